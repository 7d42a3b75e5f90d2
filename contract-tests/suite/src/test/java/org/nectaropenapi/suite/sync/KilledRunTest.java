package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;

/** Ends a run before one of its requests, and lets another one go on. */
class KilledRunTest {

    private static final int PAGE = 4;

    private final SyncService service = new SyncService(PAGE);
    private final NectarSync sync =
            NectarSync.builder(service.nectar).prefetch(0).build();
    private final UUID company = service.company("Harborview Logistics");

    @BeforeEach
    void connect() {
        UUID connection = service.connection(company, service.site(company, "Oakland"), "nectarclimate.com");
        service.sandbox.control().fillDocuments(connection, 15);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aFirstRunLosesNothingAndRepeatsAPageAtMost() {
        killFirstRuns(3);
    }

    @Test
    @Tag("exhaustive")
    void aFirstRunLosesNothingWhereverItIsKilled() {
        killFirstRuns(1);
    }

    private void killFirstRuns(int step) {
        int requests = requestsOf(new SyncedTables());
        assertThat(requests).isGreaterThan(8);
        for (int kill = 0; kill < requests; kill += step) {
            SyncedTables tables = new SyncedTables();
            List<Document> delivered = new ArrayList<>();
            assertThat(killedBefore(kill, tables, delivered)).isTrue();

            delivered.addAll(run(tables));

            assertInStep(tables);
            assertRepeatsAPageAtMost(delivered, kill);
        }
    }

    @Test
    void aLaterRunLosesNothingAndRepeatsAPageAtMost() {
        killLaterRuns(3);
    }

    @Test
    @Tag("exhaustive")
    void aLaterRunLosesNothingWhereverItIsKilled() {
        killLaterRuns(1);
    }

    private void killLaterRuns(int step) {
        boolean killed = true;
        for (int kill = 0; killed; kill += step) {
            SyncedTables tables = new SyncedTables();
            run(tables);
            service.clock.advance(Duration.ofDays(2));
            List<DocumentSnapshot> current =
                    service.sandbox.control().snapshot(company).currentDocuments();
            current.stream().limit(6).forEach(bill -> service.sandbox.control().flagDocument(bill.id(), "CHECK"));
            service.sandbox.control().deleteDocument(current.get(7).id());

            List<Document> delivered = new ArrayList<>();
            killed = killedBefore(kill, tables, delivered);
            if (killed) {
                delivered.addAll(run(tables));
            } else {
                assertThat(kill).as("requests of the run").isGreaterThan(10);
            }

            assertInStep(tables);
            assertRepeatsAPageAtMost(delivered, kill);
            service.sandbox.control().restoreDocument(current.get(7).id());
        }
    }

    private static void assertRepeatsAPageAtMost(List<Document> delivered, int kill) {
        long different = delivered.stream().map(Document::id).distinct().count();
        assertThat(delivered.size() - different)
                .as("repeated after the kill before request %s", kill)
                .isLessThanOrEqualTo(PAGE);
    }

    private int requestsOf(SyncedTables tables) {
        int[] requests = {0};
        service.beforeEachRequest(() -> requests[0]++);
        run(tables);
        service.beforeEachRequest(null);
        return requests[0];
    }

    /** Runs until a request is about to be sent; returns false if the run ended before. */
    private boolean killedBefore(int request, SyncedTables tables, List<Document> delivered) {
        int[] left = {request};
        service.beforeEachRequest(() -> {
            if (left[0]-- == 0) {
                throw new IllegalStateException("killed");
            }
        });
        try {
            run(tables, delivered);
            return false;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
            return true;
        } finally {
            service.beforeEachRequest(null);
        }
    }

    private List<Document> run(SyncedTables tables) {
        List<Document> delivered = new ArrayList<>();
        run(tables, delivered);
        return delivered;
    }

    private void run(SyncedTables tables, List<Document> delivered) {
        try (SyncRun run = sync.run(tables)) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                assertThat(tables.apply(batch)).isTrue();
                delivered.addAll(batch.documents());
            }
        }
    }

    private void assertInStep(SyncedTables tables) {
        Map<UUID, String> expected = new TreeMap<>();
        service.sandbox
                .control()
                .snapshot(company)
                .currentDocuments()
                .forEach(bill -> expected.put(bill.id(), DocumentText.of(bill)));
        Map<UUID, String> actual = new TreeMap<>();
        tables.documents(company).forEach((id, document) -> actual.put(id, DocumentText.of(document)));
        assertThat(actual).isEqualTo(expected);
    }
}
