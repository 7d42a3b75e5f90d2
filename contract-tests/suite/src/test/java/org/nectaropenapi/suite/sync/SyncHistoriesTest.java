package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays random histories. {@code -Dsync.histories=500} plays as many, {@code -Dsync.seed=7} begins with another one.
 */
class SyncHistoriesTest {

    private static final long SEED = Long.getLong("sync.seed", 1);

    private final Map<HistoryEvent, Integer> counts = new EnumMap<>(HistoryEvent.class);

    @Test
    void afterEachRunTheTablesEqualWhatTheServiceHas() {
        play(Integer.getInteger("sync.histories", 24));
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }

    @Test
    @Tag("thorough")
    void afterEachRunOfThousandsOfHistoriesTheTablesEqualWhatTheServiceHas(TestReporter reporter) {
        play(Integer.getInteger("sync.histories", 10_000));
        reporter.publishEntry("events", counts.toString());
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void aServiceThatAnswersOpenQuestionsOtherwiseLeadsToTheSame(ServiceAnswers answers) {
        try (SyncService service = new SyncService(answers)) {
            play(service, SEED, Integer.getInteger("sync.histories", 10_000) / 100, 1);
        }
    }

    private void play(int histories) {
        List<Integer> pageSizes = List.of(3, 7, 100);
        for (int i = 0; i < pageSizes.size(); i++) {
            try (SyncService service = new SyncService(pageSizes.get(i))) {
                play(service, SEED + i, histories, pageSizes.size());
            }
        }
    }

    private void play(SyncService service, long first, int histories, int step) {
        for (long seed = first; seed < SEED + histories; seed += step) {
            new SyncHistory(service, seed).play().forEach((event, count) -> counts.merge(event, count, Integer::sum));
        }
        assertThat(service.sandbox.violations()).isEmpty();
    }
}
