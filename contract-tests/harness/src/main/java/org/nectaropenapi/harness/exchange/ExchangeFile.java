package org.nectaropenapi.harness.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes exchanges, one JSON object per line. Bodies are text where they are UTF-8, base64 otherwise. A file
 * whose name ends with {@code .gz} is compressed.
 */
public final class ExchangeFile {

    /** Name of the file in the directory of a run. Pages are much alike, so that it is a twentieth of its content. */
    public static final String NAME = "exchanges.jsonl.gz";

    /** Name of the file in a recording, which is complete up to the last exchange even when the run is killed. */
    public static final String RECORDED = "exchanges.jsonl";

    private static final String COMPRESSED = ".gz";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExchangeFile() {}

    /** Writes exchanges and replaces an existing file. */
    public static void write(Path file, List<Exchange> exchanges) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = writer(file)) {
            for (Exchange exchange : exchanges) {
                writer.write(line(exchange));
                writer.write('\n');
            }
        }
    }

    /** Reads a file of exchanges. */
    public static List<Exchange> read(Path file) throws IOException {
        try (Stream<Exchange> exchanges = stream(file)) {
            return exchanges.toList();
        }
    }

    /** Reads a file of exchanges lazily; the stream must be closed. */
    public static Stream<Exchange> stream(Path file) throws IOException {
        BufferedReader reader = reader(file);
        return reader.lines().onClose(() -> close(reader)).map(line -> {
            try {
                return exchange(MAPPER.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Writer writer(Path file) throws IOException {
        return file.toString().endsWith(COMPRESSED)
                ? new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedWriter(file);
    }

    private static BufferedReader reader(Path file) throws IOException {
        return file.toString().endsWith(COMPRESSED)
                ? new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the line of an exchange, without its end. */
    public static String line(Exchange exchange) throws IOException {
        return MAPPER.writeValueAsString(json(exchange));
    }

    private static ObjectNode json(Exchange exchange) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("test", exchange.test())
                .put("operationId", exchange.operationId())
                .put("method", exchange.method())
                .put("path", exchange.path());
        json.set("query", pairs(exchange.query()));
        json.set("requestHeaders", pairs(exchange.requestHeaders()));
        json.set("requestBody", body(exchange.requestBody()));
        json.put("status", exchange.status());
        json.set("responseHeaders", pairs(exchange.responseHeaders()));
        json.set("responseBody", body(exchange.responseBody()));
        json.put("started", exchange.started().toString());
        json.put("took", exchange.took().toString());
        ArrayNode deviations = json.putArray("findings");
        exchange.deviations().forEach(deviation -> deviations
                .addObject()
                .put("side", deviation.side().name())
                .put("kind", deviation.kind().name())
                .put("location", deviation.location())
                .put("expected", deviation.expected())
                .put("observed", deviation.observed()));
        return json;
    }

    private static Exchange exchange(JsonNode json) {
        List<Deviation> deviations = new ArrayList<>();
        json.path("findings")
                .forEach(deviation -> deviations.add(new Deviation(
                        Side.valueOf(deviation.path("side").asText()),
                        DeviationKind.valueOf(deviation.path("kind").asText()),
                        deviation.path("location").asText(),
                        deviation.path("expected").asText(),
                        deviation.path("observed").asText())));
        return new Exchange(
                json.path("test").asText(),
                textOrNull(json.path("operationId")),
                json.path("method").asText(),
                json.path("path").asText(),
                pairs(json.path("query")),
                pairs(json.path("requestHeaders")),
                body(json.path("requestBody")),
                json.path("status").asInt(),
                pairs(json.path("responseHeaders")),
                body(json.path("responseBody")),
                Instant.parse(json.path("started").asText()),
                Duration.parse(json.path("took").asText()),
                List.copyOf(deviations));
    }

    private static ArrayNode pairs(List<NameValue> pairs) {
        ArrayNode json = MAPPER.createArrayNode();
        pairs.forEach(pair -> json.addObject().put("name", pair.name()).put("value", pair.value()));
        return json;
    }

    private static List<NameValue> pairs(JsonNode json) {
        List<NameValue> pairs = new ArrayList<>();
        json.forEach(pair -> pairs.add(
                new NameValue(pair.path("name").asText(), pair.path("value").asText())));
        return List.copyOf(pairs);
    }

    private static ObjectNode body(Body body) {
        ObjectNode json = MAPPER.createObjectNode().put("mediaType", body.mediaType());
        try {
            return json.put(
                    "text",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body.bytes()))
                            .toString());
        } catch (CharacterCodingException e) {
            return json.put("base64", Base64.getEncoder().encodeToString(body.bytes()));
        }
    }

    private static Body body(JsonNode json) {
        byte[] bytes = json.has("base64")
                ? Base64.getDecoder().decode(json.path("base64").asText())
                : json.path("text").asText().getBytes(StandardCharsets.UTF_8);
        return new Body(textOrNull(json.path("mediaType")), bytes);
    }

    private static @Nullable String textOrNull(JsonNode json) {
        return json.isTextual() ? json.textValue() : null;
    }
}
