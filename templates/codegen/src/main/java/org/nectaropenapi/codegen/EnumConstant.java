package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.JavaNames;

/**
 * A constant of a generated enumeration.
 *
 * @param name its name in Java
 * @param value its value in the document
 */
record EnumConstant(String name, Object value) {

    /** Lists the constants of a schema: named by {@code x-enum-varnames}, otherwise after their values. */
    @SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
    static List<EnumConstant> of(Schema schema) {
        List<?> names = Extensions.of(schema).get("x-enum-varnames") instanceof List<?> list ? list : List.of();
        List<EnumConstant> constants = new ArrayList<>();
        for (Object value : schema.getEnum()) {
            String name = names.size() > constants.size()
                    ? names.get(constants.size()).toString()
                    : JavaNames.constant(value.toString());
            constants.add(new EnumConstant(name, value));
        }
        return constants;
    }

    /** Returns the value as an expression. */
    String expression() {
        return value instanceof Number ? value + "L" : "\"" + SourceText.literal(value.toString()) + "\"";
    }

    /** Returns how the value is written, as a sentence of Javadoc; null where it is as the constant is named. */
    @Nullable String spelling() {
        String text = value.toString();
        if (text.equals(name)) {
            return null;
        }
        return text.isEmpty() ? "The empty text." : "Written <code>" + SourceText.inline(text) + "</code>.";
    }
}
