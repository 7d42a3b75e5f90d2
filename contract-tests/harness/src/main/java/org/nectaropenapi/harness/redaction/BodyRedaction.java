package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.UrlEncoding;

/** Redacts bodies. JSON stays JSON, and a form stays a form. */
final class BodyRedaction {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonRedaction json;
    private final FieldKinds kinds;
    private final Pseudonyms pseudonyms;
    private final MultipartRedaction multipart;

    BodyRedaction(JsonRedaction json, FieldKinds kinds, Pseudonyms pseudonyms) {
        this.json = json;
        this.kinds = kinds;
        this.pseudonyms = pseudonyms;
        this.multipart = new MultipartRedaction(kinds, pseudonyms);
    }

    Body redact(Body body, JsonNode schema) {
        if (body.bytes().length == 0) {
            return body;
        }
        String mediaType = body.mediaType() == null ? "" : body.mediaType();
        Optional<JsonNode> tree = parsed(body.bytes());
        if (tree.isPresent()) {
            return new Body(body.mediaType(), written(json.redact("", schema, tree.get())));
        }
        if (mediaType.equals("application/x-www-form-urlencoded")) {
            return text(body, form(new String(body.bytes(), StandardCharsets.UTF_8)));
        }
        if (mediaType.startsWith("multipart/")) {
            return multipart.redact(body);
        }
        return text(body, decoded(body.bytes()).map(pseudonyms::text).orElseGet(() -> placeholder(body.bytes())));
    }

    /** Returns the replacement of binary content, which states its size. */
    static String placeholder(byte[] bytes) {
        return "[" + bytes.length + " bytes]";
    }

    private String form(String form) {
        return Stream.of(form.split("&", -1))
                .map(pair -> {
                    String[] parts = pair.split("=", 2);
                    String name = UrlEncoding.decode(parts[0]);
                    String value = parts.length == 2 ? UrlEncoding.decode(parts[1]) : "";
                    FieldKind kind = kinds.of(name, JsonNodeFactory.instance.missingNode());
                    return UrlEncoding.encode(pseudonyms.text(name)) + "="
                            + UrlEncoding.encode(pseudonyms.of(kind, value));
                })
                .collect(Collectors.joining("&"));
    }

    private static Body text(Body body, String text) {
        return new Body(body.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JsonNode> parsed(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(tree -> !tree.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] written(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written.", e);
        }
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("%PDF") || text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
