package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.DocumentNode;

/** Makes a document of OpenAPI 3.0 out of its rendering, with nothing but the names of components to help. */
final class ReversedRendering {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode rendered;
    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, List<String>> responses = new HashMap<>();

    private ReversedRendering(ObjectNode rendered, ObjectNode original) {
        this.rendered = rendered;
        Iterator<String> before = original.at("/components/schemas").fieldNames();
        Iterator<String> after = rendered.at("/components/schemas").fieldNames();
        before.forEachRemaining(name -> schemas.put(after.next(), name));
        original.at("/components/responses").fieldNames().forEachRemaining(name -> {
            if (!rendered.at("/components/responses").has(name)) {
                responses
                        .computeIfAbsent(mergedName(name), merged -> new ArrayList<>())
                        .add(name);
            }
        });
    }

    static ObjectNode of(ObjectNode rendered, ObjectNode original) {
        return new ReversedRendering(rendered, original).reversed(OpenApiObject.DOCUMENT, rendered);
    }

    private String mergedName(String response) {
        return rendered.at("/components/responses").properties().stream()
                .filter(entry -> entry.getValue().findValues("examples").stream()
                        .anyMatch(examples -> names(examples).stream()
                                .anyMatch(name -> name.equals(response) || name.startsWith(response + "."))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the response " + response + " is gone"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode reversed(OpenApiObject kind, ObjectNode node) {
        ObjectNode unwrapped = kind == OpenApiObject.SCHEMA ? schema(node) : node;
        ObjectNode out = kind.rewriteChildren(unwrapped, this::reversed);
        switch (kind) {
            case DOCUMENT -> {
                out.put("openapi", "3.0.3");
                if (out.has("webhooks")) {
                    out.set("x-webhooks", out.remove("webhooks"));
                }
            }
            case COMPONENTS -> components(out);
            case RESPONSE -> response(out);
            case PARAMETER -> {
                if (out.has("x-enum")) {
                    out.put("x-enum", schemas.get(out.path("x-enum").asText()));
                }
            }
            default -> {
                // Is the same in both.
            }
        }
        return out;
    }

    private void components(ObjectNode components) {
        if (components.path("schemas") instanceof ObjectNode named) {
            ObjectNode renamed = JSON.objectNode();
            named.properties().stream()
                    .filter(entry -> schemas.containsKey(entry.getKey()))
                    .forEach(entry -> renamed.set(schemas.get(entry.getKey()), entry.getValue()));
            components.set("schemas", renamed);
        }
        if (components.path("responses") instanceof ObjectNode named) {
            responses.forEach((merged, members) -> {
                JsonNode common = named.remove(merged);
                members.forEach(member -> named.set(member, member(common.deepCopy(), member)));
            });
        }
    }

    /** Takes what belongs to one response out of the common one. */
    private static ObjectNode member(ObjectNode response, String name) {
        response.path("content").properties().forEach(content -> {
            ObjectNode mediaType = (ObjectNode) content.getValue();
            JsonNode examples = mediaType.remove("examples");
            ObjectNode own = JSON.objectNode();
            examples.properties().forEach(example -> {
                if (example.getKey().equals(name)) {
                    response.set("description", example.getValue().path("summary"));
                    mediaType.set("example", example.getValue().path("value"));
                } else if (example.getKey().startsWith(name + ".")) {
                    response.remove("description");
                    own.set(example.getKey().substring(name.length() + 1), example.getValue());
                }
            });
            if (!own.isEmpty()) {
                mediaType.set("examples", own);
            }
        });
        return response;
    }

    /** The description beside a reference tells which of the responses it was. */
    private void response(ObjectNode reference) {
        DocumentNode.component(reference)
                .filter(responses::containsKey)
                .ifPresent(name ->
                        reference.put("$ref", reference.remove("description").asText()));
    }

    private ObjectNode schema(ObjectNode node) {
        ObjectNode schema = node.deepCopy();
        if (schema.path("examples").isArray()) {
            schema.set("example", schema.remove("examples").get(0));
        }
        schema.remove(List.of("contentMediaType", "contentEncoding"));
        for (String limit : List.of("inimum", "aximum")) {
            if (schema.path("exclusiveM" + limit).isNumber()) {
                schema.set("m" + limit, schema.get("exclusiveM" + limit));
                schema.put("exclusiveM" + limit, true);
            }
        }
        if (schema.path("type").isArray()) {
            schema.set("type", schema.path("type").get(0));
            schema.put("nullable", true);
            dropNull(schema.path("enum"));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.path(choice) instanceof ArrayNode alternatives && dropNull(alternatives)) {
                schema.put("nullable", true);
            }
        }
        if (schema.path("anyOf").size() == 1) {
            schema.setAll((ObjectNode) schema.remove("anyOf").get(0));
        }
        if (schema.has("x-enum")) {
            return list(schema);
        }
        if (schema.has("x-known-values")) {
            return partialList(schema);
        }
        if (schema.has("$ref")) {
            DocumentNode.component(schema)
                    .filter(schemas::containsKey)
                    .ifPresent(name -> schema.put("$ref", "#/components/schemas/" + schemas.get(name)));
        }
        return schema;
    }

    private static boolean dropNull(JsonNode values) {
        if (values instanceof ArrayNode array) {
            JsonNode last = array.get(array.size() - 1);
            if (last.isNull() || last.path("type").asText().equals("null")) {
                array.remove(array.size() - 1);
                return true;
            }
        }
        return false;
    }

    /** Writes the list out that a field refers to, without its format. */
    private ObjectNode list(ObjectNode field) {
        String reference = field.remove("$ref").asText();
        field.put("x-enum", schemas.get(field.path("x-enum").asText()));
        JsonNode list = rendered.at(reference.substring(1));
        if (list.has("enum")) {
            field.set("type", list.path("type"));
            field.set("enum", list.path("enum"));
        } else {
            field.set("type", list.at("/anyOf/0/type"));
            field.set("x-known-values", list.at("/anyOf/0/enum"));
        }
        return field;
    }

    private static ObjectNode partialList(ObjectNode list) {
        JsonNode known = list.remove("anyOf").get(0);
        list.set("type", known.path("type"));
        if (known.has("format")) {
            list.set("format", known.path("format"));
        }
        list.set("x-known-values", known.path("enum"));
        return list;
    }
}
