package org.nectaropenapi.client.json;

/**
 * What a text is without the blanks around it. The methods of the JDK and of Jackson take control characters for
 * blanks, so that a value with a NUL behind it would be read, and written back as another text than came.
 */
final class Blanks {

    private Blanks() {}

    /** Returns the text without the blanks, tabs and line breaks before and after it. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns whether a text stands for no value. */
    static boolean areAll(String text) {
        return strip(text).isEmpty();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
