package org.nectaropenapi.harness.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form.
 *
 * @param parts its fields and files, in their order
 * @param isComplete whether it ends with its closing boundary
 */
public record FormBody(List<Part> parts, boolean isComplete) {
    private static final Pattern NAME = Pattern.compile("(?i)\\bname=(?:\"([^\"\r\n]*)\"?|([^\";\r\n]*))");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\bfilename\\*?=(\"(?:[^\"\\\\\r\n]|\\\\.)*\"|[^;\r\n]*)");
    private static final String BREAK = "\r\n";

    /**
     * A field or a file of a form.
     *
     * @param name the name of the field; empty when the part has none
     * @param fileName the name of the file; null when the part is a text
     * @param content the bytes of the text or the file
     */
    public record Part(String name, @Nullable String fileName, byte[] content) {

        /** Returns the content as text. */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** Reads a form; empty when the bytes do not begin with a boundary. */
    public static Optional<FormBody> read(byte[] bytes) {
        // One character per byte, so that files pass through unharmed.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int lineEnd = text.indexOf(BREAK);
        if (!text.startsWith("--") || lineEnd < "--b".length()) {
            return Optional.empty();
        }
        String boundary = text.substring(0, lineEnd);
        List<Part> parts = new ArrayList<>();
        for (String part : text.substring(lineEnd).split(Pattern.quote(BREAK + boundary), -1)) {
            int head = part.indexOf(BREAK + BREAK);
            if (head >= 0 && part.startsWith(BREAK)) {
                parts.add(part(utf8(part.substring(0, head)), latin(part.substring(head + 2 * BREAK.length()))));
            }
        }
        return Optional.of(new FormBody(parts, text.stripTrailing().endsWith(boundary + "--")));
    }

    private static Part part(String headers, byte[] content) {
        Matcher name = NAME.matcher(headers);
        boolean named = name.find();
        Matcher file = FILE_NAME.matcher(headers);
        return new Part(
                !named ? "" : name.group(1) != null ? name.group(1) : name.group(2),
                file.find() ? file.group(1).replaceAll("^\"|\"$", "").replace("\\\"", "\"") : null,
                content);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String latin) {
        return new String(latin(latin), StandardCharsets.UTF_8);
    }

    /** Returns the named parts as pairs; of a file only its name counts. */
    public List<NameValue> pairs() {
        return parts.stream()
                .filter(part -> !part.name().isEmpty())
                .map(part -> new NameValue(part.name(), part.fileName() == null ? part.text() : part.fileName()))
                .toList();
    }
}
