package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes multipart forms as text. */
final class MultipartText {
    static final String TYPE = "multipart/form-data";
    static final String WITH_BOUNDARY = TYPE + "; boundary=generated-form";

    private static final String DELIMITER = "--generated-form";
    private static final String CRLF = "\r\n";

    private MultipartText() {}

    /** Returns a form of parts by their names. */
    static String of(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> DELIMITER + CRLF + "Content-Disposition: form-data; name=\"" + part.getKey() + "\""
                        + part.getValue() + CRLF)
                .collect(Collectors.joining("", "", DELIMITER + "--" + CRLF));
    }

    /** Returns the rest of a part that is a file. */
    static String file(String mediaType, String content) {
        String extension = mediaType.substring(mediaType.indexOf('/') + 1);
        return "; filename=\"generated." + extension + "\"" + CRLF + "Content-Type: " + mediaType + CRLF + CRLF
                + content;
    }

    /** Returns the rest of a part that is JSON. */
    static String json(JsonNode value) {
        return CRLF + "Content-Type: application/json" + CRLF + CRLF + value;
    }

    /** Returns the rest of a part that is a text. */
    static String text(String value) {
        return CRLF + CRLF + value;
    }
}
