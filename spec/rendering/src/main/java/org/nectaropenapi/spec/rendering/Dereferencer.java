package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * Writes out what a document of OpenAPI 3.1 refers to, for tools that follow no references. A schema keeps the name of
 * its component as its title. References remain inside schemas that contain themselves, and with them their components.
 */
public final class Dereferencer {

    private static final Set<String> ANNOTATIONS = Set.of(
            "title", "description", "default", "deprecated", "examples", "readOnly", "writeOnly", "externalDocs");

    private final ObjectNode document;
    private final Deque<String> around = new ArrayDeque<>();
    private final Set<String> recursive = new TreeSet<>();

    private Dereferencer(ObjectNode document) {
        this.document = document;
    }

    /**
     * Writes a document out.
     *
     * @param document a document of OpenAPI 3.1
     * @return the same, with components for security and for schemas that contain themselves only
     */
    public static ObjectNode dereference(ObjectNode document) {
        return new Dereferencer(document).writtenOut();
    }

    private ObjectNode writtenOut() {
        ObjectNode withoutComponents = document.deepCopy();
        JsonNode components = withoutComponents.remove("components");
        ObjectNode out = writtenOut(OpenApiObject.DOCUMENT, withoutComponents);
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        if (components != null && components.has("securitySchemes")) {
            kept.set("securitySchemes", components.get("securitySchemes"));
        }
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        for (String reference : recursive) {
            around.push(reference);
            schemas.set(name(reference), named(reference));
            around.pop();
        }
        if (!schemas.isEmpty()) {
            kept.set("schemas", schemas);
        }
        if (!kept.isEmpty()) {
            out.set("components", kept);
        }
        return out;
    }

    private ObjectNode writtenOut(OpenApiObject kind, ObjectNode node) {
        if (!node.path("$ref").isTextual()) {
            ObjectNode out = kind.rewriteChildren(node, this::writtenOut);
            if (out.path("examples") instanceof ObjectNode examples && kind != OpenApiObject.SCHEMA) {
                examples.properties().forEach(example -> example.setValue(example(example.getValue())));
            }
            return out;
        }
        String reference = node.path("$ref").asText();
        if (around.contains(reference)) {
            recursive.add(reference);
            return node.deepCopy();
        }
        around.push(reference);
        ObjectNode out = kind == OpenApiObject.SCHEMA ? named(reference) : writtenOut(kind, target(reference));
        around.pop();
        ObjectNode beside = kind.rewriteChildren(node, this::writtenOut);
        beside.remove("$ref");
        return joined(kind, out, beside);
    }

    /** Writes a component schema out, with its name. */
    private ObjectNode named(String reference) {
        ObjectNode schema = writtenOut(OpenApiObject.SCHEMA, target(reference));
        if (schema.has("title")) {
            return schema;
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("title", name(reference));
        return out.setAll(schema);
    }

    private JsonNode example(JsonNode example) {
        return example.path("$ref").isTextual()
                ? target(example.path("$ref").asText()).deepCopy()
                : example;
    }

    private static ObjectNode joined(OpenApiObject kind, ObjectNode schema, ObjectNode beside) {
        boolean isSaidTwice = kind == OpenApiObject.SCHEMA
                && beside.properties().stream()
                        .anyMatch(entry -> schema.has(entry.getKey())
                                && !ANNOTATIONS.contains(entry.getKey())
                                && !entry.getKey().startsWith("x-"));
        if (isSaidTwice) {
            ObjectNode both = JsonNodeFactory.instance.objectNode();
            both.putArray("allOf").add(schema);
            return both.setAll(beside);
        }
        return schema.setAll(beside);
    }

    private ObjectNode target(String reference) {
        JsonNode target = document.at(reference.substring(1));
        if (!(target instanceof ObjectNode object)) {
            throw new IllegalArgumentException("The document has no " + reference + ".");
        }
        return object;
    }

    private static String name(String reference) {
        return DocumentNode.component(JsonNodeFactory.instance.objectNode().put("$ref", reference))
                .orElse(reference);
    }
}
