package org.nectaropenapi.codegen;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;

/** The limits of a field that its description does not name, in sentences. */
final class FieldLimits {

    private FieldLimits() {}

    /** Returns the sentences in one line, empty where nothing is left to say. */
    static String besideTheDescription(CodegenProperty field) {
        return Stream.of(
                        limit(field, "At least %s characters.", field.minLength),
                        limit(field, "At most %s characters.", field.maxLength),
                        limit(field, "At least %s.", field.minimum),
                        limit(field, "At most %s.", field.maximum),
                        limit(field, "At most %s items.", field.maxItems))
                .flatMap(limits -> limits)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> limit(CodegenProperty field, String sentence, @Nullable Object value) {
        boolean isNamed = value == null
                || Pattern.compile("\\b" + Pattern.quote(value.toString()) + "\\b")
                        .matcher(Objects.requireNonNullElse(field.unescapedDescription, ""))
                        .find();
        return isNamed ? Stream.empty() : Stream.of(sentence.formatted(value));
    }
}
