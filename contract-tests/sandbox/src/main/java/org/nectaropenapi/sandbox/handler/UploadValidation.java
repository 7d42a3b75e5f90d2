package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nectaropenapi.sandbox.http.FormFile;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaNode;

/** Checks an uploaded file against the limits that the document declares for the form field. */
final class UploadValidation {
    private static final String FIELD = "document";
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
    private static final Map<String, String> TYPES_BY_EXTENSION =
            Map.of("pdf", "application/pdf", "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg");

    private final long maxBytes;
    private final long maxPdfPages;
    private final List<String> types;

    /** Reads the limits of the first file in the form of an operation. */
    UploadValidation(ApiDocument document, String operationId) {
        JsonNode field = document.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .flatMap(operation -> operation.requestSchemas().values().stream())
                .flatMap(schema -> document.schemaNode("", schema).properties().values().stream())
                .map(SchemaNode::definition)
                .filter(property -> property.has("x-upload-types") || property.has("x-max-bytes"))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
        this.maxBytes = field.path("x-max-bytes").asLong(Long.MAX_VALUE);
        this.maxPdfPages = field.path("x-max-pdf-pages").asLong(Long.MAX_VALUE);
        this.types = RequestFields.texts(field.path("x-upload-types"));
    }

    /** Returns the first limit that a file violates. */
    Optional<Problem> violation(FormFile file) {
        String type = type(file);
        if (!types.isEmpty() && !types.contains(type)) {
            return refusal("must be one of " + String.join(", ", types));
        }
        if (file.content().length > maxBytes) {
            return refusal("must have at most " + maxBytes + " bytes");
        }
        if (file.content().length == 0) {
            return refusal("is empty");
        }
        if (type.equals("application/pdf") && pages(file.content()) > maxPdfPages) {
            return refusal("must have at most " + maxPdfPages + " pages");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(String what) {
        return Optional.of(Problem.badRequest(FIELD, what));
    }

    /** Returns the media type; without one, or for octet-stream, that of the file's extension. */
    private static String type(FormFile file) {
        if (!file.mediaType().isEmpty() && !file.mediaType().equals("application/octet-stream")) {
            return file.mediaType();
        }
        String extension =
                file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES_BY_EXTENSION.getOrDefault(extension, file.mediaType());
    }

    private static long pages(byte[] pdf) {
        return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
