package org.nectaropenapi.harness.check;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats of the document, its own ones among them. Names it does not know allow everything. */
final class Formats {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})");

    private static final Map<String, Predicate<String>> FORMATS = Map.of(
            "date", text -> parses(() -> LocalDate.parse(text)),
            "date-time", text -> DATE_TIME.matcher(text).matches() && parses(() -> OffsetDateTime.parse(text)),
            "date-time-local", text -> parses(() -> LocalDateTime.parse(text)),
            "decimal", text -> parses(() -> new BigDecimal(text)),
            "uuid", UUID.asMatchPredicate(),
            "email", EMAIL.asMatchPredicate(),
            "uri", text -> parses(() -> URI.create(text)) && URI.create(text).isAbsolute());

    private Formats() {}

    static boolean allows(String format, String text) {
        return FORMATS.getOrDefault(format, any -> true).test(text);
    }

    static boolean isKnown(String name) {
        return FORMATS.containsKey(name);
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
