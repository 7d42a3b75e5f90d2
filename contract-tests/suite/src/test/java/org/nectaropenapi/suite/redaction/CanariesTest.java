package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.recording.RecordedRun;
import org.nectaropenapi.harness.recording.RecordingWriter;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.support.NectarProfile;

/** Plants secrets everywhere in exchanges, in every form, and finds none of them in the recording. */
class CanariesTest {
    private static final int ROUNDS = 7;

    private final ApiDocument document = ApiDocument.bundled();

    @TempDir
    Path folder;

    private RecordingWriter recording;

    private int planted;

    @BeforeEach
    void startRecording() {
        recording = RecordingWriter.start(
                folder,
                new RecordedRun("sandbox", "run-1", true, Duration.ofSeconds(1), Instant.EPOCH),
                document,
                new NectarProfile().redactionRules(),
                Canaries.KEY);
    }

    @Test
    void noSecretReachesTheDiskInAnyForm() throws IOException {
        List<String> plants = Canaries.all();
        for (int round = 0; round < ROUNDS; round++) {
            // Every field gets another secret in every round.
            planted += round;
            everyField(plants).forEach(recording::add);
        }
        plants.forEach(plant -> elsewhere(plant).forEach(recording::add));
        recording.close();

        assertThat(Canaries.checkedFiles(folder)).hasSize(3);
        assertThat(planted).isGreaterThan(50 * plants.size());
    }

    @Test
    void aSchemaThatContainsItselfHasItsFieldsOnce() {
        ApiDocument edited = document.edited(tree -> {
            ObjectNode fields = ((ObjectNode) tree.at("/components/schemas"))
                    .putObject("Recursive")
                    .put("type", "object")
                    .putObject("properties");
            ObjectNode itself = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Recursive");
            fields.putObject("label").put("type", "string");
            fields.set("parent", itself);
            fields.putObject("children").put("type", "array").set("items", itself);
            fields.putObject("byName").put("type", "object").set("additionalProperties", itself);
            document.operations().stream()
                    .flatMap(operation -> operation.node().child("responses").children().stream())
                    .map(response -> tree.at(response.pointer()).at("/content/application~1json"))
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .ifPresent(json -> ((ObjectNode) json).set("schema", itself));
        });
        assertThat(new DocumentExchanges(edited, (field, schema) -> "planted").all())
                .extracting(exchange -> new String(exchange.responseBody().bytes(), StandardCharsets.UTF_8))
                .contains("{\"label\":\"planted\",\"parent\":{},\"children\":[{}],\"byName\":{\"entry\":{}}}");
    }

    private Stream<Exchange> everyField(List<String> plants) {
        return new DocumentExchanges(document, (field, schema) -> plants.get(planted++ % plants.size())).few().stream();
    }

    /** Places that no schema describes. */
    private Stream<Exchange> elsewhere(String plant) {
        String quoted = "\"" + plant.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        String path = URLEncoder.encode(plant, StandardCharsets.UTF_8);
        List<Body> bodies = new ArrayList<>();
        bodies.add(body("application/json", "{\"unheardOf\": [" + quoted + ", {\"deeper\": " + quoted + "}]}"));
        bodies.add(body("application/json", "{" + quoted + ": 1}"));
        bodies.add(body("application/json", "{\"name\": " + quoted + ","));
        bodies.add(body("application/json", quoted));
        bodies.add(body("text/html", "<p>" + plant + "</p>"));
        bodies.add(body("application/x-www-form-urlencoded", "name=" + path + "&" + path + "=1"));
        bodies.add(form(plant));
        bodies.add(new Body("application/pdf", ("%PDF-1.7 " + plant).getBytes(StandardCharsets.UTF_8)));
        planted += 6 + bodies.size();
        return bodies.stream().map(body -> Exchange.sent(
                        "SampleTest.elsewhere",
                        "POST",
                        new DocumentLookup(document).path("submitDocument", path),
                        List.of(new NameValue("identifier", plant), new NameValue(plant, plant)),
                        headers(plant, "X-API-Key", "Authorization", "Cookie", "User-Agent", "Referer", "Content-Type"),
                        body)
                .responding(
                        400,
                        headers(plant, "Set-Cookie", "Location", "Server", "X-Request-Id", "Content-Type"),
                        body,
                        Instant.EPOCH,
                        Duration.ZERO));
    }

    private static List<NameValue> headers(String value, String... names) {
        return Stream.of(names).map(name -> new NameValue(name, value)).toList();
    }

    private static Body form(String plant) {
        String text = "--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\""
                + plant.replace("\"", "\\\"") + "\"\r\nContent-Type: application/pdf\r\n\r\n" + plant
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + plant + "\r\n--b--\r\n";
        return body("multipart/form-data", text);
    }

    private static Body body(String mediaType, String text) {
        return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
