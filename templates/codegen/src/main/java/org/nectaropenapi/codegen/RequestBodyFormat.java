package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.BodyKind;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * How an operation writes the body of its requests.
 *
 * @param kind decides what the argument of the method is
 * @param mediaTypes the one media type, or those of the files that the service accepts
 * @param type the Java type of the argument; of no use for the parts of a form
 * @param isRequired false where a caller may leave the body out
 * @param limits the expression for the limits of a file
 * @param joinedFields the fields of a form whose lists travel as one value
 * @param parts the fields of a multipart form
 */
record RequestBodyFormat(
        BodyKind kind,
        List<String> mediaTypes,
        JavaType type,
        boolean isRequired,
        String limits,
        List<String> joinedFields,
        List<FormPart> parts) {

    private static final String ANY_BYTES = "application/octet-stream";
    private static final String JSON = "application/json";
    private static final JavaType FILE = new JavaType("Upload");

    /**
     * Takes the format of an operation and leaves a body that the generator makes an argument of: JSON in place of all
     * that it does not know.
     *
     * @return null where the operation has no body
     * @throws IllegalArgumentException if no generated method can write it
     */
    static @Nullable RequestBodyFormat take(OpenAPI document, SchemaTypes types, Operation operation) {
        if (operation.getRequestBody() == null) {
            return null;
        }
        RequestBody body = ModelUtils.getReferencedRequestBody(document, operation.getRequestBody());
        Map<String, MediaType> contents = Objects.requireNonNullElse(body.getContent(), new Content());
        Map.Entry<String, MediaType> chosen = contents.entrySet().stream()
                .min(Comparator.comparing(content -> kind(types, content)))
                .orElseThrow(() -> new IllegalArgumentException("the request body has no media type; write one"));
        BodyKind kind = kind(types, chosen);
        boolean isFile = kind == BodyKind.BINARY;
        Schema<?> schema = chosen.getValue().getSchema();
        if (!isFile && contents.values().stream().anyMatch(other -> !Objects.equals(other.getSchema(), schema))) {
            throw new IllegalArgumentException(
                    "the media types of the request body have different schemas; keep one of " + contents.keySet());
        }
        check(types, kind, chosen.getKey(), schema);
        // A form is always sent: where it may be left out, one without parts says the same.
        boolean isRequired = kind == BodyKind.MULTIPART || Boolean.TRUE.equals(body.getRequired());
        Map<String, Encoding> encoding =
                Objects.requireNonNullElse(chosen.getValue().getEncoding(), Map.of());
        List<String> mediaTypes = isFile ? List.copyOf(contents.keySet()) : List.of(chosen.getKey());
        operation.setRequestBody(new RequestBody()
                .description(body.getDescription())
                .required(isRequired)
                .content(new Content()
                        .addMediaType(
                                kind == BodyKind.MULTIPART ? chosen.getKey() : JSON,
                                new MediaType()
                                        .schema(isFile ? new StringSchema().format("binary") : schema)
                                        .encoding(chosen.getValue().getEncoding()))));
        return new RequestBodyFormat(
                kind,
                mediaTypes,
                isFile ? FILE : types.of(schema),
                isRequired,
                uploadLimits(schema == null ? Map.of() : Extensions.of(types.resolve(schema)), mediaTypes.stream()),
                kind == BodyKind.FORM ? joinedFields(encoding) : List.of(),
                kind == BodyKind.MULTIPART ? FormPart.of(types.resolve(schema), encoding, types) : List.of());
    }

    private static BodyKind kind(SchemaTypes types, Map.Entry<String, MediaType> content) {
        BodyKind kind = BodyKind.of(content.getKey());
        boolean isFile =
                kind == BodyKind.TEXT && isBinary(types, content.getValue().getSchema());
        return isFile ? BodyKind.BINARY : kind;
    }

    /** Returns whether a schema describes bytes. */
    static boolean isBinary(SchemaTypes types, @Nullable Schema<?> schema) {
        return schema != null && "binary".equals(types.resolve(schema).getFormat());
    }

    private static void check(SchemaTypes types, BodyKind kind, String mediaType, @Nullable Schema<?> schema) {
        if (schema == null && kind != BodyKind.TEXT && kind != BodyKind.BINARY) {
            throw new IllegalArgumentException("the request body has no schema; write one");
        }
        if (kind == BodyKind.MULTIPART && !hasFields(types.resolve(schema))) {
            throw new IllegalArgumentException("the form has no properties; list its parts");
        }
        if ((kind == BodyKind.TEXT || kind == BodyKind.BINARY) && schema != null && !isScalar(types.resolve(schema))) {
            throw new IllegalArgumentException("the request body is no text and no file, but travels as " + mediaType
                    + "; describe it as type: string, or send it as application/json");
        }
        if (kind == BodyKind.FORM && isScalar(types.resolve(schema))) {
            throw new IllegalArgumentException("the form has no properties; list its fields");
        }
    }

    private static boolean hasFields(Schema<?> schema) {
        return schema.getProperties() != null && !schema.getProperties().isEmpty();
    }

    /** Returns whether a schema describes one value. */
    static boolean isScalar(Schema<?> schema) {
        return !hasFields(schema)
                && !List.of("object", "array").contains(Objects.requireNonNullElse(schema.getType(), ""))
                && schema.getAllOf() == null
                && schema.getOneOf() == null
                && schema.getAnyOf() == null;
    }

    private static List<String> joinedFields(Map<String, Encoding> encoding) {
        return encoding.entrySet().stream()
                .filter(field -> Boolean.FALSE.equals(field.getValue().getExplode()))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isFile() {
        return kind == BodyKind.BINARY;
    }

    boolean isMultipart() {
        return kind == BodyKind.MULTIPART;
    }

    /** Returns the Content-Type that the document states, null where the body states its own. */
    @Nullable String contentType() {
        return isFile() || isMultipart() ? null : mediaTypes.get(0);
    }

    /** Returns whether JSON has texts where the body has decimals. */
    boolean hasDecimalTexts() {
        return kind == BodyKind.JSON && type.hasDecimalTexts();
    }

    /** Returns the expression that makes a body of an upload. */
    String fileBody(String operationId, String argument) {
        boolean isFixed = mediaTypes.size() == 1 && !mediaTypes.get(0).contains("*");
        return "FileBody.of(%s, %s, %s, %s, %s)"
                .formatted(
                        SourceText.quoted(operationId),
                        SourceText.quoted(argument),
                        argument,
                        limits,
                        isFixed ? SourceText.quoted(mediaTypes.get(0)) : "null");
    }

    /** Returns the expression for the limits of a file; {@code x-upload-types} go before the types of the content. */
    static String uploadLimits(Map<String, Object> extensions, Stream<String> mediaTypes) {
        Object bytes = extensions.get("x-max-bytes");
        Stream<String> types = extensions.get("x-upload-types") instanceof List<?> listed
                ? listed.stream().map(Object::toString)
                : mediaTypes.filter(type -> !type.equals(ANY_BYTES) && !type.equals("*/*"));
        return "UploadLimits.of("
                + (bytes == null ? "Long.MAX_VALUE" : bytes + "L")
                + String.join(
                        "", types.map(type -> ", " + SourceText.quoted(type)).toList())
                + ")";
    }
}
