package org.nectaropenapi.client.paging;

import java.util.Iterator;

/**
 * An iterator that has requests in flight and cancels them when it is closed. Reading to the end closes it too. Not
 * safe for use by several threads at once.
 *
 * @param <T> the type of what it gives
 */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

    /** Gives up what is still being requested. What was not delivered yet is lost; may be repeated. */
    @Override
    void close();
}
