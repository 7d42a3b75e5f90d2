package org.nectaropenapi.client.sync;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;

/**
 * Changes of one company, to be applied in one transaction together with the cursor:
 *
 * <ol>
 *   <li>insert or replace {@link #company()} with its sites, {@link #connections()} with their accounts, and
 *       {@link #documents()} with their usage records and charges, each row with {@link #generation()};
 *   <li>delete the {@link #removals()};
 *   <li>store {@link #cursor()}.
 * </ol>
 *
 * <p>Each resource comes whole and replaces what the application has of it. Applying a batch twice has the effect of
 * applying it once. Immutable.
 */
public final class SyncBatch {

    private final UUID companyId;
    private final long generation;
    private final @Nullable String previousCursor;
    private final @Nullable String cursor;
    private final BatchContent content;
    private final Map<UUID, RuntimeException> missingFiles;
    private final SyncProgress progress;

    SyncBatch(
            UUID companyId,
            long generation,
            @Nullable String previousCursor,
            @Nullable String cursor,
            BatchContent content,
            Map<UUID, RuntimeException> missingFiles,
            SyncProgress progress) {
        this.companyId = companyId;
        this.generation = generation;
        this.previousCursor = previousCursor;
        this.cursor = cursor;
        this.content = content;
        this.missingFiles = Map.copyOf(missingFiles);
        this.progress = progress;
    }

    /**
     * Returns the company that everything in this batch belongs to.
     *
     * @return its id
     */
    public UUID companyId() {
        return companyId;
    }

    /**
     * Returns the number to store in each row that this batch writes, see {@link SyncState#notSeenSince}. It is greater
     * than those of earlier runs over the company, also of runs whose cursor is lost: the first one is a time in
     * seconds.
     *
     * @return a number to store in eight bytes
     */
    public long generation() {
        return generation;
    }

    /**
     * Returns the cursor that the company had before. If another one is stored by now, another run is at work on the
     * company: an application that compares them, and gives up the run with fewer rights, never has two at once.
     *
     * @return null before the first batch of a company
     */
    public @Nullable String previousCursor() {
        return previousCursor;
    }

    /**
     * Returns the cursor to store for the company: ASCII of less than 100 characters, without a secret.
     *
     * @return null when the company is gone and its cursor is to be deleted
     */
    public @Nullable String cursor() {
        return cursor;
    }

    /**
     * Returns the company with all of its sites, archived ones included as far as the service lists them.
     *
     * @return null in the batches that do not carry it; the first of a run does
     */
    public @Nullable Company company() {
        return content.company();
    }

    /**
     * Returns connections with their accounts.
     *
     * @return all connections of the company, spread over the batches of a run
     */
    public List<Connection> connections() {
        return content.connections();
    }

    /**
     * Returns documents that count, new, changed or read again. Each has its usage records and charges; records that
     * are to be subtracted are among them and marked.
     *
     * @return none that is deleted, superseded or before the horizon
     */
    public List<Document> documents() {
        return content.documents();
    }

    /**
     * Returns what is to be removed.
     *
     * @return resources that the application may never have had
     */
    public List<Removal> removals() {
        return content.removals();
    }

    /**
     * Returns the documents of this batch whose file could not be stored, see {@link FileTargets}. No later run tries
     * again, unless the document changes or all documents are compared.
     *
     * @return the failures by id of the document: a {@link org.nectaropenapi.client.error.NectarException} of the
     *     service or the storage, an {@link java.io.UncheckedIOException} of the file system
     */
    public Map<UUID, RuntimeException> missingFiles() {
        return missingFiles;
    }

    /**
     * Returns how far the run has come with this batch.
     *
     * @return for display
     */
    public SyncProgress progress() {
        return progress;
    }

    /** Shows numbers, no data of a customer. */
    @Override
    public String toString() {
        return "SyncBatch[company " + companyId + ", generation " + generation + ", connections: "
                + connections().size() + ", documents: " + documents().size() + ", removals: "
                + removals().size() + "]";
    }
}
