package org.nectaropenapi.client.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The visible ASCII characters of a text, without its escapes, and where each came from. What was escaped several
 * times, also in several ways, is unescaped as often. The work grows with the length of the text alone.
 */
final class UnescapedText {

    private static final int MOST_PASSES = 8;

    /** Nothing in it can match in two ways, so that no text is searched again and again. */
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})"
            + "|\\\\++(?:u([0-9A-Fa-f]{4})|u[0-9A-Fa-f]{0,3}\\z|[bfnrt])?+"
            + "|&(?:#[xX]0*+([0-9A-Fa-f]{1,6}+);?|#0*+([0-9]{1,7}+);?|([A-Za-z]{2,8}+);)");

    /** The beginning of an escape where a text was cut. */
    private static final Pattern CUT = Pattern.compile("(?:%[0-9A-Fa-f]?|&[#0-9A-Za-z]{0,9})\\z");

    private static final int LONGEST_CUT = 10;

    /** A character that is in no key. */
    private static final int NONE = 0;

    private static final Map<String, Integer> NAMED =
            Map.of("lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'', "amp", (int) '&');

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int end;

    private UnescapedText(String text, int[] starts, int[] ends, int end) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.end = end;
    }

    static UnescapedText of(String escaped) {
        int length = escaped.length();
        UnescapedText unescaped = new UnescapedText(
                escaped,
                IntStream.range(0, length).toArray(),
                IntStream.rangeClosed(1, length).toArray(),
                length);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            UnescapedText once = unescaped.once();
            if (once.text.length() == unescaped.text.length()) {
                break;
            }
            unescaped = once;
        }
        return unescaped;
    }

    private UnescapedText once() {
        StringBuilder characters = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        Matcher escape = ESCAPE.matcher(text);
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i + 1;
            int c = text.charAt(i);
            if ((c == '%' || c == '\\' || c == '&')
                    && escape.region(i, text.length()).lookingAt()) {
                next = escape.end();
                c = meant(escape);
            }
            if (c > 0x20 && c < 0x7F) {
                from[characters.length()] = starts[i];
                to[characters.length()] = ends[next - 1];
                characters.append((char) c);
            }
        }
        return new UnescapedText(characters.toString(), from, to, end);
    }

    /** Backslashes before another character say that it is meant as it is. */
    private static int meant(Matcher escape) {
        for (int hexadecimal = 1; hexadecimal <= 3; hexadecimal++) {
            if (escape.group(hexadecimal) != null) {
                return Integer.parseInt(escape.group(hexadecimal), 16);
            }
        }
        if (escape.group(4) != null) {
            return Integer.parseInt(escape.group(4));
        }
        return escape.group(5) == null ? NONE : NAMED.getOrDefault(escape.group(5), NONE);
    }

    String text() {
        return text;
    }

    /** Returns the length without an escape that the end of the text cuts. */
    int lengthBeforeCut() {
        Matcher cut = CUT.matcher(text).region(Math.max(0, text.length() - LONGEST_CUT), text.length());
        return cut.find() ? cut.start() : text.length();
    }

    /** Returns where a character begins in the escaped text. */
    int start(int index) {
        return starts[index];
    }

    /** Returns where a character ends in the escaped text, with or without what is hidden behind it. */
    int end(int index, boolean withHidden) {
        if (!withHidden) {
            return ends[index];
        }
        return index + 1 < text.length() ? starts[index + 1] : end;
    }

    /** Returns the length of the escaped text. */
    int end() {
        return end;
    }
}
