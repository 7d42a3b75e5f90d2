package org.nectaropenapi.client.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.nectaropenapi.client.upload.MultipartForm;

/** Writes a request body as JSON. A form is streamed by the sender and gives Feign nothing to hold. */
final class JsonBodyEncoder implements Encoder {

    private final ObjectMapper mapper;

    JsonBodyEncoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        if (body instanceof MultipartForm) {
            return;
        }
        try {
            template.body(mapper.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    template.methodMetadata()
                                    .method()
                                    .getAnnotation(NectarOperation.class)
                                    .id() + ": the request body, a "
                            + body.getClass().getSimpleName() + ", cannot be written as JSON",
                    e);
        }
        template.header("Content-Type", "application/json");
    }
}
