package org.nectaropenapi.contract.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.contract.exchange.Body;
import org.nectaropenapi.contract.exchange.Exchange;
import org.nectaropenapi.contract.exchange.NameValue;
import org.nectaropenapi.sandbox.document.ApiDocument;

/** Secrets planted in every place of an exchange, in every form, are on no file of the recording in any form. */
class PlantedSecretsTest {
    private static final String KEY = "nectar-sandbox-key";

    /** Some are made of words of the document, which free text would keep if it did not know them. */
    private static final List<String> SECRETS = List.of(
            "Zoë \"Quillfeather\" Ångström/7",
            "maria.quill@harborview-logistics.com",
            "4417-093826-5",
            "Green Usage Company",
            "1275 Quillworth St, Oakport, CA 94607",
            "qk8-hunter2/pass+word=",
            "https://bills.quillhost.io/a/Quill-Bill.pdf?X-Amz-Expires=86400&X-Amz-Signature=6d1f0c9be27a44aa",
            KEY);

    private static final Map<String, UnaryOperator<String>> FORMS = forms();

    private static final int ROUNDS = 7;

    private final ApiDocument document = ApiDocument.bundled();

    @TempDir
    Path folder;

    private RecordingWriter recording;

    private int planted;

    @BeforeEach
    void startRecording() {
        recording = RecordingWriter.start(
                folder, new RecordedRun("sandbox", "run-1", true, Duration.ofSeconds(1), Instant.EPOCH), document, KEY);
    }

    @Test
    void noSecretReachesTheDiskInAnyForm() throws IOException {
        List<String> plants = plants();
        for (int round = 0; round < ROUNDS; round++) {
            // Every field gets another plant in every round.
            planted += round;
            everyField(plants).forEach(recording::add);
        }
        plants.forEach(plant -> elsewhere(plant).forEach(recording::add));
        recording.close();

        Map<String, String> forbidden = new LinkedHashMap<>();
        for (String secret : SECRETS) {
            FORMS.forEach((name, form) -> KnownValues.formsOf(form.apply(secret))
                    .forEach(text -> forbidden.put(text, name + " of " + secret)));
        }
        for (Path file : files()) {
            String content = Files.readString(file);
            forbidden.forEach((text, what) -> assertThat(content.contains(text))
                    .as("%s has %s", file.getFileName(), what)
                    .isFalse());
        }
        assertThat(files()).hasSize(3);
        assertThat(planted).isGreaterThan(13_000);
    }

    /** Every secret in every form: alone, inside a sentence, and beside characters that move the base64 of it. */
    private static List<String> plants() {
        return SECRETS.stream()
                .flatMap(secret -> FORMS.values().stream().map(form -> form.apply(secret)))
                .flatMap(text -> Stream.of(text, "The value " + text + " is unknown.", "u:" + text))
                .distinct()
                .toList();
    }

    private Stream<Exchange> everyField(List<String> plants) {
        return new SampleExchanges(document, (field, schema) -> plants.get(planted++ % plants.size())).few().stream();
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
        return bodies.stream()
                .map(body -> new Exchange(
                        "SampleTest.elsewhere",
                        null,
                        "POST",
                        "/v2.2/job/company/" + path,
                        List.of(new NameValue("identifier", plant), new NameValue(plant, plant)),
                        Stream.of("X-API-Key", "Authorization", "Cookie", "User-Agent", "Referer", "Content-Type")
                                .map(name -> new NameValue(name, plant))
                                .toList(),
                        body,
                        400,
                        Stream.of("Set-Cookie", "Location", "Server", "X-Request-Id", "Content-Type")
                                .map(name -> new NameValue(name, plant))
                                .toList(),
                        body,
                        Instant.EPOCH,
                        Duration.ZERO,
                        List.of()));
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

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<String, UnaryOperator<String>> forms() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("the raw form", text -> text);
        forms.put(
                "the JSON form",
                text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.put("the form of a query", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        forms.put("the form of a path", text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20"));
        forms.put("base64", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        forms.put(
                "base64 for URLs",
                text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return forms;
    }
}
