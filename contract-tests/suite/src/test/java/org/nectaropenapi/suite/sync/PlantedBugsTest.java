package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants one bug after the other in the source of the sync, and plays histories until one of them fails, which passes
 * without the bug.
 */
@Tag("thorough")
class PlantedBugsTest {

    private static final int HISTORIES = 3_000;

    static List<PlantedBug> bugs() {
        return List.of(
                new PlantedBug(
                        "a run that goes on has the generation of the interrupted one",
                        "SyncCursor.java",
                        "horizon, generation + 1, since, watermark, compared, position)",
                        "horizon, generation, since, watermark, compared, position)"),
                new PlantedBug(
                        "what an earlier reading delivered counts as seen",
                        "AllDocuments.java",
                        "run.beginComparison(attempts > 0);",
                        ""),
                new PlantedBug(
                        "what is listed is removed all the same",
                        "ChangedDocuments.java",
                        "deleted.remove(document.id());",
                        ""),
                new PlantedBug(
                        "the next run begins two days too late",
                        "SyncCursor.java",
                        "consistent ? position.day() : watermark",
                        "position.day() + 2"),
                new PlantedBug(
                        "totals of pages are not compared", "Pass.java", "total(page) == total", "total(page) != -2"),
                new PlantedBug(
                        "changes during a reading go unnoticed",
                        "Pass.java",
                        "check == recentChanges.getAsLong()",
                        "recentChanges.getAsLong() != 1"),
                new PlantedBug(
                        "a list that has changed is taken as whole",
                        "AllDocuments.java",
                        "if (current.isConsistent()) {",
                        "if (current.isConsistent() || attempts == 0) {"),
                new PlantedBug(
                        "a run that goes on skips a page",
                        "AllDocuments.java",
                        "run::recentChanges, position.page(),",
                        "run::recentChanges, position.page() + 1,"),
                new PlantedBug(
                        "superseded documents stay",
                        "CompanyRun.java",
                        "if (source.isSuperseded(document)) {",
                        "if (false) {"),
                new PlantedBug(
                        "the horizon is the wrong way round",
                        "CompanyRun.java",
                        "billed.isBefore(horizon)",
                        "billed.isAfter(horizon)"),
                new PlantedBug(
                        "changes are looked for by the date of creation",
                        "NectarSyncSource.java",
                        "DateType.UPDATED_DATE",
                        "DateType.CREATED_DATE"),
                new PlantedBug(
                        "deleted documents are not asked for",
                        "NectarSyncSource.java",
                        "query.isDeleted(withDeleted);",
                        ""),
                new PlantedBug(
                        "a comparison removes nothing",
                        "DocumentSweep.java",
                        "run.isConsistent() ? super.next() : null",
                        "null"),
                new PlantedBug(
                        "accounts of a removed connection stay",
                        "CompanyRun.java",
                        "steps.add(new ConnectionSweep(this, SyncedKind.ACCOUNT));",
                        ""),
                new PlantedBug(
                        "an event brings a document back that was deleted",
                        "Refresh.java",
                        "CompanyRun run = run(read.company());",
                        "CompanyRun run = run(read.company());\n        if (run != null) {\n"
                                + "            return run.batch(run.sorted(List.of(read)));\n        }"),
                new PlantedBug(
                        "no comparison is ever due",
                        "SyncCursor.java",
                        " || day - compared >= options.comparisonDays()",
                        ""),
                new PlantedBug(
                        "each run counts as a comparison",
                        "SyncCursor.java",
                        "(consistent ? position.day() : NEVER) : compared",
                        "(consistent ? position.day() : NEVER) : position.day()"),
                new PlantedBug(
                        "pages are skipped though the list has changed since",
                        "ChangedDocuments.java",
                        "(seen != skippedSeen || current.total() != skippedTotal)",
                        "seen == 0"),
                new PlantedBug(
                        "pages are skipped though a document on them has changed since",
                        "RecentChanges.java",
                        "return mixed(withId, Objects.hashCode(document.updated()));",
                        "return withId;"),
                new PlantedBug(
                        "a company that is gone stays", "SyncRun.java", "CompanyRun.isReachable(source, id)", "true"),
                new PlantedBug(
                        "all runs have one generation",
                        "SyncCursor.java",
                        "wanted, generation + 1, generation + 1,",
                        "wanted, 1, 1,"),
                new PlantedBug(
                        "a batch names the new cursor as the previous one",
                        "CompanyRun.java",
                        "String previous = stored;",
                        "String previous = next.text();"),
                new PlantedBug(
                        "a run that goes on forgets when it began",
                        "SyncCursor.java",
                        "since, watermark, compared, position);\n        }",
                        "since, watermark, compared, new Position(true, day, position.comparison(),"
                                + " position.page(), position.total(), position.check()));\n        }"),
                new PlantedBug(
                        "only the first page of deleted documents is read",
                        "ChangedDocuments.java",
                        "page != null; page = all.next()",
                        "page != null; page = null"),
                new PlantedBug(
                        "a list that ends before the next page counts as whole",
                        "Pass.java",
                        "!announced && isUnchanged();\n            } else",
                        "isUnchanged();\n            } else"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aHistoryNoticesTheBugAndPassesWithoutIt(PlantedBug bug, @TempDir Path folder) throws Exception {
        long seed;
        try (MutatedSync loader = MutatedSync.with(bug, folder)) {
            Constructor<?> constructor =
                    loader.loadClass(HistoryPlayer.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            LongFunction<?> player = (LongFunction<?>) constructor.newInstance();
            SortedMap<Long, String> failures =
                    new ManyHistories(1, HISTORIES, 1).failures(number -> (String) player.apply(number));
            assertThat(failures)
                    .as("%s: found by one of %s histories", bug, HISTORIES)
                    .isNotEmpty();
            seed = failures.firstKey();
        }
        assertThat(new HistoryPlayer().apply(seed))
                .as("history %s without the bug", seed)
                .isNull();
        System.out.println("planted bug found by history " + seed + ": " + bug);
    }
}
