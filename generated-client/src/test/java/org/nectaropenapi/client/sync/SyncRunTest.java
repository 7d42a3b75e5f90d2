package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.NotFoundException;

/** Runs over companies: what they deliver and in which order, what they request, and how they end. */
class SyncRunTest {

    private static final SyncOptions OPTIONS = new SyncOptions(null, 7, 1, null);

    private final MemoryService service = new MemoryService().withDocuments(3);
    private final MemoryTables tables = new MemoryTables();

    private List<SyncBatch> run() {
        return tables.applyAll(SyncRun.all(service, OPTIONS, tables));
    }

    private static List<String> texts(List<SyncBatch> batches) {
        return batches.stream().map(SyncRunTest::text).toList();
    }

    private static String text(SyncBatch batch) {
        List<String> parts = new ArrayList<>();
        if (batch.company() != null) {
            parts.add("company");
        }
        batch.connections()
                .forEach(connection -> parts.add("connection " + connection.id().getLeastSignificantBits()));
        batch.documents()
                .forEach(document -> parts.add("document " + document.id().getLeastSignificantBits()));
        batch.removals()
                .forEach(removal -> parts.add(
                        removal.kind() + " " + removal.id().getLeastSignificantBits() + " " + removal.reason()));
        return String.join(", ", parts);
    }

    private static UUID id(int number) {
        return MemoryService.document(number);
    }

    private Set<UUID> documents() {
        return tables.ids(SyncedKind.DOCUMENT);
    }

    @Test
    void aFirstRunDeliversEverythingAndTheCursorGoesOnWithEachBatch() {
        service.connect(1, 1, 2);
        service.sites.add(MemoryService.site(1));

        List<SyncBatch> batches = run();

        assertThat(texts(batches))
                .containsExactly("company", "connection 1", "document 1, document 2", "document 3", "");
        assertThat(service.requests)
                .containsExactly(
                        "companies",
                        "connections, page 1",
                        "documents, page 1",
                        "updated from 2026-03-10, page 1",
                        "updated from 2026-03-10 with deleted, page 1",
                        "documents, page 1",
                        "documents, page 2",
                        "updated from 2026-03-10, page 1",
                        "updated from 2026-03-10 with deleted, page 1");
        assertThat(batches.get(0).previousCursor()).isNull();
        for (int i = 1; i < batches.size(); i++) {
            assertThat(batches.get(i).previousCursor())
                    .isEqualTo(batches.get(i - 1).cursor());
        }
        assertThat(batches).extracting(SyncBatch::companyId).containsOnly(MemoryService.COMPANY);
        assertThat(batches).extracting(SyncBatch::generation).containsOnly(service.now.getEpochSecond() + 1);
        assertThat(batches)
                .extracting(SyncBatch::progress)
                .containsExactly(
                        new SyncProgress(1, 1, true, 0, null),
                        new SyncProgress(1, 1, true, 0, null),
                        new SyncProgress(1, 1, true, 2, 3L),
                        new SyncProgress(1, 1, true, 3, 3L),
                        new SyncProgress(1, 1, true, 3, 3L));
        assertThat(batches.get(2))
                .hasToString("SyncBatch[company " + MemoryService.COMPANY + ", generation "
                        + (service.now.getEpochSecond() + 1) + ", connections: 0, documents: 2, removals: 0]");
        assertThat(tables.ids(SyncedKind.SITE)).containsExactly(MemoryService.site(1));
        assertThat(tables.ids(SyncedKind.ACCOUNT)).hasSize(2);
        assertThat(service.openLists).isZero();
    }

    @Test
    void aQuietNightTakesThreeRequestsBesideTheListOfCompanies() {
        run();
        service.passDays(1);
        service.requests.clear();

        List<SyncBatch> batches = run();

        assertThat(texts(batches)).containsExactly("company", "");
        assertThat(batches.get(1).progress()).isEqualTo(new SyncProgress(1, 1, false, 0, 0L));
        assertThat(service.requests)
                .containsExactly(
                        "companies",
                        "connections, page 1",
                        "updated from 2026-03-09 with deleted, page 1",
                        "updated from 2026-03-09, page 1");
    }

    @Test
    void aLaterRunDeliversWhatChangedAndRemovesWhatWasDeleted() {
        run();
        service.passDays(2);
        service.touch(1);
        service.delete(2);

        List<SyncBatch> batches = run();

        assertThat(texts(batches)).containsExactly("company", "document 1", "DOCUMENT 2 DELETED", "");
        assertThat(batches.get(1).progress()).isEqualTo(new SyncProgress(1, 1, false, 1, 1L));
        assertThat(documents()).containsExactly(id(1), id(3));
    }

    @Test
    void aDocumentThatWasDeletedAndRestoredIsDeliveredAgain() {
        run();
        service.passDays(2);
        service.delete(2);
        run();
        assertThat(documents()).doesNotContain(id(2));
        service.passDays(1);
        service.touch(2);

        run();

        assertThat(documents()).contains(id(2));
    }

    @Test
    void aComparisonFindsWhatLeftNoTrace() {
        run();
        service.erase(2);
        service.passDays(6);
        run();
        assertThat(documents()).contains(id(2));
        service.passDays(1);
        service.requests.clear();

        List<SyncBatch> batches = run();

        assertThat(texts(batches)).containsExactly("company", "document 1, document 3", "DOCUMENT 2 NOT_LISTED", "");
        // The list is read a second time before anything is removed.
        assertThat(service.requests)
                .containsExactly("companies", "connections, page 1", "documents, page 1", "documents, page 1");
    }

    @Test
    void aSupersededDocumentAndTheRevisionsInBetweenAreRemoved() {
        service.put(
                service.get(1).toBuilder().revisedDocumentId(id(2).toString()).build());
        service.put(service.get(2).toBuilder().revisedDocumentId("unknown").build());

        List<SyncBatch> batches = run();

        assertThat(texts(batches)).contains("DOCUMENT 1 SUPERSEDED, DOCUMENT 2 SUPERSEDED");
        assertThat(batches.stream().flatMap(batch -> batch.removals().stream()))
                .extracting(Removal::supersededBy)
                .containsExactly(id(2), null);
        assertThat(documents()).containsExactly(id(3));
    }

    @Test
    void documentsBeforeTheHorizonAreNotRequestedAndRemovedWhenTheyChange() {
        run();
        service.put(service.get(1).toBuilder()
                .billDate(MemoryService.BILLED.minusDays(1))
                .build());
        service.put(service.get(3).toBuilder()
                .billDate(MemoryService.BILLED.plusDays(1))
                .build());
        SyncOptions recent = new SyncOptions(MemoryService.BILLED, 7, 1, null);
        service.requests.clear();

        assertThat(texts(tables.applyAll(SyncRun.all(service, recent, tables))))
                .containsExactly("company", "document 2, document 3", "DOCUMENT 1 NOT_LISTED", "");
        assertThat(service.requests).contains("documents from 2026-03-01, page 1");

        service.passDays(1);
        service.put(service.get(2).toBuilder().billDate(null).build());
        service.touch(2);
        service.touch(1);
        assertThat(texts(tables.applyAll(SyncRun.all(service, recent, tables))))
                .containsExactly("company", "DOCUMENT 1 BEFORE_HORIZON, DOCUMENT 2 BEFORE_HORIZON", "");
        assertThat(documents()).containsExactly(id(3));
    }

    @Test
    void anotherHorizonLeadsToAComparison() {
        run();
        service.requests.clear();

        tables.applyAll(SyncRun.all(service, new SyncOptions(LocalDate.EPOCH, 7, 1, null), tables));

        assertThat(service.requests).contains("documents from 1970-01-01, page 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aCompanyThatIsNotListedAndNotReachableIsRemoved(int status) {
        run();
        String cursor = tables.cursors.get(MemoryService.COMPANY);
        service.isListed = false;
        service.status = status;

        List<SyncBatch> batches = run();

        assertThat(texts(batches)).containsExactly("COMPANY 1 NOT_REACHABLE");
        assertThat(batches.get(0).cursor()).isNull();
        assertThat(batches.get(0).previousCursor()).isEqualTo(cursor);
        assertThat(batches.get(0).generation()).isZero();
        assertThat(tables.cursors).isEmpty();
    }

    @Test
    void aCompanyThatIsNotListedButReachableStays() {
        run();
        service.isListed = false;

        assertThat(run()).isEmpty();
        assertThat(tables.cursors).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCompanyThatGoesWhileItIsReadIsRemoved(int request) {
        service.connect(1, 1);
        service.beforeRequest(1 + request, () -> service.status = 404);

        List<SyncBatch> batches = run();

        assertThat(batches.get(batches.size() - 1).cursor()).isNull();
        assertThat(batches.get(batches.size() - 1).previousCursor())
                .isEqualTo(batches.get(batches.size() - 2).cursor());
        assertThat(text(batches.get(batches.size() - 1))).isEqualTo("COMPANY 1 NOT_REACHABLE");
        assertThat(service.openLists).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aListThatIsNotFoundThoughTheCompanyIsEndsTheRun(int status) {
        service.beforeRequest(3, () -> {
            throw MemoryService.refused(status);
        });
        SyncRun run = SyncRun.all(service, OPTIONS, tables);

        assertThatThrownBy(() -> run.forEachRemaining(tables::apply))
                .isInstanceOfAny(NotFoundException.class, ForbiddenException.class);
        assertThatThrownBy(run::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this run was closed, or has failed; a new one goes on where it ended");
        assertThat(service.openLists).isZero();
    }

    @Test
    void aRunOverOneCompanyRequestsNoOther() {
        List<SyncBatch> batches = tables.applyAll(SyncRun.of(service, OPTIONS, tables, MemoryService.COMPANY));

        assertThat(documents()).hasSize(3);
        assertThat(service.requests)
                .startsWith("company", "connections, page 1")
                .doesNotContain("companies");
        assertThat(batches.get(0).progress()).isEqualTo(new SyncProgress(1, 1, true, 0, null));

        service.status = 404;
        List<SyncBatch> last = tables.applyAll(SyncRun.of(service, OPTIONS, tables, MemoryService.COMPANY));
        assertThat(texts(last)).containsExactly("COMPANY 1 NOT_REACHABLE");
        assertThat(last.get(0).progress()).isEqualTo(new SyncProgress(1, 1, false, 0, null));

        assertThatThrownBy(() -> tables.applyAll(SyncRun.of(service, OPTIONS, tables, MemoryService.COMPANY)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRunEndsOnceAndIsClosedForGood() {
        SyncRun run = SyncRun.all(service, OPTIONS, tables);
        run.forEachRemaining(tables::apply);
        assertThat(run.hasNext()).isFalse();
        assertThatThrownBy(run::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no batch after the last one of a run");
        run.close();
        run.close();
        assertThatThrownBy(run::next).isInstanceOf(IllegalStateException.class);
        assertThat(SyncRun.nothing(service, OPTIONS, tables).hasNext()).isFalse();
    }

    @Test
    void aRunThatIsClosedInTheMiddleLetsGoOfItsList() {
        SyncRun run = SyncRun.all(service, OPTIONS, tables);
        tables.apply(run.next());
        assertThat(run.hasNext()).isTrue();
        assertThat(run.hasNext()).isTrue();
        tables.apply(run.next());
        assertThat(service.openLists).isEqualTo(1);

        run.close();

        assertThat(service.openLists).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptedRunGoesOnAndRepeatsNoPage(boolean comparison) {
        service.withDocuments(7);
        if (!comparison) {
            run();
            service.passDays(1);
            service.touchAll(7);
        }
        int batches = texts(all(new MemoryTables(), comparison)).size();
        for (int applied = 0; applied < batches; applied++) {
            MemoryTables own = comparison ? new MemoryTables() : copy();
            List<String> delivered = new ArrayList<>();
            try (SyncRun run = SyncRun.all(service, OPTIONS, own)) {
                for (int i = 0; i < applied && run.hasNext(); i++) {
                    SyncBatch batch = run.next();
                    own.apply(batch);
                    delivered.add(text(batch));
                }
            }
            delivered.addAll(texts(own.applyAll(SyncRun.all(service, OPTIONS, own))));

            assertThat(own.ids(SyncedKind.DOCUMENT)).hasSize(7);
            assertThat(delivered.stream().filter(text -> text.startsWith("document ")))
                    .as("after %s batches", applied)
                    .containsExactly(
                            "document 1, document 2", "document 3, document 4", "document 5, document 6", "document 7");
        }
    }

    private List<SyncBatch> all(MemoryTables empty, boolean comparison) {
        MemoryTables own = comparison ? empty : copy();
        return own.applyAll(SyncRun.all(service, OPTIONS, own));
    }

    private MemoryTables copy() {
        MemoryTables copy = new MemoryTables();
        copy.cursors.putAll(tables.cursors);
        return copy;
    }

    @Test
    void pagesThatWereAppliedAreReadAgainWhenTheirDocumentsHaveChangedSince() {
        service.withDocuments(5);
        run();
        service.passDays(1);
        service.touchAll(5);
        try (SyncRun run = SyncRun.all(service, OPTIONS, tables)) {
            tables.apply(run.next());
            tables.apply(run.next());
        }
        service.now = service.now.plusSeconds(60);
        service.touch(2);

        assertThat(texts(run()))
                .containsExactly("company", "document 1, document 2", "document 3, document 4", "document 5", "");
    }

    @Test
    void whatWasDeliveredBeforeAnInterruptionAndErasedSinceIsRemoved() {
        service.withDocuments(5);
        try (SyncRun run = SyncRun.all(service, OPTIONS, tables)) {
            tables.apply(run.next());
            tables.apply(run.next());
        }
        assertThat(documents()).hasSize(2);
        service.erase(1);

        run();

        assertThat(documents()).containsExactly(id(2), id(3), id(4), id(5));
    }

    @Test
    void aCursorThatCannotBeUsedEndsTheRunBeforeAnythingIsDelivered() {
        run();
        tables.cursors.put(MemoryService.COMPANY, "damaged");

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the stored cursor of company " + MemoryService.COMPANY + " cannot be used");
    }

    @Test
    void rowsOfEarlierRunsAreRemovedThoughTheirCursorIsLost() {
        run();
        service.passDays(1);
        service.touch(1);
        run();
        tables.cursors.clear();
        service.erase(1);
        service.now = service.now.plusSeconds(60);

        run();

        assertThat(documents()).containsExactly(id(2), id(3));
    }

    @Test
    void aClockThatWasWrongOnceHidesNoChangesLater() {
        service.passDays(400);
        run();
        service.passDays(-399);
        service.touch(1);

        assertThat(texts(run())).contains("document 1, document 2");
        service.passDays(1);
        service.touch(2);
        assertThat(texts(run())).contains("document 1, document 2");
    }

    @Test
    void aRunThatWasOvertakenIsSeenByItsPreviousCursor() {
        run();
        service.passDays(1);
        try (SyncRun slow = SyncRun.all(service, OPTIONS, tables)) {
            SyncBatch held = slow.next();
            run();

            assertThat(held.previousCursor()).isNotEqualTo(tables.cursors.get(MemoryService.COMPANY));
        }
    }
}
