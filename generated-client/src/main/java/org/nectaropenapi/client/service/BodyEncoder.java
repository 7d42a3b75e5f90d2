package org.nectaropenapi.client.service;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.nectaropenapi.client.internal.PlainText;
import org.nectaropenapi.client.upload.StreamedBody;

/**
 * Writes a request body in the form that the operation's Content-Type names: as JSON, as the fields of a form, or as
 * text. A streamed body gives Feign nothing to hold, and so does one that is left out.
 */
final class BodyEncoder implements Encoder {

    /** Stands for a body that is left out, since Feign refuses null in its place. */
    static final Object ABSENT = new Object();

    private static final String CONTENT_TYPE = "Content-Type";

    private final ObjectMapper mapper;
    private final ObjectMapper decimalTexts;

    BodyEncoder(ObjectMapper mapper) {
        this.mapper = mapper;
        this.decimalTexts = mapper.copy();
        decimalTexts.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }

    /** Writes a value that is no body of its own. */
    byte[] json(Object value, boolean areDecimalsTexts) throws JsonProcessingException {
        return (areDecimalsTexts ? decimalTexts : mapper).writeValueAsBytes(value);
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        String contentType = template.headers().getOrDefault(CONTENT_TYPE, Set.of()).stream()
                .findFirst()
                .orElse(ContentTypes.JSON);
        template.removeHeader(CONTENT_TYPE);
        if (body == ABSENT || body instanceof StreamedBody) {
            return;
        }
        NectarOperation operation = template.methodMetadata().method().getAnnotation(NectarOperation.class);
        if (ContentTypes.isForm(contentType)) {
            String form =
                    FormEncoding.encode(operation.id(), mapper.valueToTree(body), Set.of(operation.joinedFields()));
            template.body(form.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        } else if (ContentTypes.isJson(contentType)) {
            template.body(json(operation, body), StandardCharsets.UTF_8);
        } else {
            Charset charset = ContentTypes.charset(contentType);
            template.body(text(operation, body, charset), charset);
            contentType += ContentTypes.isText(contentType) && !ContentTypes.statesCharset(contentType)
                    ? "; charset=" + charset.name()
                    : "";
        }
        template.header(CONTENT_TYPE, contentType);
    }

    private byte[] json(NectarOperation operation, Object body) {
        try {
            return json(body, operation.decimalTexts());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    operation.id() + ": the request body, a " + body.getClass().getSimpleName()
                            + ", cannot be written as JSON",
                    e);
        }
    }

    private static byte[] text(NectarOperation operation, Object body, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(PlainText.of(body)));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    operation.id() + ": the request body holds characters that cannot be written in " + charset, e);
        }
    }
}
