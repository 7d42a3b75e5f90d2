package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.UploadContent;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Job;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.sandbox.webhook.WebhookDelivery;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.ClientHeaders;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * Records what the API returns for one complete company: its sites, connection, accounts, meters, documents, usage data
 * and job, and an event of each type. The time, the seed and so the record are always the same. What the document does
 * not have any more is left out.
 */
public final class CompanyFixtures {
    /** Where the sandbox of a test usually listens; the record names no port of the machine that made it. */
    static final String BASE_URL = "http://localhost:8080";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PROCESSING = Duration.ofSeconds(30);
    private static final String PROVIDER = "https://nectarclimate.com";
    private static final int MOST_PAGES = 100;

    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final ApiDocument document;
    private final NectarSandbox sandbox;
    private @Nullable SandboxState state;
    private final ObjectNode fixtures = JSON.createObjectNode();

    private CompanyFixtures(ApiDocument document) {
        this.document = document;
        this.sandbox = NectarSandbox.builder()
                .document(document)
                .clock(clock)
                .connectionDelay(CONNECTING)
                .processingDelay(PROCESSING)
                .start(started -> state = started);
    }

    /**
     * Writes the record.
     *
     * @param args the file
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text(record(ApiDocument.bundled())));
    }

    /** Records a company in the form of a document. */
    static ObjectNode record(ApiDocument document) throws IOException {
        CompanyFixtures recorder = new CompanyFixtures(document);
        try (NectarSandbox running = recorder.sandbox) {
            recorder.run();
            String recorded =
                    recorder.fixtures.toString().replace(running.baseUrl().toString(), BASE_URL);
            return (ObjectNode) JSON.readTree(recorded);
        }
    }

    static String text(ObjectNode fixtures) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return JSON.writer(printer).writeValueAsString(fixtures) + "\n";
    }

    private void run() throws IOException {
        SandboxState own = Objects.requireNonNull(state);
        Company company;
        List<Site> sites;
        Connection connection;
        Job job;
        synchronized (own) {
            company = own.companies().add(company(own));
            sites = List.of(
                    own.sites().add(site(own, company, "Oakland", "1 Pier Rd, Oakland, CA 94607", "H-OAK")),
                    own.sites().add(site(own, company, "San Jose", "8 Market St, San Jose, CA 95113", "H-SJC")));
        }
        // Deliveries to it fail, since it takes no webhooks, and are kept.
        sandbox.webhooks().addEndpoint(sandbox.baseUrl(), "whsec_" + "A".repeat(32));
        synchronized (own) {
            connection = own.connections().add(connection(own, company, sites));
        }
        sandbox.webhooks().deliverDue();
        clock.advance(CONNECTING.plus(PROCESSING));
        sandbox.webhooks().deliverDue();
        synchronized (own) {
            job = own.jobs().add(job(own, company, sites.get(0), "bill.pdf"));
            own.jobs().add(job(own, company, sites.get(1), "mistake.pdf"));
        }
        clock.advance(PROCESSING);
        sandbox.webhooks().deliverDue();
        sandbox.control().flagDocument(job.parsed().get(0), "UNDER_REVIEW");
        List<UUID> uploaded = own.jobs()
                .of(company.id())
                .flatMap(one -> one.parsed().stream())
                .toList();
        sandbox.control().deleteDocument(uploaded.get(uploaded.size() - 1));

        one("company", "getCompany", company.id());
        for (Site site : sites) {
            one("getSite", site.id())
                    .ifPresent(body -> fixtures.withArray("/sites").add(body));
        }
        one("connection", "getConnection", connection.id());
        accounts(fixtures.path("connection"));
        all("meters", "listMetersByCompany", company.id());
        all("documents", "listDocumentsByCompany", company.id());
        all("usageData", "listUsageDataByCompany", company.id());
        one("job", "getJob", job.id());
        events();
    }

    private static Company company(SandboxState state) {
        ObjectNode fields = JsonNodes.object()
                .put("name", "Harborview Logistics")
                .put("isDemandEnabled", true)
                .put("externalId", "harborview")
                .put("dataCollectionStartDate", "2026-09-01")
                .put("isImpliedMeteringEnabled", false)
                .put("impliedMeteringFraction", "1.0")
                .put("isBasicIdentifierMappingEnabled", false)
                .put("isLowAccuracyModeEnabled", false);
        Team team = state.team(SandboxBuilder.DEFAULT_KEY);
        return new Company(state.ids().next(), "pub_" + state.ids().token(20), team, fields, team.members());
    }

    private static Site site(SandboxState state, Company company, String name, String address, String externalId) {
        ObjectNode fields = JsonNodes.object()
                .put("name", name)
                .putNull("dataCollectionStopDate")
                .put("externalId", externalId)
                .put("address", address)
                .put("occupancyPercent", "100.0000");
        fields.putArray("path").add("US").add("CA").add(name);
        return new Site(state.ids().next(), company.id(), fields);
    }

    private static Connection connection(SandboxState state, Company company, List<Site> sites) {
        return new Connection(new Connection.Details(
                state.ids().next(),
                company.id(),
                state.nextOrdinal(),
                sites.stream().map(Site::id).toList(),
                Providers.datasourceTypes(PROVIDER),
                PROVIDER,
                "nectar-sandbox-username",
                "US",
                company.team().caller(),
                true,
                state.ids().token(44),
                state.now()));
    }

    private static Job job(SandboxState state, Company company, Site site, String file) {
        byte[] content = ("%PDF-1.4 " + file).getBytes(StandardCharsets.UTF_8);
        return new Job(new Job.Details(
                state.ids().next(),
                company.id(),
                state.nextOrdinal(),
                site.id(),
                List.of(UploadContent.file(file, content, Set.of())),
                state.now()));
    }

    private void one(String key, String operationId, UUID id) throws IOException {
        one(operationId, id).ifPresent(body -> fixtures.set(key, body));
    }

    private Optional<JsonNode> one(String operationId, UUID id) throws IOException {
        Optional<Operation> operation = operation(operationId);
        return operation.isPresent() ? get(operation.get(), id, 1) : Optional.empty();
    }

    /** Records the rows of every page of a list. */
    private void all(String key, String operationId, UUID id) throws IOException {
        Optional<Operation> operation =
                operation(operationId).filter(found -> found.pagination().isPresent());
        if (operation.isEmpty()) {
            return;
        }
        String items = operation.get().pagination().orElseThrow().items();
        ArrayNode rows = fixtures.putArray(key);
        for (int page = 1; page <= MOST_PAGES; page++) {
            JsonNode body = get(operation.get(), id, page).orElse(JsonNodes.object());
            body.path(items).forEach(rows::add);
            if (!body.path("hasNext").asBoolean()) {
                return;
            }
        }
    }

    private Optional<Operation> operation(String operationId) {
        return document.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst();
    }

    /** Sends the request of an operation that reads, and returns the JSON of its success. */
    private Optional<JsonNode> get(Operation operation, UUID id, int page) throws IOException {
        String path = operation.servedPath(name -> id.toString());
        boolean isPaged = operation.queryParameters().stream()
                .anyMatch(parameter -> parameter.name().equals("page"));
        URI uri = URI.create(sandbox.baseUrl() + path + (isPaged ? "?page=" + page : ""));
        HttpURLConnection exchange = (HttpURLConnection) uri.toURL().openConnection();
        exchange.setRequestMethod("GET");
        exchange.setRequestProperty(document.keyHeader().orElse(ClientHeaders.KEY), sandbox.apiKey());
        if (exchange.getResponseCode() / 100 != 2
                || !String.valueOf(exchange.getContentType()).startsWith("application/json")) {
            return Optional.empty();
        }
        return Optional.of(JSON.readTree(exchange.getInputStream().readAllBytes()));
    }

    /** Records the accounts inside a connection, since the API returns them nowhere else. */
    private void accounts(JsonNode connection) {
        if (connection.path("accounts") instanceof ArrayNode accounts) {
            fixtures.set("accounts", accounts);
        }
    }

    /** Records an event of each type. One that the sandbox does not send has the example of the document. */
    private void events() throws IOException {
        ObjectNode events = fixtures.putObject("events");
        SchemaSamples samples = new SchemaSamples(document, Direction.RESPONSE);
        for (Operation event : document.operationsAndWebhooks()) {
            if (!event.isWebhook()) {
                continue;
            }
            Optional<String> sent = sandbox.webhooks().deliveries().stream()
                    .filter(delivery -> delivery.eventType().equals(event.path()))
                    .map(WebhookDelivery::body)
                    .findFirst();
            events.set(
                    event.path(),
                    sent.isPresent()
                            ? JSON.readTree(sent.get())
                            : samples.body(
                                    event.node().child("requestBody").resolve().at("content", "application/json")));
        }
    }
}
