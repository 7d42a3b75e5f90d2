package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Body;

/** Reads the fields of a multipart form. */
public final class FormFields {
    private static final Pattern NAME =
            Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[ ;]name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\\r\\n]*filename=");

    private FormFields() {}

    /** Returns the fields by name, a file as an at sign and its length; empty when the body is not a form. */
    public static Optional<ObjectNode> of(Body body) {
        if (!"multipart/form-data".equalsIgnoreCase(body.mediaType())) {
            return Optional.empty();
        }
        // One character a byte, so that lengths of files are right.
        String text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        int lineEnd = text.indexOf("\r\n");
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (lineEnd > 0) {
            for (String part : text.split(Pattern.quote("\r\n" + text.substring(0, lineEnd)) + "|^"
                    + Pattern.quote(text.substring(0, lineEnd)))) {
                read(part, fields);
            }
        }
        return Optional.of(fields);
    }

    private static void read(String part, ObjectNode fields) {
        int head = part.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
        if (name.find()) {
            String value = part.substring(head + "\r\n\r\n".length());
            boolean file = FILE.matcher(part.substring(0, head)).find();
            fields.put(utf8(name.group(1)), file ? "@" + value.length() : utf8(value));
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
