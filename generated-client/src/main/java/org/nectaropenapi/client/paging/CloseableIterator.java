package org.nectaropenapi.client.paging;

import java.util.Iterator;

/**
 * An iterator that has requests in flight and cancels them when it is closed. Reading to the end closes it too. Not
 * safe for use by several threads at once.
 *
 * @param <T> the type of what it gives
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

    /** Cancels the requests in flight. Items that were not delivered are lost. Repeated calls have no effect. */
    @Override
    void close();
}
