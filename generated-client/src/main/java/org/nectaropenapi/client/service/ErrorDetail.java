package org.nectaropenapi.client.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the service says in the body of an error, whose shape is documented only in part. */
final class ErrorDetail {

    private static final int DEEPEST = 6;
    private static final Pattern TITLE =
            Pattern.compile("<(title|h1)\\b[^>]*>([^<]*)</\\1\\s*>", Pattern.CASE_INSENSITIVE);

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
            JsonNode root = mapper.readTree(text);
            List<String> sentences = new ArrayList<>();
            collect(root.hasNonNull("detail") ? root.get("detail") : root, "", 0, sentences);
            return sentences.isEmpty() ? null : String.join("; ", sentences);
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            // The parser also throws, unchecked, at numbers of more digits than it can count.
            return null;
        }
    }

    /** Field messages come as {@code name: text}; lists and nesting are flattened. */
    private static void collect(JsonNode node, String label, int depth, List<String> into) {
        if (depth > DEEPEST) {
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
            into.add(
                    label.isEmpty()
                            ? node.asText().strip()
                            : label + ": " + node.asText().strip());
        }
    }

    private static @Nullable String fromMarkup(String text) {
        Matcher matcher = TITLE.matcher(text);
        while (matcher.find()) {
            String title = matcher.group(2).strip();
            if (!title.isEmpty()) {
                return title.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
            }
        }
        return null;
    }
}
