package org.nectaropenapi.client.paging;

/**
 * Something to iterate over, any number of times, whose iterators can be stopped early.
 *
 * @param <T> the type of what it gives
 */
@FunctionalInterface
public interface CloseableIterable<T> extends Iterable<T> {

    @Override
    CloseableIterator<T> iterator();
}
