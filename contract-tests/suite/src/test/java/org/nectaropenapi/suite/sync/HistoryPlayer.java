package org.nectaropenapi.suite.sync;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Plays histories by their seeds. Loaded together with the sync that it tries. */
final class HistoryPlayer implements LongFunction<@Nullable String> {

    /** Returns what is wrong after a history, null when nothing is. */
    @Override
    public @Nullable String apply(long seed) {
        try (SyncHistory history = new SyncHistory(seed, null)) {
            history.play();
            return null;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
