package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.model.Document;

/** An event leads to what it names, as that is now. */
class RefreshTest {

    private static final SyncOptions OPTIONS = new SyncOptions(null, 7, 1, null);

    private final MemoryService service = new MemoryService().withDocuments(3);
    private final MemoryTables tables = new MemoryTables();

    @BeforeEach
    void sync() {
        service.connect(1, 1);
        tables.applyAll(SyncRun.all(service, OPTIONS, tables));
        service.requests.clear();
    }

    private List<SyncBatch> refresh(SyncedKind kind, UUID id) {
        String cursor = tables.cursors.get(MemoryService.COMPANY);
        List<SyncBatch> batches = tables.applyAll(SyncRun.refresh(service, OPTIONS, tables, kind, id));
        assertThat(tables.cursors.get(MemoryService.COMPANY)).as("the cursor").isEqualTo(cursor);
        return batches;
    }

    private List<SyncBatch> document(int number) {
        return refresh(SyncedKind.DOCUMENT, MemoryService.document(number));
    }

    @Test
    void aDocumentIsDeliveredAlone() {
        service.touch(1);

        assertThat(document(1)).singleElement().satisfies(batch -> {
            assertThat(batch.documents()).containsExactly(service.get(1));
            assertThat(batch.removals()).isEmpty();
            assertThat(batch.progress()).isEqualTo(new SyncProgress(1, 1, true, 1, null));
        });
        assertThat(service.requests.get(0)).isEqualTo("document");
        assertThat(service.requests.get(1)).isEqualTo("created on 2026-02-28, page 1");
        assertThat(service.openLists).isZero();
    }

    @Test
    void twoRequestsAreEnoughForAListOfOnePage() {
        service.pageSize = 3;
        document(2);

        assertThat(service.requests).containsExactly("document", "created on 2026-02-28, page 1");
    }

    @Test
    void aDeletedDocumentIsRemovedHoweverLateOrOftenItsEventComes() {
        service.delete(3);

        for (int times = 0; times < 2; times++) {
            assertThat(document(3)).singleElement().satisfies(batch -> {
                assertThat(batch.documents()).isEmpty();
                assertThat(batch.removals())
                        .containsExactly(
                                Removal.of(SyncedKind.DOCUMENT, MemoryService.document(3), RemovalReason.DELETED));
            });
        }
        assertThat(tables.ids(SyncedKind.DOCUMENT)).hasSize(2);
    }

    @Test
    void aSupersededDocumentIsRemoved() {
        UUID newer = MemoryService.document(2);
        service.put(
                service.get(1).toBuilder().revisedDocumentId(newer.toString()).build());

        assertThat(document(1).get(0).removals())
                .containsExactly(
                        new Removal(SyncedKind.DOCUMENT, MemoryService.document(1), RemovalReason.SUPERSEDED, newer));
    }

    @Test
    void whatDoesNotExistOrBelongsToAnUnknownCompanyLeadsToNothing() {
        assertThat(document(9)).isEmpty();
        service.put(service.get(1).toBuilder().created(null).build());
        assertThat(document(1)).isEmpty();
        service.put(service.get(2).toBuilder().company(null).build());
        assertThat(document(2)).isEmpty();
        service.put(service.get(3).toBuilder().company(new UUID(1, 2)).build());
        assertThat(document(3)).isEmpty();
        assertThat(refresh(SyncedKind.CONNECTION, MemoryService.connection(9))).isEmpty();
        assertThat(service.requests).noneMatch(request -> request.contains("page"));
    }

    @Test
    void aConnectionIsDeliveredWithItsAccounts() {
        service.connect(1, 1, 2);

        assertThat(refresh(SyncedKind.CONNECTION, MemoryService.connection(1)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.connections())
                        .containsExactly(service.connections.get(MemoryService.connection(1))));
        assertThat(service.requests).containsExactly("connection");

        service.connections.computeIfPresent(
                MemoryService.connection(1),
                (id, connection) -> connection.toBuilder().company(null).build());
        assertThat(refresh(SyncedKind.CONNECTION, MemoryService.connection(1))).isEmpty();
    }

    @Test
    void aDocumentThatMovesBetweenPagesIsNotTakenForDeleted() {
        service.withDocuments(5);
        Document moved = service.get(5);
        // Requests: the document, a page, two of changes, a page again, the second page.
        service.beforeRequest(6, () -> service.erase(1));

        assertThat(document(5).get(0).documents()).containsExactly(moved);
    }

    @Test
    void aDocumentIsNotTakenForDeletedWhileItsListKeepsChanging() {
        service.withDocuments(6);
        service.delete(6);
        service.beforeEachRequest(() -> {
            service.now = service.now.plusSeconds(1);
            service.touch(1);
        });

        assertThat(document(6)).isEmpty();
        assertThat(service.requests.stream().filter("created on 2026-02-28, page 3"::equals))
                .hasSize(3);
    }

    @Test
    void aDocumentIsNotTakenForDeletedWhileTooMuchChanges() {
        service.withDocuments(30);
        service.touchAll(30);
        service.delete(30);

        assertThat(document(30)).isEmpty();
        assertThat(service.requests.stream().filter("created on 2026-02-28, page 15"::equals))
                .hasSize(1);
    }

    @Test
    void theDayOfCreationIsThatOfUtc() {
        service.put(service.get(1).toBuilder()
                .created(Objects.requireNonNull(service.get(1).created()).withOffsetSameInstant(ZoneOffset.ofHours(14)))
                .build());

        document(1);

        assertThat(service.requests).contains("created on 2026-02-28, page 1");
    }
}
