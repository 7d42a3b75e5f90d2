package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import java.nio.charset.StandardCharsets;

/** Builds a multipart form with a fixed boundary; Pact's own builder takes a random one. */
final class MultipartBody {

    private static final String BOUNDARY = "form-of-the-pact";

    private final StringBuilder parts = new StringBuilder();

    MultipartBody file(String field, String fileName, String mediaType, String content) {
        return part("name=\"" + field + "\"; filename=\"" + fileName + "\"", "Content-Type: " + mediaType, content);
    }

    MultipartBody field(String field, String content) {
        return part("name=\"" + field + "\"", "Content-Type: text/plain; charset=UTF-8", content);
    }

    OptionalBody body() {
        byte[] form = (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return OptionalBody.body(form, new ContentType("multipart/form-data; boundary=" + BOUNDARY));
    }

    private MultipartBody part(String disposition, String header, String content) {
        parts.append("--").append(BOUNDARY).append("\r\n");
        parts.append("Content-Disposition: form-data; ").append(disposition).append("\r\n");
        parts.append(header).append("\r\n\r\n").append(content).append("\r\n");
        return this;
    }
}
