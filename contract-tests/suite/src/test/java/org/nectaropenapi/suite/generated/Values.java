package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Generates values for one parameter or field, at, inside and outside the limits of its schema. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int RANGE = 1_000_000;

    private final JsonNode schema;
    private final SeededValues random;
    private final Texts texts;
    private final int tries;

    Values(JsonNode schema, String place, int tries) {
        this.schema = schema;
        this.random = SeededValues.at(place);
        this.texts = new Texts(random, tries);
        this.tries = tries;
    }

    List<SampleValue> valid() {
        List<SampleValue> samples = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "string" -> samples.addAll(texts.valid(schema));
            case "integer", "number" -> integers(samples);
            case "boolean" -> {
                samples.add(new SampleValue(ValueRule.VALID, "true", BooleanNode.TRUE));
                samples.add(new SampleValue(ValueRule.VALID, "false", BooleanNode.FALSE));
            }
            default -> {
                // Objects and lists consist of values of their own schemas.
            }
        }
        if (schema.path("nullable").asBoolean(false)) {
            samples.add(new SampleValue(ValueRule.VALID, "null", NullNode.getInstance()));
        }
        return samples;
    }

    /** Returns values of the right type that break the schema; in a query all values are texts. */
    List<SampleValue> invalid() {
        List<SampleValue> samples = new ArrayList<>();
        String type = schema.path("type").asText();
        if (type.equals("string")) {
            samples.addAll(texts.invalid(schema));
        } else if (type.equals("integer") || type.equals("number")) {
            outside(samples);
        }
        return samples;
    }

    /** Returns values of another JSON type. */
    List<SampleValue> otherTypes() {
        List<SampleValue> samples = new ArrayList<>();
        String type = schema.path("type").asText();
        if (type.isEmpty()) {
            return samples;
        }
        if (!schema.path("nullable").asBoolean(false)) {
            samples.add(new SampleValue(ValueRule.ABSENT, "null", NullNode.getInstance()));
        }
        if (!type.equals("object")) {
            samples.add(new SampleValue(
                    ValueRule.TYPE, "an object", JSON.objectNode().put("a", 1)));
        }
        if (!type.equals("array")) {
            samples.add(
                    new SampleValue(ValueRule.TYPE, "a list", JSON.arrayNode().add("a")));
        }
        switch (type) {
            case "string" -> {
                samples.add(new SampleValue(ValueRule.READABLE_TYPE, "a number", IntNode.valueOf(1)));
                samples.add(new SampleValue(ValueRule.READABLE_TYPE, "a boolean", BooleanNode.TRUE));
            }
            case "integer" -> {
                samples.add(new SampleValue(ValueRule.TYPE, "a word", TextNode.valueOf(random.word(2, 9))));
                samples.add(new SampleValue(ValueRule.READABLE_TYPE, "a number as text", TextNode.valueOf("100")));
                samples.add(
                        new SampleValue(ValueRule.TYPE, "a fraction", DecimalNode.valueOf(new BigDecimal("100.5"))));
            }
            case "boolean" -> {
                samples.add(new SampleValue(ValueRule.TYPE, "a word", TextNode.valueOf("maybe" + random.word(1, 5))));
                samples.add(new SampleValue(ValueRule.READABLE_TYPE, "a boolean as text", TextNode.valueOf("true")));
            }
            default -> samples.add(new SampleValue(ValueRule.TYPE, "a word", TextNode.valueOf(random.word(2, 9))));
        }
        return samples;
    }

    /** Returns lists of valid items, at and beyond the limits of their length. */
    List<SampleValue> lists(JsonNode item) {
        List<SampleValue> samples = new ArrayList<>();
        int min = schema.path("minItems").asInt(0);
        samples.add(
                new SampleValue(min == 0 ? ValueRule.UNUSUAL : ValueRule.VALID, min + " items", repeated(item, min)));
        samples.add(new SampleValue(ValueRule.VALID, "an item", repeated(item, Math.max(1, min))));
        if (schema.has("maxItems")) {
            int max = schema.path("maxItems").asInt();
            samples.add(new SampleValue(ValueRule.UNUSUAL, max + " items", repeated(item, max)));
            samples.add(new SampleValue(ValueRule.TOO_MUCH, max + 1 + " items", repeated(item, max + 1)));
        }
        if (min > 0) {
            samples.add(new SampleValue(ValueRule.TOO_LITTLE, min - 1 + " items", repeated(item, min - 1)));
        }
        return samples;
    }

    private void integers(List<SampleValue> samples) {
        long most = schema.path("maximum").asLong(RANGE);
        long min = schema.path("minimum").asLong(Math.min(0, most));
        long max = schema.path("maximum").asLong(min + RANGE);
        samples.add(new SampleValue(ValueRule.VALID, String.valueOf(min), LongNode.valueOf(min)));
        if (schema.has("maximum")) {
            samples.add(new SampleValue(ValueRule.VALID, String.valueOf(max), LongNode.valueOf(max)));
        }
        for (int i = 0; i < tries; i++) {
            long between = random.number(min, max);
            samples.add(new SampleValue(ValueRule.VALID, String.valueOf(between), LongNode.valueOf(between)));
        }
    }

    private void outside(List<SampleValue> samples) {
        if (schema.has("minimum")) {
            long min = schema.path("minimum").asLong();
            samples.add(new SampleValue(ValueRule.TOO_LITTLE, String.valueOf(min - 1), LongNode.valueOf(min - 1)));
            for (int i = 0; i < tries; i++) {
                long below = random.number(min - RANGE, min - 2);
                samples.add(new SampleValue(ValueRule.TOO_LITTLE, String.valueOf(below), LongNode.valueOf(below)));
            }
        }
        if (schema.has("maximum")) {
            long max = schema.path("maximum").asLong();
            samples.add(new SampleValue(ValueRule.TOO_MUCH, String.valueOf(max + 1), LongNode.valueOf(max + 1)));
            for (int i = 0; i < tries; i++) {
                long above = random.number(max + 2, max + RANGE);
                samples.add(new SampleValue(ValueRule.TOO_MUCH, String.valueOf(above), LongNode.valueOf(above)));
            }
        }
    }

    private static ArrayNode repeated(JsonNode item, int times) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            list.add(item);
        }
        return list;
    }
}
