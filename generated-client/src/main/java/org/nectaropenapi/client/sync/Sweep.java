package org.nectaropenapi.client.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the application has and the service does not list. Each candidate has been missing in a whole list, and is
 * looked for in another one before it is removed; one that is there after all is delivered.
 */
abstract class Sweep<T> implements CompanyRun.Step {

    /** How many ids are looked for in one reading. */
    private static final int CANDIDATES = 10_000;

    final CompanyRun run;

    private final SyncedKind kind;
    private Set<UUID> missing = Set.of();
    private List<UUID> asked = List.of();
    private @Nullable Pass<T> pass;
    private int attempts;

    Sweep(CompanyRun run, SyncedKind kind) {
        this.run = run;
        this.kind = kind;
    }

    /** Prepares to read the list that has them. */
    abstract Pass<T> reading();

    /** Returns the resources that an item of the list brings along, of the kind in question. */
    abstract List<UUID> brings(T item);

    abstract BatchContent content(List<T> found);

    @Override
    public @Nullable SyncBatch next() {
        while (true) {
            Pass<T> current = pass;
            if (current == null) {
                List<UUID> candidates = run.notSeen(kind, CANDIDATES);
                if (candidates.isEmpty()) {
                    return null;
                }
                asked = progressing(asked, candidates, kind);
                missing = new LinkedHashSet<>(candidates);
                attempts = 0;
                current = reading();
                pass = current;
            }
            SyncPage<T> page = current.next();
            if (page != null) {
                List<T> found = found(page);
                if (!found.isEmpty()) {
                    return run.batch(content(found));
                }
            } else if (current.isConsistent()) {
                pass = null;
                if (!missing.isEmpty()) {
                    return run.batch(BatchContent.without(removals()));
                }
            } else if (++attempts < CompanyRun.ATTEMPTS && !current.isBusy()) {
                pass = reading();
            } else {
                run.giveUp();
                return null;
            }
        }
    }

    private List<T> found(SyncPage<T> page) {
        List<T> found = new ArrayList<>();
        for (T item : page.items()) {
            if (missing.removeAll(brings(item))) {
                found.add(item);
            }
        }
        return found;
    }

    private List<Removal> removals() {
        return missing.stream()
                .map(id -> Removal.of(kind, id, RemovalReason.NOT_LISTED))
                .toList();
    }

    /** Returns the candidates, unless they are those of the last time: then the application did not apply a batch. */
    static List<UUID> progressing(List<UUID> before, List<UUID> candidates, SyncedKind kind) {
        if (candidates.equals(before)) {
            throw new IllegalStateException("SyncState.notSeenSince returns the same ids of kind " + kind
                    + " again; each batch must be applied before the next one is asked for, with its generation in each"
                    + " row and its removals");
        }
        return candidates;
    }

    @Override
    public void close() {
        if (pass != null) {
            pass.close();
        }
    }
}
