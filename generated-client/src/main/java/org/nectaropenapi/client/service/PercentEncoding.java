package org.nectaropenapi.client.service;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Encodes texts for URLs by RFC 3986, as UTF-8. */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    /** Reserved characters without a meaning of their own inside the value of a query. */
    private static final String RESERVED_IN_QUERY = ":/?@!$'()*,;";

    /** Characters that a path may have; escapes of a document's path stay as they are. */
    private static final String ALLOWED_IN_PATH = "/:@!$&'()*+,;=%";

    private PercentEncoding() {}

    /**
     * Encodes everything but unreserved characters.
     *
     * @throws IllegalArgumentException if the text is not valid Unicode
     */
    static String encode(String text) {
        return encode(text, "");
    }

    /** As {@link #encode(String)}, but leaves the reserved characters that no query takes for its own. */
    static String encodeReserved(String text, String delimiter) {
        return encode(text, delimiter.isEmpty() ? RESERVED_IN_QUERY : RESERVED_IN_QUERY.replace(delimiter, ""));
    }

    /** Encodes what a path cannot have. */
    static String encodePath(String text) {
        return encode(text, ALLOWED_IN_PATH);
    }

    private static String encode(String text, String kept) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not valid Unicode; pass text that was decoded rightly", e);
        }
        StringBuilder encoded = new StringBuilder(bytes.remaining() + 16);
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (isUnreserved(b) || kept.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(int b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
