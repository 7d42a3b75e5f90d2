package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.nectaropenapi.sandbox.NectarSandbox;

/** The answers that everybody reads, taken from the sandbox and kept as files, so that every process has the same bytes. */
final class Payloads {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int UPLOAD_SIZE = 5 * 1024 * 1024;

    private final Path folder;
    private final byte[] site;
    private final byte[] job;
    private final byte[] rows;

    private Payloads(Path folder) throws IOException {
        this.folder = folder;
        this.site = bytes("site");
        this.job = bytes("job");
        // Only the numbers of a page differ from one to the next; the rows are the same bytes.
        String page = new String(bytes("usage-100"), StandardCharsets.UTF_8);
        this.rows = page.substring(page.indexOf("\"usageData\":[")).getBytes(StandardCharsets.UTF_8);
    }

    static Payloads in(Path folder) throws IOException {
        return new Payloads(folder);
    }

    /** Makes the files. */
    static void make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        try (NectarSandbox sandbox = NectarSandbox.builder()
                .clock(noon)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .start()) {
            Source source = new Source(sandbox);
            String company = source.post("/v2.2/company", "{\"name\":\"Harborview\",\"dataCollectionStartDate\":\"2022-01-01\"}");
            StringBuilder sites = new StringBuilder();
            String last = "";
            for (int i = 0; i < 3; i++) {
                last = source.post("/v2.2/site/company/" + company, "{\"name\":\"Roastery " + i + "\",\"address\":\"1 Dock St\"}");
                sites.append(i == 0 ? "" : ",").append('"').append(last).append('"');
            }
            String login = "{\"url\":\"https://nectarclimate.com\",\"username\":\"nectar-sandbox-username\","
                    + "\"password\":\"nectar-sandbox-password\",\"country\":\"US\",\"sites\":[" + sites + "]}";
            String connection = source.post("/v2.2/connection/company/" + company, login);
            write(folder, "site", source.get("/v2.2/site/" + last));
            ObjectNode usage = (ObjectNode) source.get("/v2.2/usage/connection/" + connection);
            write(folder, "usage-100", exactly(usage, "usageData", 100));
            write(folder, "documents-100", exactly((ObjectNode) source.get("/v2.2/document/connection/" + connection), "documents", 100));
            ObjectNode connections = (ObjectNode) source.get("/v2.2/connection/company/" + company);
            write(folder, "connections-1", exactly(connections.deepCopy(), "connections", 1));
            write(folder, "connections-500", exactly(connections, "connections", 500));
            ObjectNode job = MAPPER.createObjectNode();
            job.put("id", company).put("status", "PENDING").putArray("documents");
            write(folder, "job", job);
        }
        Files.write(folder.resolve("upload.pdf"), scannedPage());
    }

    /** A PDF of one page, nearly all of it a picture that cannot be compressed any further. */
    private static byte[] scannedPage() {
        byte[] picture = new byte[UPLOAD_SIZE];
        new Random(1).nextBytes(picture);
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>>>",
                "<</Type/XObject/Subtype/Image/Length " + picture.length + ">>\nstream\n");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n %n", pdf.size()));
            pdf.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i)).getBytes(StandardCharsets.US_ASCII));
            if (i == objects.size() - 1) {
                pdf.writeBytes(picture);
                pdf.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
            }
            pdf.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        String end = places + "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n" + pdf.size() + "\n%%EOF\n";
        pdf.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ".json"));
    }

    byte[] site() {
        return site;
    }

    byte[] job() {
        return job;
    }

    byte[] usagePage(int page, int pages) {
        byte[] head = ("{\"totalUsageData\":" + 100L * pages + ",\"perPage\":100,\"totalPages\":" + pages
                        + ",\"currentPage\":" + Math.min(page, pages) + ",\"hasNext\":" + (page < pages)
                        + ",\"hasPrevious\":" + (page > 1) + ",")
                .getBytes(StandardCharsets.UTF_8);
        byte[] answer = new byte[head.length + rows.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(rows, 0, answer, head.length, rows.length);
        return answer;
    }

    /** A page with this many items, in turn from those there are. The items come last, as in the sandbox. */
    private static ObjectNode exactly(ObjectNode page, String items, int count) {
        JsonNode found = page.path(items);
        ArrayNode wanted = MAPPER.createArrayNode();
        for (int i = 0; i < count; i++) {
            wanted.add(found.get(i % found.size()));
        }
        page.remove(items);
        page.set(items, wanted);
        return page;
    }

    private static void write(Path folder, String name, JsonNode json) throws IOException {
        Files.write(folder.resolve(name + ".json"), MAPPER.writeValueAsBytes(json));
    }

    private record Source(HttpClient http, URI address, String key) {
        Source(NectarSandbox sandbox) {
            this(HttpClient.newHttpClient(), sandbox.baseUrl(), sandbox.apiKey());
        }

        String post(String path, String json) throws IOException, InterruptedException {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)))
                    .path("id")
                    .asText();
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(address.resolve(path)).header("X-API-Key", key);
        }

        private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.build().uri() + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return MAPPER.readTree(answer.body());
        }
    }
}
