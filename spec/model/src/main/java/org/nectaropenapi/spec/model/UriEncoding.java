package org.nectaropenapi.spec.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as RFC 3986 has it. */
final class UriEncoding {

    private static final String UNRESERVED = "-._~";
    /** Reserved characters without a meaning of their own inside the value of a query. */
    private static final String HARMLESS = ":/?@!$'()*,;";

    private UriEncoding() {}

    static String encode(String text) {
        return encodeExcept("", text);
    }

    static String encodeReserved(String text, boolean keepCommas) {
        return encodeExcept(keepCommas ? HARMLESS : HARMLESS.replace(",", ""), text);
    }

    static String encodeExcept(String kept, String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain || kept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /** Decodes a part of a path, in which a plus sign is itself. Broken escapes stay as they are. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] units = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < units.length; i++) {
            int high = i + 2 < units.length ? Character.digit(units[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(units[i + 2], 16);
            if (units[i] == '%' && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(units[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Decodes a part of a query, in which a plus sign is a space. */
    static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }
}
