package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.sync.RemovalReason;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.client.webhooks.WebhookEvents;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;

/** Syncs with the sandbox, one situation after the other. */
class SyncOnTheSandboxTest {

    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(Duration.ZERO)
            .processingDelay(Duration.ZERO)
            .pageSize(10)
            .start();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final NectarClient nectar = NectarClient.builder()
            .baseUrl(sandbox.baseUrl())
            .apiKey(sandbox.apiKey())
            .observer(new CallObserver() {
                @Override
                public void callEnded(CallReport call) {
                    calls.add(call.operationId());
                }
            })
            .build();
    private final SyncedTables tables = new SyncedTables();
    private final NectarSync sync = NectarSync.of(nectar);

    private UUID company;

    @BeforeEach
    void prepare() {
        company = company("Harborview Logistics");
    }

    @AfterEach
    void close() {
        nectar.close();
        assertThat(sandbox.violations()).isEmpty();
        sandbox.close();
    }

    @Test
    void theFirstRunDeliversEverythingOnce() {
        List<SyncBatch> batches = run(sync);

        assertThat(listed(company)).hasSizeGreaterThan(20);
        assertInStep();
        assertThat(batches.stream().flatMap(batch -> batch.documents().stream()).map(Document::id))
                .doesNotHaveDuplicates();
        assertThat(batches)
                .allSatisfy(
                        batch -> assertThat(batch.cursor()).hasSizeLessThan(100).matches("[\\w-]+"));
    }

    @Test
    void aLaterRunDeliversOnlyWhatChangedAndRemovesWhatWasDeleted() {
        run(sync);
        clock.advance(Duration.ofDays(3));
        run(sync);
        clock.advance(Duration.ofDays(3));
        List<UUID> ids = List.copyOf(listed(company).keySet());
        sandbox.control().deleteDocument(ids.get(0));
        sandbox.control().flagDocument(ids.get(1), "CHECK");

        List<SyncBatch> batches = run(sync);

        assertInStep();
        assertThat(batches.stream().flatMap(batch -> batch.documents().stream()).map(Document::id))
                .containsExactly(ids.get(1));
        assertThat(batches.stream().flatMap(batch -> batch.removals().stream()))
                .singleElement()
                .satisfies(removal -> {
                    assertThat(removal.id()).isEqualTo(ids.get(0));
                    assertThat(removal.reason()).isEqualTo(RemovalReason.DELETED);
                });
    }

    @Test
    void aCompanyThatIsGoneIsRemoved() {
        UUID other = company("Quayside Cold Storage");
        run(sync);
        assertThat(tables.companies()).containsOnlyKeys(company, other);
        nectar.companies().delete(other);

        run(sync);

        assertThat(tables.companies()).containsOnlyKeys(company);
        assertThat(tables.documents(other)).isEmpty();
        assertThat(tables.cursors()).containsOnlyKeys(company);
    }

    @Test
    void aHorizonLeavesOutOlderBills() {
        LocalDate horizon = LocalDate.of(2026, 6, 1);
        NectarSync recent = NectarSync.builder(nectar).horizon(horizon).build();
        run(recent);
        assertThat(tables.documents(company))
                .isNotEmpty()
                .hasSizeLessThan(listed(company).size());
        assertThat(tables.documents(company).values())
                .allSatisfy(document -> assertThat(document.billDate()).isAfterOrEqualTo(horizon));

        run(sync);
        assertInStep();
        run(recent);
        assertThat(tables.documents(company).values())
                .allSatisfy(document -> assertThat(document.billDate()).isAfterOrEqualTo(horizon));
    }

    @Test
    void anEventBringsItsDocumentAndALateOneDoesNoHarm() {
        run(sync);
        UUID id = listed(company).keySet().iterator().next();
        sandbox.control().deleteDocument(id);

        DocumentEvent late = DocumentEvent.builder().id(id).company(company).build();
        try (SyncRun events = sync.refresh(late, tables)) {
            events.forEachRemaining(tables::apply);
        }
        try (SyncRun events = sync.refresh(late, tables)) {
            events.forEachRemaining(tables::apply);
        }

        assertThat(tables.documents(company)).doesNotContainKey(id);
        assertInStep();
    }

    @Test
    void anEventReadsWhatItsTypeNamesAlsoOneOfALaterVersion() {
        Map<String, String> read = new TreeMap<>();
        for (String type : WebhookEvent.payloadTypes().keySet()) {
            read.put(type, readFor(type));
        }
        Map<String, String> reads = Map.of("document", "getDocument", "connection", "getConnection");
        assertThat(read).isNotEmpty().allSatisfy((type, operation) -> assertThat(operation)
                .isEqualTo(reads.getOrDefault(type.replaceFirst("\\..*", ""), "")));
        assertThat(readFor("document.reread.v9")).isEqualTo("getDocument");
        assertThat(readFor("Connection")).isEqualTo("getConnection");
        for (String type : List.of("site.created.v2", "documents.created", "", "account")) {
            assertThat(readFor(type)).as(type).isEmpty();
        }
    }

    /** Returns the operation that an event of nothing there leads to. */
    private String readFor(String type) {
        String payload = "{\"id\": \"" + UUID.randomUUID() + "\", \"eventType\": \"" + type + "\"}";
        calls.clear();
        WebhookEvent event = new WebhookEvents().read(payload.getBytes(StandardCharsets.UTF_8));
        assertThat(sync.refresh(event, tables)).isExhausted();
        return String.join(", ", calls);
    }

    @Test
    void connectionsOnSeveralPagesAreDeliveredAndThoseThatAreGoneRemoved() {
        List<UUID> ids = new ArrayList<>();
        UUID site = nectar.companies().get(company).sites().get(0).id();
        for (int i = 0; i < 105; i++) {
            ids.add(nectar.connections()
                    .create(
                            company,
                            ConnectionCreateRequest.builder(
                                            "somebody", "mistyped", "https://utility" + i + ".example", List.of(site))
                                    .build())
                    .id());
        }
        run(sync);
        assertThat(tables.connections(company)).hasSize(106).containsKeys(ids.toArray(new UUID[0]));
        sandbox.control().removeConnection(ids.get(3));

        run(sync);

        assertThat(tables.connections(company)).hasSize(105).doesNotContainKey(ids.get(3));
    }

    @Test
    void theApplicationsClockDoesNotMatter() {
        NectarSync wrong = NectarSync.builder(nectar)
                .clock(Clock.fixed(Instant.parse("2036-01-01T00:00:00Z"), ZoneOffset.UTC))
                .build();
        run(wrong);
        clock.advance(Duration.ofDays(2));
        UUID deleted = listed(company).keySet().iterator().next();
        sandbox.control().deleteDocument(deleted);

        run(wrong);

        assertThat(tables.documents(company)).doesNotContainKey(deleted);
        assertInStep();
    }

    @Test
    void aCursorOfAnotherCompanyIsRefused() {
        run(sync);
        UUID other = company("Quayside Cold Storage");
        String cursor = tables.cursors().get(company);
        SyncedTables mixedUp = new SyncedTables();
        assertThat(cursor).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    try (SyncRun run = sync.run(other, mixedUp.withCursor(other, cursor))) {
                        run.hasNext();
                    }
                })
                .withMessageContaining("belongs to company " + company);
    }

    @Test
    void aNightTakesThreeRequestsForEachCompanyAndAComparisonOneMoreForEachPage() {
        UUID other = company("Quayside Cold Storage");
        run(sync);
        clock.advance(Duration.ofDays(2));
        run(sync);

        clock.advance(Duration.ofHours(1));
        assertThat(requestsOf(sync)).isEqualTo(1 + 2 * 3);

        UUID changed = listed(company).keySet().iterator().next();
        sandbox.control().flagDocument(changed, "CHECK");
        assertThat(requestsOf(sync)).isEqualTo(1 + 2 * 3);

        NectarSync comparing = NectarSync.builder(nectar).comparisonEveryDays(0).build();
        int pages = pages(company) + pages(other);
        assertThat(requestsOf(comparing)).isEqualTo(1 + 2 * (1 + 5) + pages);
        assertInStep();
    }

    private Integer pages(UUID of) {
        return nectar.documents()
                .listByCompany(of, query -> query.isDeleted(false))
                .firstPage()
                .totalPages();
    }

    private long requestsOf(NectarSync with) {
        int before = sandbox.journal().size();
        run(with);
        return sandbox.journal().size() - before;
    }

    private List<SyncBatch> run(NectarSync with) {
        List<SyncBatch> batches = new ArrayList<>();
        try (SyncRun run = with.run(tables)) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                assertThat(tables.apply(batch)).isTrue();
                batches.add(batch);
            }
        }
        return batches;
    }

    private void assertInStep() {
        assertThat(withoutUrls(tables.documents(company))).isEqualTo(withoutUrls(listed(company)));
    }

    private Map<UUID, Document> listed(UUID of) {
        Map<UUID, Document> listed = new TreeMap<>();
        nectar.documents()
                .listByCompany(of, query -> query.isDeleted(false))
                .all()
                .forEach(document -> listed.put(document.id(), document));
        listed.values().removeIf(document -> document.revisedDocumentId() != null);
        return listed;
    }

    private static Map<UUID, Document> withoutUrls(Map<UUID, Document> documents) {
        Map<UUID, Document> stripped = new TreeMap<>();
        documents.forEach((id, document) ->
                stripped.put(id, document.toBuilder().url(null).build()));
        return stripped;
    }

    private UUID company(String name) {
        UUID id = nectar.companies()
                .create(CompanyCreateRequest.builder(name).build())
                .id();
        UUID site = nectar.sites()
                .create(
                        id,
                        SiteCreateRequest.builder("Oakland")
                                .address("1 Pier Rd, Oakland, CA 94607")
                                .build())
                .id();
        nectar.connections()
                .create(
                        id,
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username",
                                        "nectar-sandbox-password",
                                        "https://nectarclimate.com",
                                        List.of(site))
                                .build());
        return id;
    }
}
