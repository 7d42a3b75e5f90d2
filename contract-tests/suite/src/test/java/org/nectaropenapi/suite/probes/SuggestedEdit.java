package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A change to the document: always in words and, where it is simple, as operations of a JSON Patch (RFC 6902).
 *
 * @param words what to change, for the person who edits the document
 * @param operations the same for a program; empty where the words must do
 */
public record SuggestedEdit(String words, List<Operation> operations) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPERATION = "operation:";
    private static final String PATH = "path:";

    /** One step: {@code add}, {@code replace}, {@code remove} or {@code move}, which takes its value from a pointer. */
    public record Operation(String op, String path, JsonNode value) {}

    /** Returns an edit in words alone. */
    public static SuggestedEdit edit(String words) {
        return new SuggestedEdit(words, List.of());
    }

    /** Adds a member of an object, or an item of an array where the pointer ends in {@code /-}; the value is YAML. */
    public SuggestedEdit add(String pointer, String yaml) {
        return with(new Operation("add", pointer, value(yaml)));
    }

    /** Replaces a value; the new one is YAML. */
    public SuggestedEdit replace(String pointer, String yaml) {
        return with(new Operation("replace", pointer, value(yaml)));
    }

    public SuggestedEdit remove(String pointer) {
        return with(new Operation("remove", pointer, JsonNodeFactory.instance.nullNode()));
    }

    /** Removes properties from a component schema. */
    public SuggestedEdit removeProperties(String schema, Collection<String> names) {
        SuggestedEdit edit = this;
        for (String name : new TreeSet<>(names)) {
            edit = edit.remove(property(schema, name));
        }
        return edit;
    }

    /** Gives a member of an object another name or place. */
    public SuggestedEdit move(String from, String to) {
        return with(new Operation("move", to, JsonNodeFactory.instance.textNode(from)));
    }

    /** Gives the success of an operation another status. */
    public SuggestedEdit moveStatus(String operationId, int to) {
        int from = Endpoint.successOf(operationId);
        String responses = operation(operationId, "responses") + "/";
        return from == to ? this : move(responses + from, responses + to);
    }

    /** Returns the pointer to a component schema or a member of it, such as {@code required}. */
    public static String schema(String name, String... members) {
        return "/components/schemas/" + name + joined(members);
    }

    /** Returns the pointer to a property of a component schema or a member of it, such as {@code format}. */
    public static String property(String schema, String name, String... members) {
        return schema(schema, "properties", name) + joined(members);
    }

    /** Returns the pointer to an operation or a member of it, such as {@code responses/201}. */
    public static String operation(String operationId, String... members) {
        return OPERATION + operationId + joined(members);
    }

    /** Returns the pointer to the path of an {@linkplain Endpoint endpoint} or one of its methods. */
    public static String path(String target, String... members) {
        return PATH + escaped(target) + joined(members);
    }

    /** Returns a JSON pointer. Those that name an operation are looked up no sooner than they are used. */
    private static String pointer(String written) {
        if (written.startsWith("/")) {
            return written;
        }
        int start = written.indexOf(':') + 1;
        int end = (written + "/").indexOf('/');
        String name = written.substring(start, end);
        String found = written.startsWith(OPERATION)
                ? Endpoint.operation(name).node().pointer()
                : "/paths/" + escaped(Endpoint.of(name.replace("~1", "/")).path());
        return found + written.substring(end);
    }

    private static String escaped(String path) {
        return path.replace("/", "~1");
    }

    private static String joined(String... members) {
        return Arrays.stream(members).map(member -> "/" + member).collect(Collectors.joining());
    }

    JsonNode json() {
        ArrayNode array = MAPPER.createArrayNode();
        for (Operation operation : operations) {
            ObjectNode step = array.addObject().put("op", operation.op()).put("path", pointer(operation.path()));
            switch (operation.op()) {
                case "remove" -> {}
                case "move" -> step.put("from", pointer(operation.value().asText()));
                default -> step.set("value", operation.value());
            }
        }
        return array;
    }

    /**
     * Applies the operations to a document.
     *
     * @throws NotInDocumentException when one of them does not fit the document
     */
    public void apply(ObjectNode document) {
        for (Operation operation : operations) {
            if (operation.op().equals("move")) {
                String from = pointer(operation.value().asText());
                JsonNode moved = document.at(from);
                apply(document, new Operation("remove", from, moved));
                apply(document, new Operation("add", operation.path(), moved));
            } else {
                apply(document, operation);
            }
        }
    }

    private static void apply(ObjectNode document, Operation operation) {
        JsonPointer at = JsonPointer.compile(pointer(operation.path()));
        JsonNode parent = document.at(at.head());
        String name = at.last().getMatchingProperty();
        boolean adds = operation.op().equals("add");
        if (parent instanceof ArrayNode array && adds && name.equals("-")) {
            array.add(operation.value());
            return;
        }
        if (!(parent instanceof ObjectNode object)
                || adds == object.has(name)
                || (operation.op().equals("replace") && object.path(name).equals(operation.value()))) {
            throw new NotInDocumentException("The document has no place for " + operation + ".");
        }
        if (operation.op().equals("remove")) {
            object.remove(name);
        } else {
            object.set(name, operation.value());
        }
    }

    private SuggestedEdit with(Operation operation) {
        List<Operation> all = new ArrayList<>(operations);
        all.add(operation);
        return new SuggestedEdit(words, List.copyOf(all));
    }

    private static JsonNode value(String yaml) {
        return MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
    }
}
