package org.nectaropenapi.client.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A key, and the forms in which a text may repeat it: as it is, in other letters, percent-encoded, escaped as in JSON
 * or HTML, or inside of Base64; broken by blanks and invisible characters, or cut at the end of the text.
 */
final class KeyEcho {

    private static final String REDACTED = "[redacted]";

    /** The fewest characters of Base64, or of a key that is cut, that are taken for a key rather than chance. */
    private static final int SHORTEST = 8;

    private final String key;
    private final List<Form> forms = new ArrayList<>();

    /**
     * What to look for in a text without escapes.
     *
     * @param endsHidden whether it ends with what is taken for the escape of a character that cannot be seen
     */
    private record Form(String text, boolean ignoringCase, boolean endsHidden) {

        void addPlaces(UnescapedText unescaped, List<int[]> places) {
            int from = 0;
            while (from + text.length() <= unescaped.text().length()) {
                if (unescaped.text().regionMatches(ignoringCase, from, text, 0, text.length())) {
                    int last = from + text.length() - 1;
                    places.add(new int[] {unescaped.start(from), unescaped.end(last, endsHidden)});
                    from += text.length();
                } else {
                    from++;
                }
            }
            addBeginning(unescaped, unescaped.text().length(), places);
            addBeginning(unescaped, unescaped.lengthBeforeCut(), places);
        }

        /** A text that was cut may end in the middle of the key. */
        private void addBeginning(UnescapedText unescaped, int end, List<int[]> places) {
            for (int length = Math.min(text.length(), end); length >= SHORTEST; length--) {
                if (unescaped.text().regionMatches(ignoringCase, end - length, text, 0, length)) {
                    places.add(new int[] {unescaped.start(end - length), unescaped.end()});
                    return;
                }
            }
        }
    }

    KeyEcho(String key) {
        this.key = key;
        UnescapedText unescaped = UnescapedText.of(key);
        String text = unescaped.text();
        if (!text.isEmpty()) {
            forms.add(new Form(text, true, unescaped.end(text.length() - 1, false) < key.length()));
        }
        inBase64(key).forEach(encoded -> forms.add(new Form(encoded, false, false)));
    }

    boolean isOf(String other) {
        return key.equals(other);
    }

    String redact(String text) {
        // What stands before the key may look like a part of an escape.
        String redacted = text.replace(key, REDACTED);
        UnescapedText unescaped = UnescapedText.of(redacted);
        List<int[]> places = new ArrayList<>();
        forms.forEach(form -> form.addPlaces(unescaped, places));
        return places.isEmpty() ? redacted : without(redacted, places);
    }

    private static String without(String text, List<int[]> places) {
        places.sort((a, b) -> Integer.compare(a[0], b[0]));
        StringBuilder without = new StringBuilder();
        int end = 0;
        for (int[] place : places) {
            if (place[0] >= end) {
                without.append(text, end, place[0]).append(REDACTED);
            }
            end = Math.max(end, place[1]);
        }
        return without.append(text, end, text.length()).toString();
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
}
