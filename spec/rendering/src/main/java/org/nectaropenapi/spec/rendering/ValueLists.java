package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;

/**
 * The lists of values of a document. Each becomes one named schema, under the name that the Java client gives its type,
 * and every place with the list refers to it.
 */
final class ValueLists {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern COMPONENT_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final String unlistedText;
    private boolean needsUnlistedText;

    ValueLists(ApiDocument document) {
        Map<String, DocumentNode> schemas = document.components("schemas");
        Set<String> taken = new TreeSet<>(schemas.keySet());
        schemas.forEach((name, schema) -> {
            if (isList(schema.node())) {
                String given = schema.text("x-java-name");
                String type = given.isEmpty() ? JavaNames.type(name) : given;
                boolean isFree = COMPONENT_NAME.matcher(type).matches() && taken.add(type);
                names.put(name, isFree ? type : name);
            }
        });
        unlistedText = Stream.iterate("UnlistedText", name -> name + "_")
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    static boolean isList(JsonNode schema) {
        return schema.has("enum") || schema.has("x-known-values");
    }

    /** Returns the name of a component schema in the rendering. */
    String name(String component) {
        return names.getOrDefault(component, component);
    }

    /** Makes a reference to a component schema of the document. */
    String reference(String reference) {
        return reference.startsWith(SCHEMAS) ? SCHEMAS + name(reference.substring(SCHEMAS.length())) : reference;
    }

    /** Tells whether a schema repeats the list of a component. */
    boolean isShared(JsonNode schema) {
        return isList(schema) && names.containsKey(schema.path("x-enum").asText());
    }

    /** Makes the reference to the list that a schema repeats. */
    ObjectNode referenceToShared(JsonNode schema) {
        return JSON.objectNode()
                .put("$ref", SCHEMAS + name(schema.path("x-enum").asText()));
    }

    /**
     * Makes the choice between the values that are known and any other.
     *
     * @param schema a schema with {@code x-known-values}
     * @return the alternatives of an {@code anyOf}
     */
    ArrayNode alternatives(JsonNode schema) {
        ObjectNode any = JSON.objectNode();
        Stream.of("type", "format").filter(schema::has).forEach(key -> any.set(key, schema.get(key)));
        ObjectNode known = any.deepCopy();
        known.set("enum", schema.path("x-known-values"));
        boolean isText = schema.path("type").asText().equals("string");
        needsUnlistedText |= isText;
        return JSON.arrayNode().add(known).add(isText ? JSON.objectNode().put("$ref", SCHEMAS + unlistedText) : any);
    }

    /** Adds what the alternatives refer to. */
    void addUnlistedText(ObjectNode schemas) {
        if (needsUnlistedText) {
            ObjectNode text = schemas.putObject(unlistedText)
                    .put("type", "string")
                    .put(
                            "description",
                            "Any text: a value that a list of known values does not have. The property length says"
                                    + " nothing that is not true of each text. It keeps TypeScript from merging the"
                                    + " known values into string, so that editors complete them.");
            text.putArray("allOf").addObject().putObject("properties").putObject("length");
        }
    }
}
