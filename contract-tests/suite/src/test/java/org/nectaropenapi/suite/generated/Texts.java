package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Generates values for the schemas of strings. */
final class Texts {
    private static final int DEFAULT_MAX = 60;

    private static final String LISTED = "the value ";

    private final SeededValues random;
    private final int tries;

    Texts(SeededValues random, int tries) {
        this.random = random;
        this.tries = tries;
    }

    /** Returns the value of a list that a case sends; empty for other cases. */
    static Optional<String> listedValue(GeneratedCase c) {
        return c.description().startsWith(LISTED)
                ? Optional.of(c.description().substring(LISTED.length()))
                : Optional.empty();
    }

    List<SampleValue> valid(JsonNode schema) {
        List<SampleValue> samples = new ArrayList<>();
        JsonNode list = schema.has("enum") ? schema.path("enum") : schema.path("x-known-values");
        if (!list.isEmpty()) {
            list.forEach(value -> add(samples, ValueRule.VALID, LISTED + value.asText(), value.asText()));
            return samples;
        }
        String format = schema.path("format").asText();
        for (int i = 0; i < tries; i++) {
            switch (format) {
                case "uuid" ->
                    add(samples, ValueRule.VALID, "an id", random.id().toString());
                case "date" ->
                    add(samples, ValueRule.VALID, "a date", random.day().toString());
                case "date-time" ->
                    add(samples, ValueRule.VALID, "a time", random.time().toString());
                case "date-time-local" ->
                    add(
                            samples,
                            ValueRule.VALID,
                            "a time without zone",
                            random.time().toString().replace("Z", ""));
                case "email" ->
                    add(
                            samples,
                            ValueRule.VALID,
                            "an address",
                            random.word(1, 20) + "@" + random.word(2, 12) + ".example");
                case "uri" ->
                    add(
                            samples,
                            ValueRule.VALID,
                            "a link",
                            "https://" + random.word(1, 12) + ".example/" + random.word(0, 20));
                case "decimal" -> decimal(samples, schema);
                default -> text(samples, schema);
            }
        }
        if (format.equals("date")) {
            add(samples, ValueRule.VALID, "a leap day", "2024-02-29");
            add(samples, ValueRule.VALID, "the last day of a year", "2024-12-31");
        }
        if (format.equals("date-time")) {
            add(samples, ValueRule.VALID, "a time with an offset", "2024-02-29T23:59:59+05:30");
        }
        if (format.equals("decimal")) {
            add(samples, ValueRule.VALID, "zero", "0");
            add(samples, ValueRule.VALID, "one", "1");
        }
        return samples;
    }

    List<SampleValue> invalid(JsonNode schema) {
        List<SampleValue> samples = new ArrayList<>();
        int min = schema.path("minLength").asInt(0);
        if (min > 0) {
            add(samples, ValueRule.TOO_LITTLE, "no character", "");
        }
        if (schema.has("maxLength")) {
            int max = schema.path("maxLength").asInt();
            add(samples, ValueRule.TOO_MUCH, max + 1 + " characters", random.text(max + 1));
            for (int i = 0; i < tries; i++) {
                add(samples, ValueRule.TOO_MUCH, "too many characters", random.text(max + 2, 3 * max));
            }
        }
        if (schema.has("enum")) {
            unlisted(samples, schema.path("enum"));
        }
        misformed(schema.path("format").asText())
                .forEach(text -> add(samples, ValueRule.FORMAT, "the text " + text, text));
        if (schema.has("pattern")) {
            mismatched(schema).forEach(text -> add(samples, ValueRule.FORMAT, "the text " + text, text));
        }
        return samples;
    }

    private void text(List<SampleValue> samples, JsonNode schema) {
        int min = Math.max(1, schema.path("minLength").asInt(1));
        int max = schema.path("maxLength").asInt(Math.max(min, DEFAULT_MAX));
        if (samples.isEmpty()) {
            add(samples, ValueRule.VALID, min + " characters", random.text(min));
            if (schema.has("maxLength")) {
                add(samples, ValueRule.VALID, max + " characters", random.text(max));
            }
        }
        add(samples, ValueRule.VALID, "some characters", random.text(min, max));
    }

    private void decimal(List<SampleValue> samples, JsonNode schema) {
        String pattern = schema.path("pattern").asText(".*");
        IntStream.of(4, 3, 2, 1)
                .mapToObj(scale -> random.fraction(scale).toPlainString())
                .filter(text -> text.matches(pattern))
                .findFirst()
                .ifPresent(text -> add(samples, ValueRule.VALID, "the decimal " + text, text));
    }

    private void unlisted(List<SampleValue> samples, JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asText()));
        List<String> candidates =
                new ArrayList<>(List.of(values.get(0) + "X", values.get(0).toLowerCase(Locale.ROOT)));
        for (int i = 0; i < tries; i++) {
            candidates.add(random.word(3, 12));
        }
        candidates.stream()
                .filter(text -> !values.contains(text))
                .forEach(text -> add(samples, ValueRule.UNLISTED, LISTED + text, text));
    }

    private List<String> misformed(String format) {
        return switch (format) {
            case "uuid" ->
                List.of(
                        random.word(3, 12),
                        random.id().toString().substring(1),
                        "00000000-0000-0000-0000-00000000000g");
            case "date" -> List.of("2025-02-30", "2025-13-01", "01/02/2025", random.word(3, 12));
            case "date-time" -> List.of("2025-02-30T00:00:00Z", "2025-01-01T25:00:00Z", random.word(3, 12));
            case "email" -> List.of(random.word(3, 12), "@" + random.word(3, 9) + ".example", random.word(3, 9) + "@");
            case "uri" -> List.of("https://not a link.example", "not a link");
            default -> List.of();
        };
    }

    /** Returns texts that do not match the pattern: decimals with too many digits, another scheme, a word. */
    private List<String> mismatched(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        List<String> candidates = List.of(
                "1234.5", "0.123", "0.12345", "1.0.0", "1,5", "http://plain.example/bill.pdf", random.word(2, 8));
        return candidates.stream()
                .filter(text -> !Pattern.compile(pattern).matcher(text).find())
                .toList();
    }

    private static void add(List<SampleValue> samples, ValueRule rule, String description, String text) {
        samples.add(new SampleValue(rule, description, TextNode.valueOf(text)));
    }
}
