package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits of a field that its description does not name, in sentences. */
final class FieldLimits {

    private FieldLimits() {}

    /** Returns the sentences in one line, null where nothing is left to say. */
    @SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
    static @Nullable String besideTheDescription(Schema schema) {
        String description = Objects.requireNonNullElse(schema.getDescription(), "");
        String sentences = Stream.of(
                        limit(description, "At least %s characters.", schema.getMinLength()),
                        limit(description, "At most %s characters.", schema.getMaxLength()),
                        limit(description, "At least %s.", schema.getMinimum()),
                        limit(description, "At most %s.", schema.getMaximum()),
                        limit(description, "At most %s items.", schema.getMaxItems()))
                .flatMap(limits -> limits)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private static Stream<String> limit(String description, String sentence, @Nullable Number limit) {
        String value = limit instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(limit);
        boolean isNamed = limit == null
                || Pattern.compile("\\b" + Pattern.quote(value) + "\\b")
                        .matcher(description)
                        .find();
        return isNamed ? Stream.empty() : Stream.of(sentence.formatted(value));
    }
}
