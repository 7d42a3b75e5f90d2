package org.nectaropenapi.suite.sync;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Plays histories by their seeds, against a sandbox of its own. Loaded together with the sync that it tries. */
final class HistoryPlayer implements LongFunction<@Nullable String>, AutoCloseable {

    private final SyncService service = new SyncService(3);

    /** Returns what is wrong after a history, null when nothing is. */
    @Override
    public @Nullable String apply(long seed) {
        try {
            new SyncHistory(service, seed).play();
            return null;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
