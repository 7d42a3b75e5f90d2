package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * The responses that all peers read, taken from the sandbox and stored as files, so that all processes use the same
 * bytes.
 */
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
        // Pages differ only in their page numbers.
        String page = new String(bytes("usage-100"), StandardCharsets.UTF_8);
        this.rows = page.substring(page.indexOf("\"usageData\":[")).getBytes(StandardCharsets.UTF_8);
    }

    static Payloads in(Path folder) throws IOException {
        return new Payloads(folder);
    }

    /** Creates the files. */
    static void make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        try (NectarSandbox sandbox = NectarSandbox.builder()
                .clock(noon)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .start()) {
            Source source = new Source(sandbox);
            String company = source.create(
                    "createCompany", "{\"name\":\"Harborview\",\"dataCollectionStartDate\":\"2022-01-01\"}");
            StringBuilder sites = new StringBuilder();
            String last = "";
            for (int i = 0; i < 3; i++) {
                last = source.create(
                        "createSite", "{\"name\":\"Roastery " + i + "\",\"address\":\"1 Dock St\"}", company);
                sites.append(i == 0 ? "" : ",").append('"').append(last).append('"');
            }
            String login = "{\"url\":\"https://nectarclimate.com\",\"username\":\"nectar-sandbox-username\","
                    + "\"password\":\"nectar-sandbox-password\",\"country\":\"US\",\"sites\":[" + sites + "]}";
            String connection = source.create("createConnection", login, company);
            write(folder, "site", source.read("getSite", last));
            ObjectNode usage = (ObjectNode) source.read("listUsageDataByConnection", connection);
            write(folder, "usage-100", exactly(usage, "usageData", 100));
            write(
                    folder,
                    "documents-100",
                    exactly((ObjectNode) source.read("listDocumentsByConnection", connection), "documents", 100));
            ObjectNode connections = (ObjectNode) source.read("listCompanyConnections", company);
            write(folder, "connections-1", exactly(connections.deepCopy(), "connections", 1));
            write(folder, "connections-500", exactly(connections, "connections", 500));
            ObjectNode job = MAPPER.createObjectNode();
            job.put("id", company).put("status", "PENDING").putArray("documents");
            write(folder, "job", job);
        }
        Files.write(folder.resolve("upload.pdf"), pdf());
    }

    /** Returns random bytes, which cannot be compressed, with the signature of a PDF. */
    private static byte[] pdf() {
        byte[] pdf = new byte[UPLOAD_SIZE];
        new Random(1).nextBytes(pdf);
        byte[] signature = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(signature, 0, pdf, 0, signature.length);
        return pdf;
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
        byte[] body = new byte[head.length + rows.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(rows, 0, body, head.length, rows.length);
        return body;
    }

    /**
     * Returns the page with the given number of items, repeating the existing ones. Items come last, as in the sandbox.
     */
    private static ObjectNode exactly(ObjectNode page, String items, int count) {
        JsonNode found = page.path(items);
        ArrayNode repeated = MAPPER.createArrayNode();
        for (int i = 0; i < count; i++) {
            repeated.add(found.get(i % found.size()));
        }
        page.remove(items);
        page.set(items, repeated);
        return page;
    }

    private static void write(Path folder, String name, JsonNode json) throws IOException {
        Files.write(folder.resolve(name + ".json"), MAPPER.writeValueAsBytes(json));
    }

    private record Source(HttpClient http, URI address, String key) {
        Source(NectarSandbox sandbox) {
            this(HttpClient.newHttpClient(), sandbox.baseUrl(), sandbox.apiKey());
        }

        String create(String operationId, String json, String... ids) throws IOException, InterruptedException {
            return send(request(operationId, BodyPublishers.ofString(json), ids)
                            .header("Content-Type", "application/json"))
                    .path("id")
                    .asText();
        }

        JsonNode read(String operationId, String id) throws IOException, InterruptedException {
            return send(request(operationId, BodyPublishers.noBody(), id));
        }

        private HttpRequest.Builder request(String operationId, BodyPublisher body, String... ids) {
            Operation operation = ApiDocument.bundled().operation(operationId);
            String path = operation.servedPath();
            for (String id : ids) {
                path = path.replaceFirst("\\{[^}]*}", id);
            }
            return HttpRequest.newBuilder(address.resolve(path))
                    .header("X-API-Key", key)
                    .method(operation.method(), body);
        }

        private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(request.build().uri() + " responded with status " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return MAPPER.readTree(response.body());
        }
    }
}
