package org.nectaropenapi.harness.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.UrlEncoding;

/** Writes exchanges as an HTTP Archive 1.2, which other tools read. It redacts nothing. */
public final class HarWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI server;
    private final String keyHeader;

    /**
     * Prepares an archive.
     *
     * @param server the server that the archive names for all exchanges, with the header of its key
     */
    public HarWriter(DocumentedServer server) {
        this.server = server.url();
        this.keyHeader = server.keyHeader();
    }

    /** Writes an archive and replaces an existing file. */
    public void write(Path file, Stream<Exchange> exchanges) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(Files.newBufferedWriter(file))) {
            json.writeStartObject();
            json.writeObjectFieldStart("log");
            json.writeStringField("version", "1.2");
            json.writeObjectFieldStart("creator");
            json.writeStringField("name", "contract-harness");
            json.writeStringField("version", "1");
            json.writeEndObject();
            json.writeArrayFieldStart("entries");
            for (Exchange exchange : (Iterable<Exchange>) exchanges::iterator) {
                MAPPER.writeTree(json, entry(exchange));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private ObjectNode entry(Exchange exchange) {
        double millis = exchange.took().toNanos() / 1e6;
        ObjectNode entry = MAPPER.createObjectNode()
                .put("startedDateTime", exchange.started().toString())
                .put("time", millis)
                .put("comment", exchange.test());
        entry.set("request", request(exchange));
        entry.set("response", response(exchange));
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
        return entry;
    }

    private ObjectNode request(Exchange exchange) {
        ObjectNode request = message(exchange.requestHeaders(), exchange.requestBody())
                .put("method", exchange.method())
                .put("url", server + exchange.path() + query(exchange.query()));
        request.set("queryString", pairs(exchange.query()));
        if (exchange.status() != 401) {
            // An exchange does not have the key; without its header other tools miss the authentication.
            request.withArray("/headers").addObject().put("name", keyHeader).put("value", "redacted");
        }
        if (exchange.requestBody().bytes().length > 0) {
            request.putObject("postData")
                    .put("mimeType", mediaType(exchange.requestBody(), exchange.requestHeaders()))
                    .put("text", text(exchange.requestBody()));
        }
        return request;
    }

    private static ObjectNode response(Exchange exchange) {
        Body body = exchange.responseBody();
        ObjectNode response = message(exchange.responseHeaders(), body)
                .put("status", exchange.status())
                .put("statusText", "")
                .put("redirectURL", "");
        response.putObject("content")
                .put("size", body.bytes().length)
                .put("mimeType", mediaType(body, exchange.responseHeaders()))
                .put("text", text(body));
        return response;
    }

    private static ObjectNode message(List<NameValue> headers, Body body) {
        ObjectNode message =
                MAPPER.createObjectNode().put("httpVersion", "HTTP/1.1").put("headersSize", -1);
        message.put("bodySize", body.bytes().length);
        message.putArray("cookies");
        message.set("headers", pairs(headers));
        return message;
    }

    private static String query(List<NameValue> query) {
        return query.isEmpty()
                ? ""
                : query.stream()
                        .map(pair -> UrlEncoding.encode(pair.name()) + "=" + UrlEncoding.encode(pair.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static ArrayNode pairs(List<NameValue> pairs) {
        ArrayNode array = MAPPER.createArrayNode();
        pairs.forEach(pair -> array.addObject().put("name", pair.name()).put("value", pair.value()));
        return array;
    }

    private static String mediaType(Body body, List<NameValue> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(NameValue::value)
                .findFirst()
                .orElse(body.mediaType() == null ? "" : body.mediaType());
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }
}
