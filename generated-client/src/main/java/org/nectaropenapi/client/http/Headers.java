package org.nectaropenapi.client.http;

import feign.Response;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks into the headers of answers and checks those of requests. */
final class Headers {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9!#$%&'*+.^_`|~:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** What the client writes itself, and what would change how a body is framed, read or sent on. */
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

    private Headers() {}

    /** A copy whose names are looked up without regard to case. */
    static <V> TreeMap<String, V> caseInsensitive(Map<String, V> headers) {
        TreeMap<String, V> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /** Refuses a header that a user wants to add if it is not his to write or could carry a second one. */
    static void checkAdded(String name, String value) {
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

    /** The first value of a header; Feign's answers look names up without regard to case. */
    static @Nullable String first(Response response, String name) {
        Collection<String> values = response.headers().get(name);
        return values == null || values.isEmpty() ? null : values.iterator().next();
    }

    /** The first value of each header; names are looked up without regard to case. */
    static Map<String, String> firstValues(Response response) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers()
                .forEach((name, list) -> list.stream().findFirst().ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** The charset of the content; UTF-8 if it states none or one that does not exist. */
    static Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (matcher.find()) {
            try {
                return Charset.forName(matcher.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * Refuses line breaks and other controls, which could smuggle in a header; the message does not repeat the value.
     */
    static void check(String operationId, Map<String, Collection<String>> headers) {
        headers.forEach((name, values) -> {
            for (String value : values) {
                if (!isFreeOfControls(value)) {
                    throw new IllegalArgumentException(operationId + ": the value of the header " + name
                            + " holds a line break or another character that" + " no header may have");
                }
            }
        });
    }

    private static boolean isFreeOfControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && c < 0x20 || c == 0x7F || c > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
