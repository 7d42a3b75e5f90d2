package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * Generates values that keep or break a schema, whatever its rules: a value that the document judges otherwise than its
 * generator is left out.
 *
 * @param document the document
 * @param tries the number of random values for each schema
 */
record SchemaValues(ApiDocument document, int tries) {

    List<SampleValue> valid(JsonNode schema, String place) {
        JsonNode resolved = resolve(schema);
        List<SampleValue> valid = new Values(resolved, place, tries)
                .valid().stream()
                        .filter(sample -> isValid(resolved, sample.value()))
                        .toList();
        if (!valid.isEmpty()) {
            return valid;
        }
        JsonNode made = new SchemaSamples(document, Direction.REQUEST).of(schema);
        return isValid(resolved, made) ? List.of(new SampleValue(ValueRule.VALID, "a value", made)) : List.of();
    }

    List<SampleValue> invalid(JsonNode schema, String place) {
        JsonNode resolved = resolve(schema);
        return broken(resolved, new Values(resolved, place, tries).invalid());
    }

    List<SampleValue> otherTypes(JsonNode schema, String place) {
        JsonNode resolved = resolve(schema);
        return broken(resolved, new Values(resolved, place, tries).otherTypes());
    }

    /** Returns lists of an item, at and beyond the limits of their length. */
    List<SampleValue> lists(JsonNode schema, String place, JsonNode item) {
        JsonNode resolved = resolve(schema);
        return new Values(resolved, place, tries)
                .lists(item).stream()
                        .filter(sample -> sample.rule().isKept() == isValid(resolved, sample.value()))
                        .toList();
    }

    /** Returns one value that keeps the schema. */
    JsonNode one(JsonNode schema, String place) {
        return valid(schema, place + ".good").stream()
                .findFirst()
                .map(SampleValue::value)
                .orElseGet(() -> new SchemaSamples(document, Direction.REQUEST).of(schema));
    }

    /** Returns the schemas of the fields that requests have, by their names. */
    Map<String, JsonNode> sentFields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.path("properties").properties().forEach(field -> {
            if (!field.getValue().path("readOnly").asBoolean(false)) {
                fields.put(field.getKey(), resolve(field.getValue()));
            }
        });
        return fields;
    }

    /** Returns the schemas of the fields that requests need, by their names. */
    Map<String, JsonNode> requiredFields(JsonNode object) {
        Map<String, JsonNode> sent = sentFields(object);
        Map<String, JsonNode> required = new LinkedHashMap<>();
        object.path("required").forEach(name -> {
            JsonNode field = sent.get(name.asText());
            if (field != null) {
                required.put(name.asText(), field);
            }
        });
        return required;
    }

    Map<String, SchemaNode> fields(JsonNode schema) {
        return document.schemaNode("value", schema).properties();
    }

    JsonNode resolve(JsonNode schema) {
        return document.schemas().resolve(schema);
    }

    boolean isValid(JsonNode schema, JsonNode value) {
        return document.schemas().check(Direction.REQUEST, schema, value).isEmpty();
    }

    private List<SampleValue> broken(JsonNode schema, List<SampleValue> samples) {
        return samples.stream()
                .filter(sample -> !isValid(schema, sample.value()))
                .toList();
    }
}
