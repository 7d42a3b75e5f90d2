package org.nectaropenapi.client.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.paging.CloseableIterator;

/**
 * One run of a sync: the batches that bring the application's tables up to date, to be applied one after the other.
 *
 * <p>Asking for the next batch says that the one before has been applied. A failed request throws what the client
 * throws, see {@link org.nectaropenapi.client.error.NectarException}, after its retries; the run is over then, and a
 * new one goes on from the stored cursors. For use by one thread.
 */
public final class SyncRun implements CloseableIterator<SyncBatch> {

    private final SyncSource source;
    private final SyncOptions options;
    private final SyncState state;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private @Nullable CompanyRun present;
    private @Nullable SyncBatch ready;
    private boolean closed;

    /** Something to be done, which ends with a batch, with a company to read, or with nothing. */
    private interface Turn {
        @Nullable SyncBatch take();
    }

    private SyncRun(SyncSource source, SyncOptions options, SyncState state) {
        this.source = source;
        this.options = options;
        this.state = state;
    }

    /**
     * Starts a run over all companies.
     *
     * @param source reads the service
     * @param options the options of the sync
     * @param state what the application has
     * @return the run
     * @hidden
     */
    public static SyncRun all(SyncSource source, SyncOptions options, SyncState state) {
        SyncRun run = new SyncRun(source, options, state);
        run.turns.add(run::allCompanies);
        return run;
    }

    /**
     * Starts a run over one company.
     *
     * @param source reads the service
     * @param options the options of the sync
     * @param state what the application has
     * @param companyId the company
     * @return the run
     * @hidden
     */
    public static SyncRun of(SyncSource source, SyncOptions options, SyncState state, UUID companyId) {
        SyncRun run = new SyncRun(source, options, state);
        run.turns.add(() -> run.oneCompany(companyId));
        return run;
    }

    /**
     * Starts a run over what an event is about.
     *
     * @param source reads the service
     * @param options the options of the sync
     * @param state what the application has
     * @param kind DOCUMENT or CONNECTION
     * @param id the document or connection
     * @return the run
     * @hidden
     */
    public static SyncRun refresh(SyncSource source, SyncOptions options, SyncState state, SyncedKind kind, UUID id) {
        SyncRun run = new SyncRun(source, options, state);
        Refresh refresh = new Refresh(source, options, state);
        run.turns.add(() -> kind == SyncedKind.DOCUMENT ? refresh.document(id) : refresh.connection(id));
        return run;
    }

    /**
     * Starts a run that has nothing to do.
     *
     * @param source reads the service
     * @param options the options of the sync
     * @param state what the application has
     * @return the run
     * @hidden
     */
    public static SyncRun nothing(SyncSource source, SyncOptions options, SyncState state) {
        return new SyncRun(source, options, state);
    }

    /**
     * Sends the requests that the next batch needs, on this thread.
     *
     * @return false at the end of the run
     * @throws IllegalStateException if the run was closed, or has failed
     * @throws IllegalArgumentException if a stored cursor cannot be used
     */
    @Override
    public boolean hasNext() {
        if (closed) {
            throw new IllegalStateException("this run was closed, or has failed; a new one goes on where it ended");
        }
        boolean failed = true;
        try {
            while (ready == null && advance()) {
                // Goes on until there is a batch or nothing left to do.
            }
            failed = false;
        } finally {
            if (failed) {
                close();
            }
        }
        return ready != null;
    }

    /** Takes one step; returns false when there is none left. */
    private boolean advance() {
        if (present != null) {
            ready = present.next();
            if (ready == null) {
                present.close();
                present = null;
            }
            return true;
        }
        Turn turn = turns.poll();
        if (turn == null) {
            return false;
        }
        ready = turn.take();
        return true;
    }

    /**
     * Returns the next batch.
     *
     * @return to be applied before the next one is asked for
     * @throws NoSuchElementException at the end of the run
     */
    @Override
    public SyncBatch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no batch after the last one of a run");
        }
        SyncBatch batch = ready;
        ready = null;
        return batch;
    }

    private @Nullable SyncBatch allCompanies() {
        SyncSource.Timed<List<Company>> listed = source.companies();
        Map<UUID, String> cursors = new TreeMap<>(state.cursors());
        Set<UUID> present = new HashSet<>();
        int number = 0;
        for (Company company : listed.value().stream()
                .sorted(Comparator.comparing(Company::id))
                .toList()) {
            if (present.add(company.id())) {
                CompanyRun.Setting setting = new CompanyRun.Setting(
                        source, options, state, ++number, listed.value().size());
                turns.add(() -> begin(setting, company, listed.at(), cursors.get(company.id())));
            }
        }
        cursors.forEach((id, cursor) -> {
            if (!present.contains(id)) {
                turns.add(() -> CompanyRun.isReachable(source, id)
                        ? null
                        : CompanyRun.gone(
                                id,
                                cursor,
                                listed.value().size(),
                                listed.value().size()));
            }
        });
        return null;
    }

    private @Nullable SyncBatch oneCompany(UUID companyId) {
        String cursor = state.cursors().get(companyId);
        try {
            SyncSource.Timed<Company> company = source.company(companyId);
            return begin(new CompanyRun.Setting(source, options, state, 1, 1), company.value(), company.at(), cursor);
        } catch (NotFoundException | ForbiddenException e) {
            if (cursor == null) {
                throw e;
            }
            return CompanyRun.gone(companyId, cursor, 1, 1);
        }
    }

    private @Nullable SyncBatch begin(
            CompanyRun.Setting setting, Company company, Instant at, @Nullable String cursor) {
        present = new CompanyRun(setting, company, at, cursor);
        return null;
    }

    /** Ends the run. What was not delivered is delivered by the next one. Repeated calls have no effect. */
    @Override
    public void close() {
        closed = true;
        turns.clear();
        ready = null;
        if (present != null) {
            present.close();
            present = null;
        }
    }
}
