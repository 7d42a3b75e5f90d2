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

/** Values for one parameter or field: those at and inside the limits of its schema, and those beside them. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SOME = 1_000_000;

    private final JsonNode schema;
    private final SeededValues random;
    private final Texts texts;
    private final int tries;

    /** Prepares the values of a schema without reference at a place. */
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
            case "integer" -> integers(samples);
            case "boolean" -> {
                samples.add(new SampleValue(ValueRule.VALID, "true", BooleanNode.TRUE));
                samples.add(new SampleValue(ValueRule.VALID, "false", BooleanNode.FALSE));
            }
            default -> {
                // Objects and lists are made of their parts.
            }
        }
        if (schema.path("nullable").asBoolean(false)) {
            samples.add(new SampleValue(ValueRule.VALID, "null", NullNode.getInstance()));
        }
        return samples;
    }

    /** Values that are wrong wherever the field stands; for texts of a query, types do not count. */
    List<SampleValue> invalid() {
        List<SampleValue> samples = new ArrayList<>();
        String type = schema.path("type").asText();
        if (type.equals("string")) {
            samples.addAll(texts.invalid(schema));
        } else if (type.equals("integer")) {
            beside(samples);
        }
        return samples;
    }

    /** Values of another JSON type. */
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
                samples.add(new SampleValue(ValueRule.READABLE_TYPE, "a truth as text", TextNode.valueOf("true")));
            }
            default -> samples.add(new SampleValue(ValueRule.TYPE, "a word", TextNode.valueOf(random.word(2, 9))));
        }
        return samples;
    }

    /** Lists of good items: as short and as long as they may be. */
    List<SampleValue> lists(JsonNode item) {
        List<SampleValue> samples = new ArrayList<>();
        int least = schema.path("minItems").asInt(0);
        samples.add(new SampleValue(ValueRule.VALID, least + " items", repeated(item, least)));
        samples.add(new SampleValue(ValueRule.VALID, "an item", repeated(item, Math.max(1, least))));
        if (schema.has("maxItems")) {
            int most = schema.path("maxItems").asInt();
            samples.add(new SampleValue(ValueRule.VALID, most + " items", repeated(item, most)));
            samples.add(new SampleValue(ValueRule.TOO_MUCH, most + 1 + " items", repeated(item, most + 1)));
        }
        if (least > 0) {
            samples.add(new SampleValue(ValueRule.TOO_LITTLE, least - 1 + " items", repeated(item, least - 1)));
        }
        return samples;
    }

    private void integers(List<SampleValue> samples) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + SOME);
        samples.add(new SampleValue(ValueRule.VALID, String.valueOf(least), LongNode.valueOf(least)));
        if (schema.has("maximum")) {
            samples.add(new SampleValue(ValueRule.VALID, String.valueOf(most), LongNode.valueOf(most)));
        }
        for (int i = 0; i < tries; i++) {
            long between = random.number(least, most);
            samples.add(new SampleValue(ValueRule.VALID, String.valueOf(between), LongNode.valueOf(between)));
        }
    }

    private void beside(List<SampleValue> samples) {
        if (schema.has("minimum")) {
            long least = schema.path("minimum").asLong();
            samples.add(new SampleValue(ValueRule.TOO_LITTLE, String.valueOf(least - 1), LongNode.valueOf(least - 1)));
            for (int i = 0; i < tries; i++) {
                long below = random.number(least - SOME, least - 2);
                samples.add(new SampleValue(ValueRule.TOO_LITTLE, String.valueOf(below), LongNode.valueOf(below)));
            }
        }
        if (schema.has("maximum")) {
            long most = schema.path("maximum").asLong();
            samples.add(new SampleValue(ValueRule.TOO_MUCH, String.valueOf(most + 1), LongNode.valueOf(most + 1)));
            for (int i = 0; i < tries; i++) {
                long above = random.number(most + 2, most + SOME);
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
