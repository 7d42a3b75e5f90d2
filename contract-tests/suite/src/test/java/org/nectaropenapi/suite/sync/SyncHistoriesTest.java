package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Plays random histories. {@code -Dsync.histories=10000} plays as many, {@code -Dsync.seed=7} begins with another one.
 */
class SyncHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("sync.histories", 24);
    private static final long SEED = Long.getLong("sync.seed", 1);

    @Test
    void afterEachRunTheTablesEqualWhatTheServiceHas() {
        Map<HistoryEvent, Integer> counts = new EnumMap<>(HistoryEvent.class);
        List<Integer> pageSizes = List.of(3, 7, 100);
        for (int i = 0; i < pageSizes.size(); i++) {
            try (SyncService service = new SyncService(pageSizes.get(i))) {
                for (long seed = SEED + i; seed < SEED + HISTORIES; seed += pageSizes.size()) {
                    new SyncHistory(service, seed)
                            .play()
                            .forEach((event, count) -> counts.merge(event, count, Integer::sum));
                }
                assertThat(service.sandbox.violations()).isEmpty();
            }
        }
        assertThat(counts).containsOnlyKeys(HistoryEvent.values());
    }
}
