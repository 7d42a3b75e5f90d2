package org.nectaropenapi.client.service;

/** Checks the texts of headers that callers give. */
final class HeaderTexts {

    private HeaderTexts() {}

    /**
     * Returns a text that arrives as it is.
     *
     * @param delimiter what separates the text from others, empty when it stands alone
     * @throws IllegalArgumentException if it does not; the message does not repeat the text
     */
    static String checked(String text, String delimiter) {
        if (!text.chars().allMatch(c -> c == '\t' || c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("holds a line break or another character that is not visible ASCII");
        }
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException("begins or ends with a blank, which does not arrive");
        }
        if (!delimiter.isEmpty() && text.contains(delimiter)) {
            throw new IllegalArgumentException("has a value with '" + delimiter + "', which separates values here");
        }
        return text;
    }
}
