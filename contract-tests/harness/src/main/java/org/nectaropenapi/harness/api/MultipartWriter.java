package org.nectaropenapi.harness.api;

import io.restassured.specification.MultiPartSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nectaropenapi.harness.exchange.Body;

/** Writes the parts of a form as they go over the wire. */
final class MultipartWriter {

    static final String TYPE = "multipart/form-data";
    static final String BOUNDARY = "contract-suite";

    private MultipartWriter() {}

    static Body write(List<MultiPartSpecification> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (MultiPartSpecification part : parts) {
            StringBuilder head = new StringBuilder("--" + BOUNDARY + "\r\n")
                    .append("Content-Disposition: form-data; name=\"")
                    .append(part.getControlName())
                    .append('"');
            // Every part has a name of a file, those that are mere texts too; as such they are not sent.
            if (!(part.getContent() instanceof String)) {
                head.append("; filename=\"").append(part.getFileName()).append('"');
            }
            head.append("\r\n");
            if (part.getMimeType() != null) {
                head.append("Content-Type: ").append(part.getMimeType()).append("\r\n");
            }
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(BodyBytes.of(part.getContent()));
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Body(TYPE, out.toByteArray());
    }
}
