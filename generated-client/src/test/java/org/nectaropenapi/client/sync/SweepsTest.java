package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the service does not list any more is removed, once a second reading does not have it either. */
class SweepsTest {

    private static final SyncOptions OPTIONS = new SyncOptions(null, 7, 1, null);

    private final MemoryService service = new MemoryService().withDocuments(1);
    private final MemoryTables tables = new MemoryTables();

    private List<Removal> run() {
        return tables.applyAll(SyncRun.all(service, OPTIONS, tables)).stream()
                .flatMap(batch -> batch.removals().stream())
                .toList();
    }

    private static Removal notListed(SyncedKind kind, UUID id) {
        return new Removal(kind, id, RemovalReason.NOT_LISTED, null);
    }

    @Test
    void aSiteThatIsGoneIsRemoved() {
        service.sites.addAll(List.of(MemoryService.site(1), MemoryService.site(2)));
        run();
        service.sites.remove(MemoryService.site(1));

        assertThat(run()).containsExactly(notListed(SyncedKind.SITE, MemoryService.site(1)));
        assertThat(tables.ids(SyncedKind.SITE)).containsExactly(MemoryService.site(2));
    }

    @Test
    void aSiteThatTheListOfCompaniesLacksIsLookedForAtItsCompany() {
        service.sites.add(MemoryService.site(1));
        run();
        service.sites.clear();
        // Requests: the companies, then the company.
        service.beforeRequest(2, () -> service.sites.add(MemoryService.site(1)));

        assertThat(run()).isEmpty();
        assertThat(tables.ids(SyncedKind.SITE)).containsExactly(MemoryService.site(1));
    }

    @Test
    void thousandsOfSitesAreRemovedInSeveralBatches() {
        IntStream.range(0, 2500).forEach(number -> service.sites.add(MemoryService.site(number)));
        run();
        service.sites.clear();

        assertThat(run()).hasSize(2500);
        assertThat(tables.ids(SyncedKind.SITE)).isEmpty();
    }

    @Test
    void aConnectionThatIsGoneIsRemovedWithItsAccounts() {
        service.connect(1, 1, 2);
        service.connect(2, 3);
        run();
        service.connections.remove(MemoryService.connection(1));
        service.requests.clear();

        assertThat(run())
                .containsExactly(
                        notListed(SyncedKind.CONNECTION, MemoryService.connection(1)),
                        notListed(SyncedKind.ACCOUNT, MemoryService.account(1)),
                        notListed(SyncedKind.ACCOUNT, MemoryService.account(2)));
        assertThat(tables.ids(SyncedKind.CONNECTION)).containsExactly(MemoryService.connection(2));
        assertThat(tables.ids(SyncedKind.ACCOUNT)).containsExactly(MemoryService.account(3));
        assertThat(service.requests.stream().filter(request -> request.startsWith("connections")))
                .hasSize(3);
    }

    @Test
    void anAccountThatLeftItsConnectionIsRemovedAndOneThatMovedStays() {
        service.connect(1, 1, 2, 3);
        service.connect(2);
        run();
        service.connect(1, 1);
        service.connect(2, 2);

        assertThat(run()).containsExactly(notListed(SyncedKind.ACCOUNT, MemoryService.account(3)));
        assertThat(tables.ids(SyncedKind.ACCOUNT)).containsExactly(MemoryService.account(1), MemoryService.account(2));
    }

    @Test
    void connectionsOnSeveralPagesAreAllDelivered() {
        IntStream.rangeClosed(1, 5).forEach(number -> service.connect(number, number));

        run();

        assertThat(tables.ids(SyncedKind.CONNECTION)).hasSize(5);
        assertThat(tables.ids(SyncedKind.ACCOUNT)).hasSize(5);
        assertThat(service.openLists).isZero();
    }

    /** When a connection of the first page goes while the second is read, that of the third moves up unseen. */
    @Test
    void aConnectionThatMovesToAPageThatHasBeenReadIsDeliveredAndNotRemoved() {
        IntStream.rangeClosed(1, 5).forEach(number -> service.connect(number, number));
        run();
        service.beforeRequest(3, () -> service.connections.remove(MemoryService.connection(1)));

        assertThat(run()).isEmpty();
        assertThat(run())
                .containsExactly(
                        notListed(SyncedKind.CONNECTION, MemoryService.connection(1)),
                        notListed(SyncedKind.ACCOUNT, MemoryService.account(1)));
        assertThat(tables.ids(SyncedKind.CONNECTION)).hasSize(4);
    }

    @Test
    void nothingIsRemovedWhileTheListOfConnectionsKeepsChanging() {
        IntStream.rangeClosed(1, 5).forEach(number -> service.connect(number));
        run();
        service.connections.remove(MemoryService.connection(1));
        int[] added = {10};
        service.beforeEachRequest(() -> {
            if (service.requests.get(service.requests.size() - 1).equals("connections, page 2")) {
                service.connect(added[0]++);
            }
        });

        assertThat(run()).isEmpty();
        service.beforeEachRequest(() -> {});
        assertThat(run()).containsExactly(notListed(SyncedKind.CONNECTION, MemoryService.connection(1)));
    }

    @Test
    void aDocumentThatOnlyTheSecondReadingHasIsDelivered() {
        service.withDocuments(2);
        run();
        service.passDays(7);
        service.erase(2);
        // Requests: the companies, the connections, the documents, and these again.
        service.beforeRequest(4, () -> service.withDocuments(2));

        assertThat(run()).isEmpty();
        assertThat(tables.ids(SyncedKind.DOCUMENT)).hasSize(2);
    }

    @Test
    void anApplicationThatDoesNotApplyBatchesIsTold() {
        service.connect(1);
        service.sites.add(MemoryService.site(1));
        run();
        service.passDays(7);
        service.erase(1);

        assertTold("SITE", () -> service.sites.clear());
        service.sites.add(MemoryService.site(1));
        tables.ids(SyncedKind.SITE).clear();
        assertTold("CONNECTION", () -> service.connections.clear());
        tables.ids(SyncedKind.CONNECTION).clear();
        assertTold("DOCUMENT", () -> {});
    }

    private void assertTold(String kind, Runnable change) {
        change.run();
        assertThatThrownBy(() -> {
                    try (SyncRun run = SyncRun.all(service, OPTIONS, tables)) {
                        run.forEachRemaining(batch -> {});
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SyncState.notSeenSince returns the same ids of kind " + kind
                        + " again; each batch must be applied before the next one is asked for, with its generation in"
                        + " each row and its removals");
    }
}
