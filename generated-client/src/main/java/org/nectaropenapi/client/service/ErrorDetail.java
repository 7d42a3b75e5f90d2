package org.nectaropenapi.client.service;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the service says in the body of an error, whose shape is documented only in part. */
final class ErrorDetail {

    private static final int DEEPEST = 6;

    /** More is no sentence any more. */
    private static final int MOST_CHARACTERS = 64 << 10;

    private static final List<String> TITLES = List.of("title", "h1");

    private ErrorDetail() {}

    /** Returns the text of the body; null if it has none, or none that can be told from markup. */
    static @Nullable String find(String body, ObjectMapper mapper) {
        String text = body.strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (text.charAt(0)) {
            case '{', '[', '"' -> fromJson(text, mapper);
            case '<' -> fromMarkup(text);
            default -> text;
        };
    }

    private static @Nullable String fromJson(String text, ObjectMapper mapper) {
        try {
            // A decimal with an exponent beyond counting costs no more than its place.
            JsonNode root = mapper.reader()
                    .without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
            StringBuilder sentences = new StringBuilder();
            collect(root.path("detail"), "", 0, sentences);
            if (sentences.isEmpty()) {
                collect(root, "", 0, sentences);
            }
            return sentences.isEmpty() ? null : sentences.toString();
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            // The parser also throws, unchecked, at numbers of more digits than it can count.
            return null;
        }
    }

    /** Field messages come as {@code name: text}; lists and nesting are flattened. */
    private static void collect(JsonNode node, String label, int depth, StringBuilder into) {
        // A long name before each of many messages would multiply the body.
        if (depth > DEEPEST || into.length() > MOST_CHARACTERS) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            label.isEmpty() ? field.getKey() : label + "." + field.getKey(),
                            depth + 1,
                            into));
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, label, depth + 1, into));
        } else if (!node.isNull() && !node.asText().isBlank()) {
            into.append(into.isEmpty() ? "" : "; ")
                    .append(label)
                    .append(label.isEmpty() ? "" : ": ")
                    .append(node.asText().strip());
        }
    }

    /** Looks for the first title or heading with a text. Never goes back, however often a tag begins. */
    private static @Nullable String fromMarkup(String text) {
        int tag = text.indexOf('<');
        while (tag >= 0) {
            String name = titleAt(text, tag + 1);
            int end = name == null ? tag + 1 : text.indexOf('>', tag) + 1;
            if (end == 0) {
                return null;
            }
            int next = text.indexOf('<', end);
            if (name != null && next >= 0 && text.startsWith("/", next + 1) && name.equals(titleAt(text, next + 2))) {
                String title = text.substring(end, next).strip();
                if (!title.isEmpty()) {
                    return title.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&");
                }
            }
            tag = next;
        }
        return null;
    }

    private static @Nullable String titleAt(String text, int position) {
        for (String name : TITLES) {
            int end = position + name.length();
            if (text.regionMatches(true, position, name, 0, name.length())
                    && end < text.length()
                    && !Character.isLetterOrDigit(text.charAt(end))) {
                return name;
            }
        }
        return null;
    }
}
