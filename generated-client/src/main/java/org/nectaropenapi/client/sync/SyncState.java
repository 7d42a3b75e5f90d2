package org.nectaropenapi.client.sync;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The part of an application's tables that a sync has to know.
 *
 * <p>A sync calls these methods between two batches, on the thread that asks for the next one; all batches before have
 * been applied then.
 */
public interface SyncState {

    /**
     * Returns the stored cursors. A company without one is read completely.
     *
     * @return the cursor of the last batch that was applied, by company
     */
    Map<UUID, String> cursors();

    /**
     * Lists resources of a company that no batch of a generation has delivered. The application stores
     * {@link SyncBatch#generation()} in each row that a batch writes:
     *
     * <pre>{@code
     * select id from document where company_id = ? and generation < ? limit ?
     * }</pre>
     *
     * @param kind SITE, CONNECTION, ACCOUNT or DOCUMENT
     * @param companyId the company that they belong to
     * @param generation rows with a smaller generation are meant
     * @param limit how many to return at most
     * @return ids in any order; empty when there are none
     */
    Collection<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit);
}
