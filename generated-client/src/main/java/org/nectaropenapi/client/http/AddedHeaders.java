package org.nectaropenapi.client.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the headers that a user adds to requests. */
final class AddedHeaders {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Headers that the client writes itself, and those that would change how a body is framed, read or sent on. */
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-api-key");

    private AddedHeaders() {}

    /** Returns a copy whose names are looked up without regard to case. */
    static <V> TreeMap<String, V> caseInsensitive(Map<String, V> headers) {
        TreeMap<String, V> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /** Refuses a header that is reserved or could smuggle in a second one. */
    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a header is blank or holds a character that no name may have");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is written by the client itself");
        }
        if (!value.chars().allMatch(c -> c == '\t' || c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("The value of the header " + name
                    + " holds a line break or another character that is not visible ASCII");
        }
    }
}
