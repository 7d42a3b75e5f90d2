package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * The responses for errors that differ in words and examples only. They become one response with the name of its body's
 * schema, and each reference to it keeps its own description, which OpenAPI 3.1 allows.
 */
final class ErrorResponses {

    private static final String RESPONSES = "#/components/responses/";

    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, ObjectNode> responses = new LinkedHashMap<>();
    private final ApiDocument document;

    ErrorResponses(ApiDocument document) {
        this.document = document;
        Map<JsonNode, List<DocumentNode>> alike = new LinkedHashMap<>();
        Set<String> ofErrors = usedForErrorsOnly();
        Map<String, DocumentNode> written = document.components("responses");
        written.values().stream()
                .filter(response -> ofErrors.contains(response.key()))
                .forEach(response -> alike.computeIfAbsent(withoutWords(response.node()), same -> new ArrayList<>())
                        .add(response));
        alike.values().stream().filter(group -> group.size() > 1).forEach(group -> bodyName(group.get(0))
                .filter(name -> !written.containsKey(name) && !responses.containsKey(name))
                .ifPresent(name -> {
                    group.forEach(response -> merged.put(response.key(), name));
                    responses.put(name, merge(group));
                }));
    }

    /** Returns the reference to the response that a reference of the document leads to. */
    ObjectNode reference(ObjectNode reference) {
        @Nullable String name = merged.get(DocumentNode.component(reference).orElse(""));
        if (name == null) {
            return reference.deepCopy();
        }
        String description =
                document.at(reference.path("$ref").asText().substring(1)).text("description");
        return JsonNodeFactory.instance
                .objectNode()
                .put("$ref", RESPONSES + name)
                .put("description", description);
    }

    /**
     * Puts the common responses in the place of those that they stand for.
     *
     * @param components the responses of the components, which are rendered already
     * @param rendering renders a response
     * @return the responses
     */
    ObjectNode replace(ObjectNode components, OpenApiObject.Rewriting rendering) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        components.properties().forEach(entry -> {
            @Nullable String name = merged.get(entry.getKey());
            if (name == null) {
                out.set(entry.getKey(), entry.getValue());
            } else if (!out.has(name)) {
                out.set(name, rendering.apply(OpenApiObject.RESPONSE, responses.get(name)));
            }
        });
        return out;
    }

    private Set<String> usedForErrorsOnly() {
        Set<String> errors = new HashSet<>();
        Set<String> others = new HashSet<>();
        document.operationsAndWebhooks().stream()
                .flatMap(operation -> operation.node().child("responses").children().stream())
                .forEach(response -> (response.key().matches("[45]..") ? errors : others)
                        .add(response.component().orElse("")));
        errors.removeAll(others);
        return errors;
    }

    private static ObjectNode withoutWords(JsonNode response) {
        ObjectNode copy = response.deepCopy();
        copy.remove("description");
        copy.path("content").forEach(mediaType -> {
            if (mediaType instanceof ObjectNode content) {
                content.remove(List.of("example", "examples"));
            }
        });
        return copy;
    }

    private static Optional<String> bodyName(DocumentNode response) {
        return response.child("content").children().stream().findFirst().flatMap(content -> content.child("schema")
                .component());
    }

    private static ObjectNode merge(List<DocumentNode> group) {
        ObjectNode response = JsonNodeFactory.instance
                .objectNode()
                .put("description", "A failed request. The description beside a reference says what its status means.");
        response.setAll(withoutWords(group.get(0).node()));
        response.path("content").properties().forEach(content -> {
            ObjectNode examples = JsonNodeFactory.instance.objectNode();
            group.forEach(member -> addExamples(member, content.getKey(), examples));
            if (!examples.isEmpty()) {
                ((ObjectNode) content.getValue()).set("examples", examples);
            }
        });
        return response;
    }

    private static void addExamples(DocumentNode response, String mediaType, ObjectNode into) {
        DocumentNode content = response.at("content", mediaType);
        if (content.has("example")) {
            into.putObject(response.key())
                    .put("summary", response.text("description"))
                    .set("value", content.child("example").node().deepCopy());
        }
        content.child("examples")
                .children()
                .forEach(example -> into.set(
                        response.key() + "." + example.key(), example.node().deepCopy()));
    }
}
