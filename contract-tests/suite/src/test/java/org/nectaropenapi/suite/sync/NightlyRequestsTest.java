package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.sync.SyncRun;

/** The requests of a night with 500 connections, as docs/sync.md states them. */
@Tag("thorough")
class NightlyRequestsTest {

    private final SyncService service = new SyncService(100);
    private final SyncedTables tables = new SyncedTables();
    private final NectarSync sync =
            NectarSync.builder(service.nectar).prefetch(0).build();
    private final NectarSync comparing = NectarSync.builder(service.nectar)
            .prefetch(0)
            .comparisonEveryDays(0)
            .build();
    private final List<UUID> companies = new ArrayList<>();
    private final List<UUID> connections = new ArrayList<>();

    @AfterEach
    void close() {
        service.close();
    }

    private void connect(int companyCount, int connectionsOfEach) {
        for (int i = 0; i < companyCount; i++) {
            UUID company = service.company("Company " + i);
            companies.add(company);
            UUID site = service.site(company, "Oakland");
            for (int j = 0; j < connectionsOfEach; j++) {
                connections.add(service.nectar
                        .connections()
                        .create(
                                company,
                                ConnectionCreateRequest.builder(
                                                "somebody",
                                                "mistyped",
                                                "https://utility" + j + ".example",
                                                List.of(site))
                                        .build())
                        .id());
            }
        }
    }

    private int requestsOf(NectarSync with) {
        int[] requests = {0};
        service.beforeEachRequest(() -> requests[0]++);
        try (SyncRun run = with.run(tables)) {
            run.forEachRemaining(batch -> assertThat(tables.apply(batch)).isTrue());
        } finally {
            service.beforeEachRequest(null);
        }
        return requests[0];
    }

    @Test
    void fiveHundredConnectionsOfFiftyCompanies() {
        connect(50, 10);
        connections.forEach(connection -> service.sandbox.control().fillDocuments(connection, 48));
        service.clock.advance(Duration.ofDays(2));
        // The list of companies; the connections, five pages of documents and five requests for each company.
        int all = 1 + 50 * (1 + 5 + 5);

        assertThat(requestsOf(sync)).as("first run").isEqualTo(all);
        assertThat(companies)
                .allSatisfy(company -> assertThat(tables.documents(company)).hasSizeBetween(480, 500));
        service.clock.advance(Duration.ofHours(1));
        assertThat(requestsOf(sync)).as("nothing has changed").isEqualTo(1 + 50 * 3);

        IntStream.range(0, 5)
                .mapToObj(number -> connections.get(100 * number))
                .forEach(connection -> service.sandbox.control().addDocument(connection));
        assertThat(requestsOf(sync)).as("one in a hundred has changed").isEqualTo(1 + 50 * 3);

        service.clock.advance(Duration.ofHours(1));
        assertThat(requestsOf(comparing)).as("comparison").isEqualTo(all);
        UUID gone = tables.documents(companies.get(7)).keySet().iterator().next();
        service.sandbox.control().eraseDocument(gone);
        assertThat(requestsOf(comparing)).as("one document is gone").isEqualTo(all + 5 + 5);
        assertThat(tables.documents(companies.get(7))).doesNotContainKey(gone);
    }

    @Test
    void fiveHundredConnectionsOfOneCompany() {
        connect(1, 500);

        requestsOf(sync);

        assertThat(tables.connections(companies.get(0))).hasSize(500);
        assertThat(requestsOf(sync)).as("nothing has changed").isEqualTo(1 + 5 + 2);
        assertThat(requestsOf(comparing)).as("comparison").isEqualTo(1 + 5 + 1);
    }
}
