package org.nectaropenapi.harness.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of path segments and query parameters. */
public final class UrlEncoding {

    private UrlEncoding() {}

    /** Encodes a text for a path or a query; a space becomes %20. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Decodes a name or a value of a query or a form; a text with a broken escape stays as it is. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Decodes a segment of a path, in which a plus sign stands for itself. */
    public static String decodeSegment(String segment) {
        return decode(segment.replace("+", "%2B"));
    }
}
