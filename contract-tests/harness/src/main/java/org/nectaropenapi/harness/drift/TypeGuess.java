package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.SchemaNode;

/** Infers the schema of a field from its values, and keeps none of them. */
final class TypeGuess {
    /** Formats from the narrowest; a field gets the first one that all of its values have. */
    private enum Format {
        UUID_TEXT("uuid", text -> UUID.fromString(text).toString().equalsIgnoreCase(text)),
        DATE("date", text -> LocalDate.parse(text) != null),
        DATE_TIME("date-time", text -> OffsetDateTime.parse(text) != null),
        URI_TEXT("uri", text -> text.contains("://") && URI.create(text).isAbsolute()),
        DECIMAL("decimal", text -> text.matches("-?\\d+\\.\\d+"));

        private final String word;
        private final Predicate<String> test;

        Format(String word, Predicate<String> test) {
            this.word = word;
            this.test = test;
        }

        boolean fits(String text) {
            try {
                return test.test(text);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return false;
            }
        }
    }

    private final Set<String> types = new TreeSet<>();
    private final EnumSet<Format> formats = EnumSet.allOf(Format.class);
    private boolean nullable;
    private @Nullable TypeGuess items;

    void add(JsonNode value) {
        if (value.isNull()) {
            nullable = true;
            return;
        }
        types.add(typeOf(value));
        if (value.isTextual()) {
            formats.removeIf(format -> !format.fits(value.textValue()));
        }
        if (value.isArray()) {
            TypeGuess elements = items == null ? new TypeGuess() : items;
            value.forEach(elements::add);
            items = elements;
        }
    }

    boolean nullable() {
        return nullable;
    }

    /** Returns one type for all values: a number for integers and numbers, else a string. */
    String type() {
        if (types.size() == 1) {
            return types.iterator().next();
        }
        return types.equals(Set.of("integer", "number")) ? "number" : "string";
    }

    @Nullable String format() {
        return types.equals(Set.of("string"))
                ? formats.stream().findFirst().map(format -> format.word).orElse(null)
                : null;
    }

    /** Returns the schema in a few words. */
    String text() {
        String word = format() == null ? "" : " (" + format() + ")";
        return (types.isEmpty() ? "null" : type() + word) + (nullable && !types.isEmpty() ? " or null" : "");
    }

    /** Returns the schema of an array's elements; null when it is not an array. */
    @Nullable Map<String, @Nullable Object> items() {
        if (items == null || !type().equals("array")) {
            return null;
        }
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", items.type());
        if (items.format() != null) {
            schema.put("format", items.format());
        }
        if (items.items() != null) {
            schema.put("items", items.items());
        }
        return schema;
    }

    static String typeOf(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return value.isNumber() ? "number" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the documented type and format of a place. */
    static String named(SchemaNode place) {
        String type = place.type().isEmpty() ? "any" : place.type();
        return place.format().isEmpty() ? type : type + " (" + place.format() + ")";
    }
}
