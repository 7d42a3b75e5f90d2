package org.nectaropenapi.client.service;

import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Encodes values for a path. For the generated services. */
public final class PathSegments {

    private PathSegments() {}

    /**
     * Makes one path segment of a value, whatever it holds: no value can add a segment, leave the path or start a
     * query.
     *
     * @param operationId the operation, named in errors
     * @param parameterName the path parameter, named in errors
     * @param value the value, taken by its {@code toString}
     * @return the segment, everything but RFC 3986 unreserved characters percent-encoded as UTF-8
     * @throws IllegalArgumentException if the value is null, blank, a dot segment or not valid Unicode
     */
    public static String encode(String operationId, String parameterName, @Nullable Object value) {
        String text = value == null ? null : value.toString();
        if (text == null || text.isBlank()) {
            throw refused(
                    operationId,
                    parameterName,
                    (text == null ? "null" : "blank") + "; pass the id of an existing object");
        }
        if (text.equals(".") || text.equals("..")) {
            throw refused(
                    operationId,
                    parameterName,
                    "'" + text + "', which would lead to another path; pass the id of an existing object");
        }
        try {
            return PercentEncoding.encode(text);
        } catch (CharacterCodingException e) {
            throw refused(operationId, parameterName, "not valid Unicode; pass the id as the service gave it");
        }
    }

    private static IllegalArgumentException refused(String operationId, String parameterName, String problem) {
        return new IllegalArgumentException(operationId + ": the path parameter '" + parameterName + "' is " + problem);
    }
}
