package org.nectaropenapi.client.internal;

/**
 * Text of a service as a message or a log can show it: without characters that forge lines, move the cursor, change the
 * direction of writing or cannot be seen.
 */
public final class SafeText {

    /** The first and the last of each range. Java does not know the property Default_Ignorable_Code_Point. */
    private static final int[] INVISIBLE = {
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2065, 0x2065, 0x2800, 0x2800, 0x3164, 0x3164,
        0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0xE0000, 0xE0FFF
    };

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
     * @return true for controls, line separators, invisible characters that format, turn or fill the text, and halves
     *     of characters
     */
    public static boolean isUnsafe(int codePoint) {
        return hasUnsafeCategory(codePoint) || (codePoint & 0xFFFE) == 0xFFFE || isInvisible(codePoint);
    }

    private static boolean hasUnsafeCategory(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** The characters that Unicode says to leave out where they are not supported, but for those of the categories. */
    private static boolean isInvisible(int codePoint) {
        for (int i = 0; i < INVISIBLE.length; i += 2) {
            if (codePoint >= INVISIBLE[i] && codePoint <= INVISIBLE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
