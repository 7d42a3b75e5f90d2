package org.nectaropenapi.client.service;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Encodes everything but the unreserved characters of RFC 3986, as UTF-8. Feign leaves such text alone, since it takes
 * a value of nothing but unreserved characters and percent signs for encoded; that also makes a percent sign of the
 * value itself safe.
 */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    static String encode(String text) throws CharacterCodingException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        StringBuilder encoded = new StringBuilder(bytes.remaining() + 16);
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (isUnreserved(b)) {
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
