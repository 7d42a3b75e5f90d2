package org.nectaropenapi.client.sync;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Document;

/** A run over one company: its steps, and the cursor that goes on with each batch. */
final class CompanyRun implements AutoCloseable {

    /** How often a list is read that changes while it is being read. */
    static final int ATTEMPTS = 3;

    private final SyncSource source;
    private final SyncOptions options;
    private final SyncState state;
    private final UUID companyId;
    private final int number;
    private final int companies;
    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable String stored;
    private SyncCursor cursor;
    private boolean consistent = true;
    private long documents;
    private @Nullable Long listed;

    /** A part of a run. */
    interface Step {

        /** Returns the next batch of this part, null when there are no more. */
        @Nullable SyncBatch next();

        default void close() {
            // Most parts have nothing in flight between two batches.
        }
    }

    /**
     * The means of a run.
     *
     * @param number number of the company among those of the run, from 1
     * @param companies how many there are
     */
    record Setting(SyncSource source, SyncOptions options, SyncState state, int number, int companies) {}

    /** Prepares to go on from a cursor without a step of its own. */
    CompanyRun(Setting setting, UUID companyId, String stored) {
        this(setting, companyId, stored, SyncCursor.read(stored, companyId));
    }

    private CompanyRun(Setting setting, UUID companyId, @Nullable String stored, SyncCursor cursor) {
        this.source = setting.source();
        this.options = setting.options();
        this.state = setting.state();
        this.number = setting.number();
        this.companies = setting.companies();
        this.companyId = companyId;
        this.stored = stored;
        this.cursor = cursor;
    }

    /** Prepares a run over a company, or the rest of one that was interrupted. */
    CompanyRun(Setting setting, Company company, Instant at, @Nullable String stored) {
        this(
                setting,
                company.id(),
                stored,
                stored == null ? SyncCursor.first(company.id(), at) : SyncCursor.read(stored, company.id()));
        this.cursor = cursor.begun(SyncCursor.number(LocalDate.ofInstant(at, ZoneOffset.UTC)), options);
        steps.add(new SiteReading(this, company));
        steps.add(new ConnectionReading(this));
        steps.add(new ConnectionSweep(this, SyncedKind.CONNECTION));
        steps.add(new ConnectionSweep(this, SyncedKind.ACCOUNT));
        if (cursor.position().comparison()) {
            addComparison();
        } else {
            steps.add(new ChangedDocuments(this));
        }
        steps.add(new Ending());
    }

    private void addComparison() {
        steps.add(new AllDocuments(this));
        steps.add(new DocumentSweep(this));
    }

    /**
     * Begins to read all documents. Those that were delivered before, by a reading that was interrupted or has seen the
     * list change, may have been deleted meanwhile, so that they have to be seen again.
     */
    void beginComparison(boolean again) {
        cursor = cursor.comparing(again);
    }

    /** Goes on by comparing all documents, since too many have changed to keep their ids. */
    void compareInstead() {
        cursor = cursor.asComparison();
        Step ending = steps.removeLast();
        addComparison();
        steps.add(ending);
    }

    /**
     * Returns the next batch.
     *
     * @return null when the company has been read
     */
    @Nullable SyncBatch next() {
        try {
            while (!steps.isEmpty()) {
                SyncBatch batch = steps.element().next();
                if (batch != null) {
                    return batch;
                }
                steps.remove().close();
            }
            return null;
        } catch (NotFoundException | ForbiddenException e) {
            if (isReachable(source, companyId)) {
                throw e;
            }
            close();
            return gone(companyId, stored, number, companies);
        }
    }

    static boolean isReachable(SyncSource source, UUID companyId) {
        try {
            source.company(companyId);
            return true;
        } catch (NotFoundException | ForbiddenException e) {
            return false;
        }
    }

    /** Returns the batch that removes a company. */
    static SyncBatch gone(UUID companyId, @Nullable String stored, int number, int companies) {
        return new SyncBatch(
                companyId,
                0,
                stored,
                null,
                BatchContent.without(List.of(Removal.of(SyncedKind.COMPANY, companyId, RemovalReason.NOT_REACHABLE))),
                Map.of(),
                new SyncProgress(number, companies, false, 0, null));
    }

    SyncSource source() {
        return source;
    }

    SyncOptions options() {
        return options;
    }

    UUID companyId() {
        return companyId;
    }

    SyncCursor cursor() {
        return cursor;
    }

    /** Notes how many documents the list in progress has. */
    void reads(long total) {
        listed = total < 0 ? null : total;
    }

    /** Notes that a list kept changing, so that nothing follows from what it does not have. */
    void giveUp() {
        consistent = false;
    }

    boolean isConsistent() {
        return consistent;
    }

    /** Returns ids that the application has and that this run has not delivered. */
    List<UUID> notSeen(SyncedKind kind, int limit) {
        long generation = kind == SyncedKind.DOCUMENT ? cursor.since() : cursor.generation();
        return List.copyOf(state.notSeenSince(kind, companyId, generation, limit));
    }

    /** Makes a batch after which the company is where it was before. */
    SyncBatch batch(BatchContent content) {
        return batch(content, cursor);
    }

    /** Makes a batch. */
    SyncBatch batch(BatchContent content, SyncCursor next) {
        String previous = stored;
        cursor = next;
        stored = next.text();
        documents += content.documents().size();
        return new SyncBatch(
                companyId,
                next.generation(),
                previous,
                stored,
                content,
                store(content.documents()),
                new SyncProgress(number, companies, next.position().comparison(), documents, listed));
    }

    private Map<UUID, RuntimeException> store(List<Document> delivered) {
        Map<UUID, RuntimeException> failures = new HashMap<>();
        FileTargets files = options.files();
        if (files != null) {
            for (Document document : delivered) {
                Path target = files.target(document);
                if (target != null) {
                    try {
                        source.download(document, target);
                    } catch (NectarException | UncheckedIOException e) {
                        failures.put(document.id(), e);
                    }
                }
            }
        }
        return failures;
    }

    /** Separates documents that count from those to remove. */
    BatchContent sorted(List<Document> found) {
        List<Document> counting = new ArrayList<>();
        List<Removal> removals = new ArrayList<>();
        for (Document document : found) {
            if (source.isSuperseded(document)) {
                removals.add(new Removal(
                        SyncedKind.DOCUMENT, document.id(), RemovalReason.SUPERSEDED, source.supersededBy(document)));
            } else if (isBeforeHorizon(document)) {
                removals.add(Removal.of(SyncedKind.DOCUMENT, document.id(), RemovalReason.BEFORE_HORIZON));
            } else {
                counting.add(document);
            }
        }
        return BatchContent.of(counting, removals);
    }

    private boolean isBeforeHorizon(Document document) {
        LocalDate horizon = options.horizon();
        LocalDate billed = document.billDate();
        return horizon != null && (billed == null || billed.isBefore(horizon));
    }

    /** Returns what changed on the day of the run or later as one number, to notice changes meanwhile. */
    long recentChanges() {
        return new RecentChanges(source, companyId, cursor.position().date()).fingerprint();
    }

    @Override
    public void close() {
        steps.forEach(Step::close);
        steps.clear();
    }

    /** Stores that the run is over. */
    private final class Ending implements Step {

        private boolean done;

        @Override
        public @Nullable SyncBatch next() {
            if (done) {
                return null;
            }
            done = true;
            return batch(BatchContent.NONE, cursor.ended(consistent));
        }
    }
}
