package org.nectaropenapi.client.internal;

/**
 * Text of a service as a message or a log can show it: without characters that forge lines, move the cursor, change the
 * direction of writing or cannot be seen.
 */
public final class SafeText {

    private SafeText() {}

    /**
     * Returns the beginning of a text as one line. Reads no more of the text than that takes.
     *
     * @param text any text
     * @param max how many characters are enough, at least 1
     * @return the text with one blank for each run of blanks and unsafe characters, and an ellipsis where it was cut
     */
    public static String line(String text, int max) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (isUnsafe(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !line.isEmpty();
                continue;
            }
            if (line.length() + (blank ? 1 : 0) + Character.charCount(c) > max) {
                return line.append('…').toString();
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.appendCodePoint(c);
        }
        return line.toString();
    }

    /**
     * Replaces unsafe characters, each by a blank, and leaves the rest as it is.
     *
     * @param text any text
     * @return a text of the same length in code points
     */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(isUnsafe(c) ? ' ' : c));
        return visible.toString();
    }

    /**
     * Returns whether a message cannot show a character.
     *
     * @param codePoint a character
     * @return true for controls, line separators, invisible characters that format or turn the text, and halves of
     *     characters
     */
    public static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
