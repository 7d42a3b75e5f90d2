package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Body;

/** Replaces the fields of a multipart form and the names of its files. The content of files is dropped. */
final class MultipartRedaction {
    private static final Pattern NAME = Pattern.compile("\\bname=\"?([^\";\r\n]*)\"?");
    private static final Pattern FILE_NAME =
            Pattern.compile("\\bfilename\\*?=(\"(?:[^\"\\\\\r\n]|\\\\.)*\"|[^;\r\n]*)");
    private static final String BREAK = "\r\n";

    private final FieldKinds kinds;
    private final Pseudonyms pseudonyms;

    MultipartRedaction(FieldKinds kinds, Pseudonyms pseudonyms) {
        this.kinds = kinds;
        this.pseudonyms = pseudonyms;
    }

    Body redact(Body body) {
        String all = new String(body.bytes(), StandardCharsets.UTF_8);
        int end = all.indexOf(BREAK);
        if (end < 3 || !all.startsWith("--")) {
            return new Body(body.mediaType(), BodyRedaction.placeholder(body).getBytes(StandardCharsets.UTF_8));
        }
        String delimiter = all.substring(0, end);
        StringBuilder out = new StringBuilder();
        for (String part : all.substring(end).split(Pattern.quote(BREAK + delimiter), -1)) {
            int head = part.indexOf(BREAK + BREAK);
            if (head >= 0 && part.startsWith(BREAK)) {
                out.append("--")
                        .append(BOUNDARY)
                        .append(BREAK)
                        .append(part(part, head))
                        .append(BREAK);
            }
        }
        String text =
                out.append("--").append(BOUNDARY).append("--").append(BREAK).toString();
        return new Body(body.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The boundary of every form in a recording. */
    static final String BOUNDARY = "recorded-form";

    private String part(String part, int head) {
        String headers = part.substring(BREAK.length(), head);
        String content = part.substring(head + 2 * BREAK.length());
        Matcher matcher = NAME.matcher(headers);
        String name = matcher.find() ? matcher.group(1) : "";
        StringBuilder out = new StringBuilder("Content-Disposition: form-data; name=\"")
                .append(pseudonyms.text(name))
                .append('"');
        Matcher file = FILE_NAME.matcher(headers);
        if (!file.find()) {
            FieldKind kind = kinds.of(name, JsonNodeFactory.instance.missingNode());
            return out.append(BREAK + BREAK)
                    .append(pseudonyms.of(kind, content))
                    .toString();
        }
        String fileName = file.group(1).replaceAll("^\"|\"$", "").replace("\\\"", "\"");
        Body bytes = new Body(null, content.getBytes(StandardCharsets.UTF_8));
        return out.append("; filename=\"")
                .append(pseudonyms.of(FieldKind.FILE, fileName).replace("\"", ""))
                .append('"')
                .append(BREAK + BREAK)
                .append(BodyRedaction.placeholder(bytes))
                .toString();
    }
}
