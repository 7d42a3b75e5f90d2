package org.nectaropenapi.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key, and the forms in which a text may repeat it: as it is, percent-encoded, escaped as in JSON or HTML, or inside
 * of Base64.
 */
final class KeyEcho {

    private static final String REDACTED = "[redacted]";

    /** The fewest characters of Base64 that are taken for a key rather than chance. */
    private static final int SHORTEST = 8;

    private final String key;
    private final Set<String> inBase64;

    /** Compiled when a text has an escape for the first time. */
    private volatile @Nullable Pattern escaped;

    KeyEcho(String key) {
        this.key = key;
        this.inBase64 = inBase64(key);
    }

    boolean isOf(String other) {
        return key.equals(other);
    }

    String redact(String text) {
        String redacted = text.replace(key, REDACTED);
        if (text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0) {
            redacted = escaped().matcher(redacted).replaceAll(REDACTED);
        }
        for (String encoded : inBase64) {
            redacted = redacted.replace(encoded, REDACTED);
        }
        return withoutBeginning(redacted, key);
    }

    private Pattern escaped() {
        Pattern compiled = escaped;
        if (compiled == null) {
            compiled = escaped(key);
            escaped = compiled;
        }
        return compiled;
    }

    /**
     * Each character stands as itself or in one of its escapes, which may be escaped a few times. How often is bounded,
     * so that a text of backslashes is not searched from each of them to its end.
     */
    private static Pattern escaped(String key) {
        StringBuilder pattern = new StringBuilder();
        key.chars().forEach(c -> pattern.append("(?:%(?:25){0,3}")
                .append(ignoringCase("%02x", c))
                .append("|\\\\{1,4}u00")
                .append(ignoringCase("%02x", c))
                .append("|&#0{0,4}")
                .append(c)
                .append(";|&#[xX]0{0,4}")
                .append(ignoringCase("%x", c))
                .append(";|\\\\{0,4}")
                .append(Pattern.quote(Character.toString(c)))
                .append(')'));
        return Pattern.compile(pattern.toString());
    }

    private static String ignoringCase(String format, int c) {
        return "(?i:" + String.format(format, c) + ")";
    }

    /** Returns the characters that do not depend on what stands before and behind the key. */
    private static Set<String> inBase64(String key) {
        Set<String> encoded = new LinkedHashSet<>();
        byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            if (to - from >= SHORTEST) {
                encoded.add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
                encoded.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
            }
        }
        return encoded;
    }

    /** A text that was cut may end in the middle of the key. */
    private static String withoutBeginning(String text, String key) {
        for (int length = Math.min(key.length() - 1, text.length()); length >= SHORTEST; length--) {
            if (text.regionMatches(text.length() - length, key, 0, length)) {
                return text.substring(0, text.length() - length) + REDACTED;
            }
        }
        return text;
    }
}
