package org.nectaropenapi.client.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The ids that an application has, with the generation that each was last delivered in. */
final class MemoryTables implements SyncState {

    final Map<UUID, String> cursors = new TreeMap<>();
    private final Map<SyncedKind, Map<UUID, Long>> generations = new EnumMap<>(SyncedKind.class);

    MemoryTables() {
        for (SyncedKind kind : SyncedKind.values()) {
            generations.put(kind, new TreeMap<>());
        }
    }

    @Override
    public Map<UUID, String> cursors() {
        return cursors;
    }

    @Override
    public Collection<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit) {
        return of(kind).entrySet().stream()
                .filter(row -> row.getValue() < generation)
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    void apply(SyncBatch batch) {
        if (batch.company() != null) {
            of(SyncedKind.COMPANY).put(batch.companyId(), batch.generation());
            batch.company().sites().forEach(site -> of(SyncedKind.SITE).put(site.id(), batch.generation()));
        }
        batch.connections().forEach(connection -> {
            of(SyncedKind.CONNECTION).put(connection.id(), batch.generation());
            connection.accounts().forEach(account -> of(SyncedKind.ACCOUNT).put(account.id(), batch.generation()));
        });
        batch.documents().forEach(document -> of(SyncedKind.DOCUMENT).put(document.id(), batch.generation()));
        batch.removals().forEach(removal -> of(removal.kind()).remove(removal.id()));
        if (batch.cursor() == null) {
            cursors.remove(batch.companyId());
        } else {
            cursors.put(batch.companyId(), batch.cursor());
        }
    }

    /** Applies all batches of a run, and returns them. */
    List<SyncBatch> applyAll(SyncRun run) {
        List<SyncBatch> batches = new ArrayList<>();
        try (run) {
            run.forEachRemaining(batch -> {
                apply(batch);
                batches.add(batch);
            });
        }
        return batches;
    }

    Set<UUID> ids(SyncedKind kind) {
        return of(kind).keySet();
    }

    private Map<UUID, Long> of(SyncedKind kind) {
        return generations.get(kind);
    }
}
