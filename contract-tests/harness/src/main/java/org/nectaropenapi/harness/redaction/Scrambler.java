package org.nectaropenapi.harness.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces the letters and digits of a text by others of their sort, so that its form and its length stay. The same
 * text always has the same result, which depends on a key, so that guesses cannot be verified without it.
 */
final class Scrambler {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Scrambler(String key) {
        this.key = new SecretKeySpec(("recording " + key).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String scramble(String text) {
        Offsets offsets = new Offsets(text);
        StringBuilder out = new StringBuilder(text.length());
        boolean leading = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isDigit(c)) {
                // Zeros in front say something about the form of a number.
                out.append(leading && c == '0' ? '0' : digit(c, offsets));
                leading &= c == '0';
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                char first = Character.isUpperCase(c) ? 'A' : 'a';
                int place = c >= first && c < first + 26 ? c - first : c % 26;
                out.append((char) (first + (place + 1 + offsets.next(25)) % 26));
            } else if (c > 127) {
                out.append('x');
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    /** A token that tells nothing of the text, not even its length. */
    String token(String text) {
        Offsets offsets = new Offsets(text);
        StringBuilder out = new StringBuilder("redacted-");
        for (int i = 0; i < 12; i++) {
            out.append((char) ('a' + offsets.next(26)));
        }
        return out.toString();
    }

    private static char digit(int c, Offsets offsets) {
        int digit = Character.digit(c, 10);
        return digit == 0 ? (char) ('1' + offsets.next(9)) : (char) ('1' + (digit - 1 + 1 + offsets.next(8)) % 9);
    }

    /** Numbers that follow from the key and a text. */
    private final class Offsets {
        private final String text;
        private byte[] block = new byte[0];
        private int used;
        private int blocks;

        Offsets(String text) {
            this.text = text;
        }

        int next(int bound) {
            if (used == block.length) {
                block = hash(text + '\n' + blocks++);
                used = 0;
            }
            return (block[used++] & 0xff) % bound;
        }

        private byte[] hash(String part) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                return mac.doFinal(part.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
            }
        }
    }
}
