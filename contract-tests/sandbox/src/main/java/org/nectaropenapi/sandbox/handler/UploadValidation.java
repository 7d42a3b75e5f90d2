package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nectaropenapi.sandbox.http.FormFile;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.spec.model.ApiDocument;

/** What an uploaded file may be, as the document says at the upload's form field. */
final class UploadValidation {
    private static final String FIELD = "document";
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
    private static final Map<String, String> TYPES_BY_ENDING =
            Map.of("pdf", "application/pdf", "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg");

    private final long maxBytes;
    private final long maxPdfPages;
    private final List<String> types;

    UploadValidation(ApiDocument document) {
        JsonNode field = document.schemas()
                .component("DocumentUpload")
                .path("properties")
                .path(FIELD);
        this.maxBytes = field.path("x-max-bytes").asLong(Long.MAX_VALUE);
        this.maxPdfPages = field.path("x-max-pdf-pages").asLong(Long.MAX_VALUE);
        this.types = RequestFields.texts(field.path("x-upload-types"));
    }

    /** Finds the first limit that a file breaks. */
    Optional<Problem> fault(FormFile file) {
        String type = type(file);
        if (!types.contains(type)) {
            return refusal("must be one of " + String.join(", ", types));
        }
        if (file.content().length > maxBytes) {
            return refusal("must have " + maxBytes + " bytes at most");
        }
        if (file.content().length == 0) {
            return refusal("is empty");
        }
        if (type.equals("application/pdf") && pages(file.content()) > maxPdfPages) {
            return refusal("must have " + maxPdfPages + " pages at most");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(String what) {
        return Optional.of(Problem.badRequest(FIELD, what));
    }

    /** A sender that does not know the type names none or says octet-stream; the file's ending tells then. */
    private static String type(FormFile file) {
        if (!file.mediaType().isEmpty() && !file.mediaType().equals("application/octet-stream")) {
            return file.mediaType();
        }
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES_BY_ENDING.getOrDefault(ending, file.mediaType());
    }

    private static long pages(byte[] pdf) {
        return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
