package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.JavaNames;

/**
 * A field of a multipart form.
 *
 * @param isRequired true for an argument of the methods, false for a field of the form's object
 * @param name its Java name
 * @param type its Java type
 * @param isList true where each item is a part
 * @param description its description
 * @param added the call that adds its parts
 */
@SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
record FormPart(
        boolean isRequired,
        String name,
        String type,
        boolean isList,
        @Nullable String description,
        String added) {

    private static final String JSON_WRITER = "factory::json";

    /**
     * Lists the fields of a form in their order. Those that only responses have are left out.
     *
     * @throws IllegalArgumentException if no part can carry one of them
     */
    static List<FormPart> of(Schema<?> form, Map<String, Encoding> encoding, SchemaTypes types) {
        List<String> required = Objects.requireNonNullElse(form.getRequired(), List.of());
        List<FormPart> parts = new ArrayList<>();
        form.getProperties().forEach((name, property) -> {
            if (!Boolean.TRUE.equals(property.getReadOnly())) {
                parts.add(of(name, property, required.contains(name), contentTypes(encoding.get(name)), types));
            }
        });
        return parts;
    }

    private static List<String> contentTypes(@Nullable Encoding encoding) {
        if (encoding == null || encoding.getContentType() == null) {
            return List.of();
        }
        return Arrays.stream(encoding.getContentType().split(","))
                .map(String::strip)
                .toList();
    }

    private static FormPart of(
            String name, Schema property, boolean isRequired, List<String> contentTypes, SchemaTypes types) {
        Schema field = types.resolve(property);
        boolean isList = "array".equals(field.getType());
        Schema item = isList && field.getItems() != null ? types.resolve(field.getItems()) : field;
        boolean isFile = "binary".equals(item.getFormat());
        Map<String, Object> extensions = Extensions.of(property);
        String member = extensions.get("x-java-name") instanceof String given ? given : JavaNames.member(name);
        String javaName = isRequired ? JavaNames.argument(member) : member;
        Call call = isFile
                ? new Call("file", null, RequestBodyFormat.uploadLimits(limits(field, item), contentTypes.stream()))
                : Call.of(name, item, types.of(isList ? field.getItems() : property), contentTypes);
        return new FormPart(
                isRequired,
                javaName,
                isFile ? isList ? "List<Upload>" : "Upload" : types.of(property).name(),
                isList,
                property.getDescription() == null ? field.getDescription() : property.getDescription(),
                call.text(isList, name, isRequired ? javaName : "form." + javaName + "()"));
    }

    /** The limits of several files may stand at the list or at its items. */
    private static Map<String, Object> limits(Schema field, Schema item) {
        Map<String, Object> extensions = Extensions.of(field);
        return Stream.of("x-max-bytes", "x-upload-types").anyMatch(extensions::containsKey)
                ? extensions
                : Extensions.of(item);
    }

    /** Returns whether the call writes JSON, for which it needs the factory. */
    boolean isJson() {
        return added.contains(JSON_WRITER);
    }

    Argument argument() {
        return new Argument(type, name, false, description);
    }

    /**
     * A call of the form's builder.
     *
     * @param method its method for one value
     * @param contentType the media type of the part, null where the method knows it
     * @param last what it is given behind the value, null for nothing
     */
    private record Call(
            String method,
            @Nullable String contentType,
            @Nullable String last) {

        static Call of(String name, Schema item, JavaType type, List<String> contentTypes) {
            boolean isStructured =
                    !RequestBodyFormat.isScalar(item) || type.name().equals("Object");
            String contentType =
                    contentTypes.isEmpty() ? isStructured ? "application/json" : null : contentTypes.get(0);
            if (contentType == null) {
                return new Call("text", null, null);
            }
            if (BodyKind.of(contentType) == BodyKind.JSON) {
                return new Call(
                        "content",
                        contentType,
                        type.hasDecimalTexts() ? JSON_WRITER + "WithDecimalTexts" : JSON_WRITER);
            }
            if (isStructured) {
                throw new IllegalArgumentException("the part '" + name + "' is an object that travels as " + contentType
                        + "; send it as application/json");
            }
            return new Call("content", contentType, "MultipartForm::utf8");
        }

        String text(boolean isList, String name, String value) {
            return "." + method + (isList ? "s" : "") + "(" + SourceText.quoted(name)
                    + (contentType == null ? "" : ", " + SourceText.quoted(contentType)) + ", " + value
                    + (last == null ? "" : ", " + last) + ")";
        }
    }
}
