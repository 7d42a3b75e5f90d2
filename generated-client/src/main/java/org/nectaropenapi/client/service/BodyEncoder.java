package org.nectaropenapi.client.service;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.nectaropenapi.client.internal.PlainText;

/**
 * Writes a request body in the form that the operation's Content-Type names: as JSON, as the fields of a form, or as
 * text.
 */
final class BodyEncoder {

    /** A body as it is sent. */
    record Body(byte[] bytes, Charset charset, String contentType) {}

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

    /**
     * Writes a request body.
     *
     * @param contentType what the operation names
     * @throws IllegalArgumentException if the body cannot be written in this form
     */
    Body encode(NectarOperation operation, Object body, String contentType) {
        try {
            if (ContentTypes.isForm(contentType)) {
                String form =
                        FormEncoding.encode(operation.id(), mapper.valueToTree(body), Set.of(operation.joinedFields()));
                return new Body(form.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII, contentType);
            }
            if (ContentTypes.isJson(contentType)) {
                return new Body(json(body, operation.decimalTexts()), StandardCharsets.UTF_8, contentType);
            }
            Charset charset = ContentTypes.charset(contentType);
            boolean lacksCharset = ContentTypes.isText(contentType) && !ContentTypes.statesCharset(contentType);
            return new Body(
                    text(operation, body, charset),
                    charset,
                    lacksCharset ? contentType + "; charset=" + charset.name() : contentType);
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
