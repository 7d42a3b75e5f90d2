package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.support.Json;
import au.com.dius.pact.core.support.json.JsonValue;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.nectaropenapi.pacts.PactFiles;

/** Writes the pacts anew, so that they follow the document; whoever edited it commits them. */
public final class WritePacts {

    /** Keeps the digits of decimals. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private WritePacts() {}

    /**
     * Writes both pacts; a file that is right already stays untouched.
     *
     * @param arguments the folder of the pacts
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        write(folder, PactFiles.API, ApiPacts.all());
        write(
                folder,
                PactFiles.WEBHOOKS,
                EventPacts.all().stream()
                        .<Interaction>map(EventInteraction::expected)
                        .toList());
    }

    private static void write(Path folder, String provider, List<Interaction> interactions) throws IOException {
        V4Pact pact = new V4Pact(new Consumer(PactFiles.CONSUMER), new Provider(provider), interactions);
        byte[] text = text(pact);
        Path file = folder.resolve(PactFiles.fileName(provider));
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
            Files.createDirectories(folder);
            Files.write(file, text);
        }
    }

    /** Returns a pact as Pact writes it, apart from names with quotes or backslashes, which Pact does not escape. */
    static byte[] text(V4Pact pact) throws IOException {
        JsonNode tree = tree(Json.toJson(pact.sortInteractions().toMap(PactSpecVersion.V4)));
        for (JsonNode interaction : tree.path("interactions")) {
            for (JsonNode body : interaction.findValues("body")) {
                encodeNames(body);
            }
            encodeNames(interaction.path("contents"));
        }
        return (WRITER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Encodes a body with such names as a whole, since Pact does not escape them when it reads the file either. */
    private static void encodeNames(JsonNode body) throws IOException {
        JsonNode content = body.path("content");
        if (body instanceof ObjectNode object && hasEscapedName(content)) {
            object.put("content", Base64.getEncoder().encodeToString(MAPPER.writeValueAsBytes(content)));
            object.put("encoded", "base64");
        }
    }

    private static boolean hasEscapedName(JsonNode value) {
        return value.properties().stream().anyMatch(field -> field.getKey().matches(".*[\"\\\\].*"))
                || StreamSupport.stream(value.spliterator(), false).anyMatch(WritePacts::hasEscapedName);
    }

    private static JsonNode tree(JsonValue value) throws IOException {
        if (value instanceof JsonValue.Object object) {
            ObjectNode node = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonValue> entry : new TreeMap<>(object.getEntries()).entrySet()) {
                node.set(entry.getKey(), tree(entry.getValue()));
            }
            return node;
        }
        if (value instanceof JsonValue.Array array) {
            ArrayNode node = MAPPER.createArrayNode();
            for (JsonValue element : array.getValues()) {
                node.add(tree(element));
            }
            return node;
        }
        return MAPPER.readTree(value.serialise());
    }
}
