package org.nectaropenapi.suite.sync;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.client.sync.SyncState;
import org.nectaropenapi.client.sync.SyncedKind;

/** A program that syncs with a service and counts, for a test that gives it a small heap. */
final class SmallHeapSync implements SyncState {

    private final Map<UUID, String> cursors = new TreeMap<>();
    private long documents;

    private SmallHeapSync() {}

    public static void main(String[] arguments) {
        SmallHeapSync counted = new SmallHeapSync();
        try (NectarClient nectar = NectarClient.builder()
                        .baseUrl(URI.create(arguments[0]))
                        .apiKey("key")
                        .build();
                SyncRun run = NectarSync.of(nectar).run(counted)) {
            run.forEachRemaining(counted::apply);
        }
        System.out.println(counted.documents + " documents");
    }

    private void apply(SyncBatch batch) {
        documents += batch.documents().size();
        String cursor = batch.cursor();
        if (cursor != null) {
            cursors.put(batch.companyId(), cursor);
        }
    }

    @Override
    public Map<UUID, String> cursors() {
        return cursors;
    }

    @Override
    public Collection<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit) {
        return List.of();
    }
}
