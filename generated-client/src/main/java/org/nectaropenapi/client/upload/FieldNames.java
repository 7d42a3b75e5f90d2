package org.nectaropenapi.client.upload;

import java.util.regex.Pattern;

/**
 * Names inside the quotes of a part's head, escaped as browsers do (WHATWG HTML, multipart form data): a quote, a
 * carriage return and a line feed become {@code %22}, {@code %0D} and {@code %0A}. Beyond that rule the other control
 * characters and the backslash are escaped too: readers that follow the older quoted-string grammar would take a
 * backslash at the end for an escaped quote and read on into the next line.
 */
final class FieldNames {

    private static final Pattern ANY_LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private FieldNames() {}

    static String escapeName(String name) {
        return escapeFileName(ANY_LINE_BREAK.matcher(name).replaceAll("\r\n"));
    }

    static String escapeFileName(String name) {
        StringBuilder escaped = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c == '\\' || c < 0x20 || c == 0x7F) {
                escaped.append('%').append(String.format("%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
