package org.nectaropenapi.codegen;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of the document as they stand in generated sources: in Javadoc, in attributes of its HTML, and in string
 * literals.
 */
final class SourceText {

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s");

    private SourceText() {}

    /**
     * Returns a text that Javadoc shows as it is. Blank lines separate paragraphs, and an item of a list begins a line.
     */
    static String javadoc(String text) {
        StringBuilder javadoc = new StringBuilder();
        boolean isNewParagraph = false;
        for (String line : inHtml(text).strip().split("\n")) {
            if (line.isBlank()) {
                isNewParagraph = true;
                continue;
            }
            if (isNewParagraph) {
                javadoc.append("\n *\n * <p>");
            } else if (!javadoc.isEmpty()) {
                javadoc.append(ITEM.matcher(line).lookingAt() ? "\n * <br>" : "\n * ");
            }
            javadoc.append(line.strip());
            isNewParagraph = false;
        }
        return javadoc.toString();
    }

    /** Returns a text that Javadoc shows as it is in one line, with line breaks and tabs as Java escapes them. */
    static String inline(String text) {
        return inHtml(text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t"));
    }

    private static String inHtml(String text) {
        String characters = text.codePoints().mapToObj(SourceText::inJavadoc).collect(Collectors.joining());
        return characters.replace("*/", "*&#47;");
    }

    /** Returns an address that stands between the double quotes of an attribute in Javadoc. */
    static String attribute(String url) {
        return url.strip()
                .codePoints()
                .mapToObj(SourceText::inUrl)
                .collect(Collectors.joining())
                .replace("*/", "%2A/");
    }

    private static String inUrl(int character) {
        if (character == '&') {
            return "&amp;";
        }
        return character <= ' ' || "\"<>\\^`{|}".indexOf(character) >= 0
                ? "%%%02X".formatted(character)
                : Character.toString(character);
    }

    private static String inJavadoc(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            // Tags of Javadoc begin with these two, escapes of Java with the third.
            case '@', '{', '\\' -> "&#" + character + ";";
            case '\n', '\t' -> Character.toString(character);
            case '\r' -> "";
            default -> isInvisible(character) ? hidden(character) : Character.toString(character);
        };
    }

    private static String hidden(int character) {
        // HTML has no reference to a control character.
        return Character.getType(character) == Character.FORMAT ? "&#" + character + ";" : " ";
    }

    /** Returns the content of a Java string literal, without the quotes. */
    static String literal(String text) {
        return text.codePoints().mapToObj(SourceText::inLiteral).collect(Collectors.joining());
    }

    /** Returns a Java string literal. */
    static String quoted(String text) {
        return '"' + literal(text) + '"';
    }

    private static String inLiteral(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isInvisible(character)
                        ? Character.toString(character)
                                .chars()
                                .mapToObj("\\u%04x"::formatted)
                                .collect(Collectors.joining())
                        : Character.toString(character);
        };
    }

    /** Controls, marks that turn the direction of writing, halves of surrogate pairs: what an editor does not show. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
