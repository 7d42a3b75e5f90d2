package org.nectaropenapi.sandbox.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.BodyKind;

/** Media types of bodies. */
final class BodyMediaTypes {
    static final String JSON = "application/json";

    private BodyMediaTypes() {}

    /** Reads the media type out of a Content-Type, without parameters and in lower case; JSON without one. */
    static String of(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? JSON : type;
    }

    /** Tells whether bodies of a media type are JSON. */
    static boolean isJson(String mediaType) {
        return BodyKind.of(mediaType) == BodyKind.JSON;
    }

    /** Finds the entry for a media type: its own, or a range such as {@code text/*} that includes it. */
    static <T> Optional<T> find(Map<String, T> content, String mediaType) {
        String range = mediaType.replaceFirst("/.*", "/*");
        return content.entrySet().stream()
                .filter(entry -> of(entry.getKey()).equals(mediaType)
                        || of(entry.getKey()).equals(range)
                        || of(entry.getKey()).equals("*/*"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
