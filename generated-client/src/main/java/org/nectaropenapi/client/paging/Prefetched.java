package org.nectaropenapi.client.paging;

import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A paged list that requests some pages ahead of the one that is being used; see {@link Paged#prefetch(int)}. It gives
 * the same pages and items in the same order as the list itself.
 *
 * <p>Nothing is requested before the first page is needed, and nothing ahead before that page has said how many there
 * are; a service that does not tell is read one page ahead. From then on the number of pages requested or kept ahead
 * never exceeds the requested number, so that memory does not grow with the list, and the client's own limit of
 * requests in flight holds as for any other calls. When the list ends earlier or later than it said at first, that is
 * noticed, as without prefetching.
 *
 * <p>A request that fails is reported where its page would have come: everything before is delivered, what was
 * requested beyond it is given up, and going on with the same iterator asks for the failed page again.
 *
 * <p>An iteration that stops early starts no further request. To cancel those in flight at once, close the iterator or
 * the stream; otherwise they end by themselves and their responses are dropped.
 *
 * <p>Instances are immutable and safe to share between threads; the iterators and streams they hand out are not.
 *
 * @param <P> the type of a page
 * @param <T> the type of its items
 */
public final class Prefetched<P, T> {

    private final Supplier<PageIterator<P>> iterators;
    private final PageShape<P, T> shape;

    Prefetched(Supplier<PageIterator<P>> iterators, PageShape<P, T> shape) {
        this.iterators = iterators;
        this.shape = shape;
    }

    /**
     * Returns the pages in order.
     *
     * @return pages from the query's first one to the last
     */
    public CloseableIterable<P> pages() {
        return iterators::get;
    }

    /**
     * Returns the items of all pages, in the service's order.
     *
     * @return items from the query's first page to the end of the last
     */
    public CloseableIterable<T> all() {
        return () -> new ItemIterator<>(iterators.get(), shape);
    }

    /**
     * Returns the items of all pages as a sequential stream. Closing it cancels the requests in flight.
     *
     * @return the same items as {@link #all()}
     */
    public Stream<T> stream() {
        ItemIterator<P, T> items = new ItemIterator<>(iterators.get(), shape);
        Iterable<T> once = () -> items;
        return StreamSupport.stream(once.spliterator(), false).onClose(items::close);
    }
}
