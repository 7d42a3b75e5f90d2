package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares JSON that a model was read from with JSON that it has written. Another spelling of a value is no loss. */
final class WrittenJson {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private WrittenJson() {}

    /** Returns the first difference, without values; empty when nothing was lost or invented. */
    static Optional<String> difference(JsonNode read, JsonNode written) {
        boolean isWrapped = read.isArray() && written.isObject() && written.size() == 1;
        return difference("", read, isWrapped ? written.elements().next() : written);
    }

    private static Optional<String> difference(String place, JsonNode read, JsonNode written) {
        if (read.isObject() && written.isObject()) {
            return ofObjects(place, read, written);
        }
        if (read.isArray() && written.isArray() && read.size() == written.size()) {
            for (int i = 0; i < read.size(); i++) {
                Optional<String> found = difference(place + "[]", read.get(i), written.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return isSame(read, written)
                ? Optional.empty()
                : Optional.of("it changes " + (place.isEmpty() ? "the body" : place));
    }

    private static Optional<String> ofObjects(String place, JsonNode read, JsonNode written) {
        for (Map.Entry<String, JsonNode> field : read.properties()) {
            String name = place.isEmpty() ? field.getKey() : place + "." + field.getKey();
            Optional<String> found = written.has(field.getKey())
                    ? difference(name, field.getValue(), written.get(field.getKey()))
                    : Optional.of("it loses " + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return written.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !read.has(name))
                .map(name -> "it invents " + (place.isEmpty() ? name : place + "." + name))
                .findFirst();
    }

    private static boolean isSame(JsonNode read, JsonNode written) {
        if (read.isNull() || written.isNull() || read.isContainerNode() || written.isContainerNode()) {
            return read.equals(written);
        }
        String before = read.asText();
        String after = written.asText();
        return before.equals(after)
                || UUID.matcher(before).matches() && before.equalsIgnoreCase(after)
                || (read.isNumber() || written.isNumber()) && isSameNumber(read, written)
                || isSameTime(before, after);
    }

    private static boolean isSameNumber(JsonNode read, JsonNode written) {
        if (read.isBoolean() || written.isBoolean()) {
            return false;
        }
        try {
            BigDecimal before = read.isNumber() ? read.decimalValue() : new BigDecimal(read.asText());
            BigDecimal after = written.isNumber() ? written.decimalValue() : new BigDecimal(written.asText());
            return before.compareTo(after) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSameTime(String read, String written) {
        try {
            return time(read).isEqual(time(written));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static OffsetDateTime time(String text) {
        boolean hasZone = text.matches(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)");
        return hasZone ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }
}
