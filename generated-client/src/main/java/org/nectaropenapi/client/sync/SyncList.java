package org.nectaropenapi.client.sync;

import org.nectaropenapi.client.paging.CloseableIterator;

/**
 * A paged list that a sync reads.
 *
 * @param <T> the type of its items
 */
public interface SyncList<T> {

    /**
     * Reads the first page alone.
     *
     * @return the page
     */
    SyncPage<T> first();

    /**
     * Reads the list, with some pages requested ahead.
     *
     * @param page number of the page to begin with, from 1
     * @return the pages from there on
     */
    CloseableIterator<SyncPage<T>> from(int page);
}
