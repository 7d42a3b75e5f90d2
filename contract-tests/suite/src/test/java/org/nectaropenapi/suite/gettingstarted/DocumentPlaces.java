package org.nectaropenapi.suite.gettingstarted;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/**
 * Finds places of a document by the names of getting-started.yaml.
 *
 * @param document the document
 */
record DocumentPlaces(ApiDocument document) {

    /**
     * Finds a place. It exists, or the field, status or parameter that the name ends with is missing.
     *
     * @throws NotInDocumentException when the operation or component that the name begins with is renamed or removed
     */
    DocumentNode find(String name) {
        if (name.startsWith("/")) {
            return document.at(name);
        }
        String first = name.replaceAll("\\..*", "");
        String rest = name.substring(Math.min(name.length(), first.length() + 1));
        Optional<Operation> operation = document.operations().stream()
                .filter(candidate -> candidate.id().equals(first))
                .findFirst();
        if (operation.isPresent()) {
            return ofOperation(operation.get(), rest);
        }
        if (first.equals("info")) {
            return document.at("/info");
        }
        DocumentNode component = Stream.of("schemas", "responses", "securitySchemes")
                .map(section -> document.at("/components/" + section + "/" + first))
                .filter(DocumentNode::exists)
                .findFirst()
                .orElseThrow(() -> new NotInDocumentException("The document has no " + first + "."));
        return rest.isEmpty() ? component : component.at("properties", rest);
    }

    private static DocumentNode ofOperation(Operation operation, String rest) {
        if (rest.isEmpty()) {
            return operation.node();
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(rest))
                .map(Parameter::node)
                .findFirst()
                .orElseGet(() -> operation.node().at("responses", rest));
    }

    /** Tells whether words stand at a place, in whatever case. */
    static boolean says(DocumentNode place, String words) {
        DocumentNode target = place.resolve();
        String text = Stream.concat(
                        Stream.of(target),
                        target.children().stream().filter(child -> !child.key().equals("properties")))
                .flatMap(node -> node.node().isContainerNode() ? texts(node) : Stream.of(node.text()))
                .collect(Collectors.joining("\n"));
        return normal(text).contains(normal(words));
    }

    /** Returns the texts of a list, and the names of the fields of an object. */
    private static Stream<String> texts(DocumentNode container) {
        return container.children().stream().map(child -> container.node().isArray() ? child.text() : child.key());
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Returns the names of all schemas that an operation sends or receives, or that are in an event. */
    Set<String> reached() {
        Set<String> reached = new HashSet<>();
        document.operationsAndWebhooks().forEach(operation -> reach(operation.node(), reached));
        document.components("schemas").values().stream()
                .filter(schema -> schema.has("x-event-types"))
                .forEach(schema -> reach(schema, reached));
        return reached;
    }

    private static void reach(DocumentNode place, Set<String> reached) {
        DocumentNode target = place.resolve();
        boolean isNew = !place.has("$ref") || reached.add(target.key());
        if (isNew) {
            target.children().forEach(child -> reach(child, reached));
        }
    }
}
