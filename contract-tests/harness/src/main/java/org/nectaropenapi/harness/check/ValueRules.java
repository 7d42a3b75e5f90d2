package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;

/** Checks the rules of a schema for one text, number or boolean of the right type. */
final class ValueRules {

    private final DeviationCollector deviations;

    ValueRules(DeviationCollector deviations) {
        this.deviations = deviations;
    }

    void scalar(JsonNode schema, String location, JsonNode value) {
        list(schema, location, value);
        if (value.isTextual()) {
            text(schema, location, value.textValue());
        } else if (value.isNumber()) {
            number(schema, location, value.decimalValue());
        }
    }

    void size(JsonNode schema, String location, int size, String keyword, String what) {
        JsonNode least = schema.path("min" + keyword);
        JsonNode most = schema.path("max" + keyword);
        if (least.isNumber() && size < least.intValue()) {
            deviations.add(DeviationKind.CONSTRAINT, location, least + " " + what + " at least", size + " " + what);
        }
        if (most.isNumber() && size > most.intValue()) {
            deviations.add(DeviationKind.CONSTRAINT, location, most + " " + what + " at most", size + " " + what);
        }
    }

    private void list(JsonNode schema, String location, JsonNode value) {
        if (schema.path("enum").isArray()) {
            if (!contains(schema.path("enum"), value)) {
                deviations.add(
                        DeviationKind.UNKNOWN_ENUM_VALUE, location, "a value of " + listName(schema), value.asText());
            }
        } else if (schema.path("x-known-values").isArray() && !contains(schema.path("x-known-values"), value)) {
            deviations.add(
                    DeviationKind.UNKNOWN_ENUM_VALUE, location, Deviation.OPEN_LIST + listName(schema), value.asText());
        }
    }

    private void text(JsonNode schema, String location, String text) {
        size(schema, location, text.codePointCount(0, text.length()), "Length", "characters");
        String format = schema.path("format").asText("");
        if (!Formats.allows(format, text) && !anotherFormat(schema, text)) {
            deviations.add(DeviationKind.FORMAT, location, format, "a text that is none");
        }
        String pattern = schema.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            deviations.add(DeviationKind.CONSTRAINT, location, "a text like " + pattern, "another text");
        }
    }

    private void number(JsonNode schema, String location, BigDecimal number) {
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
            deviations.add(DeviationKind.CONSTRAINT, location, least + " at least", "less");
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
            deviations.add(DeviationKind.CONSTRAINT, location, most + " at most", "more");
        }
    }

    private static boolean anotherFormat(JsonNode schema, String text) {
        return StreamSupport.stream(schema.path("x-also-accepts").spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(format -> Formats.isKnown(format) && Formats.allows(format, text));
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
    }

    private static String listName(JsonNode schema) {
        return schema.path("x-enum").asText("the list");
    }
}
