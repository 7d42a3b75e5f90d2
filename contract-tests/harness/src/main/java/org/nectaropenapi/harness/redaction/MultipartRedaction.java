package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.FormBody;

/** Replaces the fields of a multipart form and the names of its files. The content of files is dropped. */
final class MultipartRedaction {
    /** The boundary of every form in a recording. */
    static final String BOUNDARY = "recorded-form";

    private final FieldKinds kinds;
    private final Pseudonyms pseudonyms;

    MultipartRedaction(FieldKinds kinds, Pseudonyms pseudonyms) {
        this.kinds = kinds;
        this.pseudonyms = pseudonyms;
    }

    Body redact(Body body) {
        String text = FormBody.read(body.bytes())
                .map(form -> form.parts().stream()
                        .map(part -> "--" + BOUNDARY + "\r\n" + redact(part) + "\r\n")
                        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n")))
                .orElseGet(() -> BodyRedaction.placeholder(body.bytes()));
        return new Body(body.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    private String redact(FormBody.Part part) {
        String name = "Content-Disposition: form-data; name=\"" + pseudonyms.text(part.name()) + '"';
        String fileName = part.fileName();
        if (fileName == null) {
            FieldKind kind = kinds.of(part.name(), JsonNodeFactory.instance.missingNode());
            return name + "\r\n\r\n" + pseudonyms.of(kind, part.text());
        }
        return name + "; filename=\"" + pseudonyms.of(FieldKind.FILE, fileName).replace("\"", "") + "\"\r\n\r\n"
                + BodyRedaction.placeholder(part.content());
    }
}
