package org.nectaropenapi.client.sync;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.paging.CloseableIterator;

/** The documents of a company that changed lately, deleted ones included. */
record RecentChanges(SyncSource source, UUID companyId, LocalDate from) {

    /** More pages of changes on one day are an import; the company is compared again when it is over. */
    private static final int MOST_PAGES = 10;

    /** Returns a number that is different after a document was added, changed, deleted or restored. */
    long fingerprint() {
        long live = fingerprint(false);
        long all = live == Pass.TOO_MUCH ? live : fingerprint(true);
        return all == Pass.TOO_MUCH ? all : 31 * live + all;
    }

    private long fingerprint(boolean withDeleted) {
        long result = 1;
        int count = 0;
        try (CloseableIterator<SyncPage<Document>> pages =
                source.updatedDocuments(companyId, from, withDeleted).from(1)) {
            while (pages.hasNext()) {
                if (++count > MOST_PAGES) {
                    return Pass.TOO_MUCH;
                }
                SyncPage<Document> page = pages.next();
                result = mixed(result, Objects.hashCode(page.total()));
                for (Document document : page.items()) {
                    result = mixed(result, document);
                }
            }
        } catch (NotFoundException e) {
            if (count == 0) {
                throw e;
            }
            // The list has become shorter meanwhile.
            return Pass.TOO_MUCH;
        }
        return result;
    }

    /** Mixes a document and its last change into a number. */
    static long mixed(long hash, Document document) {
        UUID id = document.id();
        long withId = mixed(mixed(hash, id.getMostSignificantBits()), id.getLeastSignificantBits());
        return mixed(withId, Objects.hashCode(document.updated()));
    }

    /** The finalizer of SplitMix64, applied to a running value. */
    private static long mixed(long hash, long value) {
        long z = (hash ^ value) + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
