package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a multipart form as a JSON object of texts; of a file only its name counts. */
final class FormReader {

    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[ ;]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\\r\\n]*filename=\"([^\"]*)\"");

    private FormReader() {}

    /** Returns the fields of the form; empty when the bytes are not a form. */
    static Optional<JsonNode> read(byte[] bytes) {
        // One character per byte, so that files pass through unharmed.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int lineEnd = text.indexOf("\r\n");
        if (!text.startsWith("--") || lineEnd < 0) {
            return Optional.empty();
        }
        String boundary = text.substring(0, lineEnd);
        if (!text.stripTrailing().endsWith(boundary + "--")) {
            return Optional.empty();
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (String part : text.split(Pattern.quote(boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head < 0) {
                continue;
            }
            Matcher name = NAME.matcher(part.substring(0, head));
            if (name.find()) {
                Matcher file = FILE.matcher(part.substring(0, head));
                String value = file.find() ? file.group(1) : part.substring(head + 4, part.length() - 2);
                form.put(utf8(name.group(1)), utf8(value));
            }
        }
        return Optional.of(form);
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
