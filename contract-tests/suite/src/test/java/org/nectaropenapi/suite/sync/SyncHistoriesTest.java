package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays random histories. {@code -Dsync.histories=500} plays as many, {@code -Dsync.seed=7} begins with another one.
 */
class SyncHistoriesTest {

    private static final long SEED = Long.getLong("sync.seed", 1);
    private static final int SHOWN_FAILURES = 3;

    private final Map<HistoryEvent, Integer> counts = new EnumMap<>(HistoryEvent.class);

    @Test
    void afterEachRunTheTablesEqualWhatTheServiceHas() throws Exception {
        play(Integer.getInteger("sync.histories", 24), null);
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }

    @Test
    @Tag("thorough")
    void afterEachRunOfThousandsOfHistoriesTheTablesEqualWhatTheServiceHas() throws Exception {
        play(Integer.getInteger("sync.histories", 10_000), null);
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void aServiceThatAnswersOpenQuestionsOtherwiseLeadsToTheSame(ServiceAnswers answers) throws Exception {
        play(Integer.getInteger("sync.histories", 10_000) / 25, answers);
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }

    private void play(int histories, @Nullable ServiceAnswers answers) throws InterruptedException, ExecutionException {
        assertThat(new ManyHistories(SEED, histories, SHOWN_FAILURES).failures(seed -> failure(seed, answers)))
                .isEmpty();
        System.out.println(
                histories + " histories" + (answers == null ? "" : " with " + answers) + " passed: " + counts);
    }

    private @Nullable String failure(long seed, @Nullable ServiceAnswers answers) {
        try (SyncHistory history = new SyncHistory(seed, answers)) {
            Map<HistoryEvent, Integer> happened = history.play();
            synchronized (counts) {
                happened.forEach((event, count) -> counts.merge(event, count, Integer::sum));
            }
            return null;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
