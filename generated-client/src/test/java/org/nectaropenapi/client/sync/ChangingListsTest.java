package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that change while they are read, and lists of more changes than a run keeps in mind. */
class ChangingListsTest {

    private static final SyncOptions OPTIONS = new SyncOptions(null, 7, 1, null);
    private static final String FIRST_PAGE = "documents, page 1";

    private final MemoryService service = new MemoryService();
    private final MemoryTables tables = new MemoryTables();

    private List<SyncBatch> run() {
        return tables.applyAll(SyncRun.all(service, OPTIONS, tables));
    }

    private Set<UUID> documents() {
        return tables.ids(SyncedKind.DOCUMENT);
    }

    private static List<UUID> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(MemoryService::document).toList();
    }

    private boolean comparesNext() {
        service.passDays(1);
        List<SyncBatch> batches = run();
        return batches.get(batches.size() - 1).progress().comparison();
    }

    private int requests(String request) {
        return Collections.frequency(service.requests, request);
    }

    /** Documents move to earlier pages when one is erased. Requests 4 to 7: two of changes, then two pages. */
    @Test
    void aDocumentThatMovesToAPageThatHasBeenReadIsDeliveredAllTheSame() {
        service.withDocuments(6);
        service.beforeRequest(7, () -> service.erase(1));

        run();

        assertThat(documents()).containsExactlyElementsOf(ids(2, 3, 4, 5, 6));
        assertThat(comparesNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(MemoryService.PastEnd.class)
    void aListThatEndsBeforeTheNextPageIsReadAgain(MemoryService.PastEnd pastEnd) {
        service.pastEnd = pastEnd;
        service.withDocuments(5);
        service.beforeRequest(8, () -> service.erase(1));

        run();

        assertThat(documents()).containsExactlyElementsOf(ids(2, 3, 4, 5));
        assertThat(comparesNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(MemoryService.PastEnd.class)
    void aRunThatWasInterruptedAfterTheLastPageReadsNoneAgain(MemoryService.PastEnd pastEnd) {
        service.pastEnd = pastEnd;
        service.withDocuments(4);
        try (SyncRun interrupted = SyncRun.all(service, OPTIONS, tables)) {
            while (documents().size() < 4) {
                tables.apply(interrupted.next());
            }
        }
        service.requests.clear();

        run();

        assertThat(requests("documents, page 2")).isZero();
        assertThat(comparesNext()).isFalse();
    }

    @Test
    void aChangeThatLeavesTheTotalIsNoticedByItsDate() {
        service.withDocuments(6);
        service.beforeRequest(7, () -> {
            service.delete(1);
            service.put(service.get(2).toBuilder().id(MemoryService.document(7)).build());
        });

        run();

        assertThat(documents()).containsExactlyElementsOf(ids(2, 3, 4, 5, 6, 7));
        assertThat(requests(FIRST_PAGE))
                .as("twice, and once more for what is gone")
                .isEqualTo(6);
    }

    /** Changes a document at each request, by other intervals each time. */
    private void changeAtEachRequest() {
        int[] seconds = {0};
        service.beforeEachRequest(() -> {
            service.now = service.now.plusSeconds(++seconds[0]);
            service.touch(1);
        });
    }

    @Test
    void aListThatKeepsChangingIsReadThreeTimesAndComparedByTheNextRun() {
        service.withDocuments(6);
        run();
        service.passDays(7);
        service.erase(6);
        service.requests.clear();
        changeAtEachRequest();

        run();
        service.beforeEachRequest(() -> {});

        assertThat(requests(FIRST_PAGE)).isEqualTo(6);
        assertThat(documents()).as("nothing follows from what it lacks").containsAll(ids(6));
        assertThat(comparesNext()).isTrue();
        assertThat(documents()).doesNotContainAnyElementsOf(ids(6));
        assertThat(comparesNext()).isFalse();
    }

    @Test
    void changesThatKeepComingAreDeliveredAndReadAgainByTheNextRun() {
        service.withDocuments(6);
        run();
        service.passDays(3);
        service.touchAll(6);
        service.delete(6);
        service.requests.clear();
        changeAtEachRequest();

        run();
        service.beforeEachRequest(() -> {});

        assertThat(requests("updated from 2026-03-09 with deleted, page 3")).isEqualTo(3);
        assertThat(requests("updated from 2026-03-09, page 3")).isEqualTo(3);
        assertThat(documents()).contains(MemoryService.document(6));
        service.requests.clear();
        assertThat(comparesNext()).isFalse();
        assertThat(requests("updated from 2026-03-09, page 1"))
                .as("from the same day again")
                .isPositive();
        assertThat(documents()).doesNotContain(MemoryService.document(6));
    }

    /** More than ten pages of changes today. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListIsReadOnceWhileTooMuchChangesToTellWhetherItDid(boolean deleted) {
        service.withDocuments(22);
        for (int number = 1; number <= 22; number++) {
            if (deleted && number > 4) {
                service.delete(number);
            } else {
                service.touch(number);
            }
        }

        run();

        assertThat(documents()).hasSize(deleted ? 4 : 22);
        assertThat(requests(FIRST_PAGE)).isEqualTo(2);
        assertThat(comparesNext()).isTrue();
    }

    @Test
    void tenPagesOfChangesAreNotTooMany() {
        service.withDocuments(20);
        service.touchAll(20);

        run();

        assertThat(comparesNext()).isFalse();
    }

    @Test
    void whileTooMuchChangesDeletionsAreForALaterRun() {
        service.withDocuments(22);
        run();
        service.passDays(2);
        service.touchAll(22);
        service.delete(22);
        service.requests.clear();

        run();

        assertThat(requests("updated from 2026-03-09 with deleted, page 11")).isEqualTo(1);
        assertThat(requests("updated from 2026-03-09, page 11")).isEqualTo(1);
        assertThat(documents()).hasSize(22);
        run();
        service.passDays(1);
        assertThat(comparesNext()).isFalse();
        assertThat(documents()).hasSize(21);
    }

    @Test
    void whileTooMuchChangesNothingIsRemovedForBeingUnlisted() {
        service.withDocuments(24);
        run();
        service.passDays(7);
        service.erase(24);
        service.requests.clear();
        service.beforeEachRequest(() -> {
            // The list has been read once for the comparison, and now again for what it lacked.
            if (requests(FIRST_PAGE) == 3) {
                service.touchAll(23);
            }
        });

        run();

        assertThat(requests(FIRST_PAGE)).isEqualTo(4);
        assertThat(documents()).hasSize(24);
        service.beforeEachRequest(() -> {});
        assertThat(comparesNext()).isTrue();
        assertThat(documents()).hasSize(23);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenThousandChangesAreDeliveredAndOneMoreLeadsToAComparison(boolean hasTotals) {
        service.hasTotals = hasTotals;
        service.pageSize = 2000;
        service.withDocuments(10_002);
        run();
        service.passDays(2);
        service.touchAll(10_000);
        service.passDays(1);
        service.erase(10_002);
        service.requests.clear();

        List<SyncBatch> batches = run();

        assertThat(batches).noneMatch(batch -> batch.progress().comparison());
        assertThat(batches.get(batches.size() - 1).progress().documents()).isEqualTo(10_000);
        assertThat(documents()).hasSize(10_002);

        service.touch(10_001);
        service.requests.clear();
        batches = run();

        assertThat(batches.get(0).progress().comparison()).isFalse();
        assertThat(batches.get(1).progress().comparison()).isTrue();
        assertThat(batches.get(batches.size() - 1).progress().documents()).isEqualTo(10_001);
        assertThat(documents()).hasSize(10_001);
        assertThat(requests("updated from 2026-03-12 with deleted, page 2")).isEqualTo(hasTotals ? 0 : 1);
        assertThat(comparesNext()).as("as many changes since the last run").isTrue();
        service.passDays(5);
        assertThat(comparesNext()).isFalse();
        assertThat(comparesNext()).as("seven days after the comparison").isTrue();
    }

    @Test
    void aComparisonInPlaceOfTooManyChangesGoesOnAfterAnInterruption() {
        service.pageSize = 4000;
        service.withDocuments(10_001);
        run();
        service.passDays(2);
        service.touchAll(10_001);
        service.passDays(2);
        service.touch(1);
        try (SyncRun run = SyncRun.all(service, new SyncOptions(null, 7, 3, null), tables)) {
            tables.apply(run.next());
            tables.apply(run.next());
        }
        service.requests.clear();

        List<SyncBatch> batches = run();

        assertThat(batches.get(1).documents()).hasSize(4000);
        assertThat(batches.get(2).documents()).hasSize(2001);
        assertThat(requests(FIRST_PAGE)).isZero();
    }
}
