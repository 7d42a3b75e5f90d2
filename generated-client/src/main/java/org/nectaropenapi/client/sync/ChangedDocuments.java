package org.nectaropenapi.client.sync;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Document;

/**
 * Delivers the documents of a company that changed since the last run, and removes those that were deleted since: they
 * are in the list with deleted documents and not in the one without. The list with deleted ones is read first, so that
 * a document that arrives between the two is in no danger.
 */
final class ChangedDocuments implements CompanyRun.Step {

    /** The most documents whose ids are kept; where more have changed, all are compared, which needs no ids. */
    private static final int MOST_CHANGES = 10_000;

    private final CompanyRun run;
    private final LocalDate from;
    private @Nullable Set<UUID> notListed;
    private @Nullable Pass<Document> pass;
    private int skipped;
    private final long skippedSeen;
    private final long skippedTotal;
    private long seen = 1;
    private int attempts;
    private boolean over;

    ChangedDocuments(CompanyRun run) {
        this.run = run;
        SyncCursor cursor = run.cursor();
        this.from =
                LocalDate.ofEpochDay(cursor.watermark()).minusDays(run.options().overlapDays());
        this.skipped = Math.max(0, cursor.position().page() - 1);
        this.skippedSeen = cursor.position().check();
        this.skippedTotal = cursor.position().total();
    }

    @Override
    public @Nullable SyncBatch next() {
        while (!over) {
            Set<UUID> deleted = notListed;
            if (deleted == null) {
                deleted = withDeleted();
                notListed = deleted;
                if (deleted == null) {
                    return null;
                }
            }
            Pass<Document> current = pass;
            if (current == null) {
                current = new Pass<>(list(false), run::recentChanges);
                pass = current;
                seen = 1;
            }
            SyncPage<Document> page = current.next();
            if (page != null) {
                for (Document document : page.items()) {
                    deleted.remove(document.id());
                    seen = RecentChanges.mixed(seen, document);
                }
                SyncBatch batch = delivered(current, page);
                if (batch != null) {
                    return batch;
                }
            } else if (!current.isConsistent()) {
                startOver();
                if (++attempts == CompanyRun.ATTEMPTS || current.isBusy()) {
                    over = true;
                    run.giveUp();
                }
            } else if (current.pagesRead() < skipped) {
                startOver();
            } else {
                over = true;
                return deleted.isEmpty() ? null : run.batch(BatchContent.without(removals(deleted)));
            }
        }
        return null;
    }

    /** Delivers a page, unless the application has it from before the run was interrupted. */
    private @Nullable SyncBatch delivered(Pass<Document> current, SyncPage<Document> page) {
        if (current.pagesRead() > skipped) {
            run.reads(current.total());
            BatchContent content = run.sorted(page.items());
            SyncCursor next = run.cursor().at(current.pagesRead() + 1, current.total(), seen);
            return page.items().isEmpty() ? null : run.batch(content, next);
        }
        if (current.pagesRead() == skipped && (seen != skippedSeen || current.total() != skippedTotal)) {
            startOver();
        }
        return null;
    }

    private void startOver() {
        close();
        pass = null;
        skipped = 0;
    }

    /** Returns the ids of what changed, deleted or not; null when that cannot be known. */
    private @Nullable Set<UUID> withDeleted() {
        for (int attempt = 0; attempt < CompanyRun.ATTEMPTS; attempt++) {
            Set<UUID> found = new HashSet<>();
            try (Pass<Document> all = new Pass<>(list(true), run::recentChanges)) {
                for (SyncPage<Document> page = all.next(); page != null; page = all.next()) {
                    page.items().forEach(document -> found.add(document.id()));
                    if (all.total() > MOST_CHANGES || found.size() > MOST_CHANGES) {
                        over = true;
                        run.compareInstead();
                        return null;
                    }
                }
                if (all.isConsistent()) {
                    return found;
                }
                if (all.isBusy()) {
                    break;
                }
            }
        }
        // What changed is delivered all the same; what was deleted is for the next run.
        run.giveUp();
        return new HashSet<>();
    }

    private SyncList<Document> list(boolean withDeleted) {
        return run.source().updatedDocuments(run.companyId(), from, withDeleted);
    }

    private static List<Removal> removals(Set<UUID> deleted) {
        return deleted.stream()
                .map(id -> Removal.of(SyncedKind.DOCUMENT, id, RemovalReason.DELETED))
                .toList();
    }

    @Override
    public void close() {
        if (pass != null) {
            pass.close();
        }
    }
}
