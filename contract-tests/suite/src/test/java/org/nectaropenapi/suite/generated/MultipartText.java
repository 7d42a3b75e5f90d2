package org.nectaropenapi.suite.generated;

import java.util.Map;
import java.util.stream.Collectors;

/** Texts of multipart forms. */
final class MultipartText {
    static final String TYPE = "multipart/form-data";
    static final String WITH_BOUNDARY = TYPE + "; boundary=generated-form";

    private static final String DELIMITER = "--generated-form";
    private static final String BREAK = "\r\n";

    private MultipartText() {}

    /** A form of parts by their names. */
    static String of(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> DELIMITER + BREAK + "Content-Disposition: form-data; name=\"" + part.getKey() + "\""
                        + part.getValue() + BREAK)
                .collect(Collectors.joining("", "", DELIMITER + "--" + BREAK));
    }

    /** The rest of a part that is a file. */
    static String file(String mediaType, String content) {
        String ending = mediaType.substring(mediaType.indexOf('/') + 1);
        return "; filename=\"generated." + ending + "\"" + BREAK + "Content-Type: " + mediaType + BREAK + BREAK
                + content;
    }

    /** The rest of a part that is a text. */
    static String text(String value) {
        return BREAK + BREAK + value;
    }
}
