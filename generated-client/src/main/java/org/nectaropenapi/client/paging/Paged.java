package org.nectaropenapi.client.paging;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A paged list that has not been read yet.
 *
 * <p>Nothing is requested until a page is needed, and no page before the items of the one before it are used up; only
 * one page is held at a time. Every iteration starts over with the first page of the query. The list ends with the page
 * that says it has no next one: an empty page in the middle does not end it, and the last page that the service repeats
 * when asked for one beyond the end is not delivered twice. Items that appear or vanish at the service while the list
 * is being read can still be missed or met twice; the API has no cursor that would prevent it.
 *
 * <p>Any method that needs a page throws what the operation throws, see
 * {@link org.nectaropenapi.client.error.NectarException}. Items delivered before that are not lost: read on from a
 * query whose {@code page} is the one that failed.
 *
 * <p>Instances are immutable and safe to share between threads; the iterators and streams they hand out are not.
 *
 * @param <P> the type of a page
 * @param <T> the type of its items
 */
public final class Paged<P, T> {

    private final String operationId;
    private final int firstPage;
    private final PageShape<P, T> shape;
    private final IntFunction<P> fetch;

    /**
     * Describes a list. Called by the generated services.
     *
     * @param operationId the operation, for error messages
     * @param firstPage number of the page to begin with, null for 1
     * @param shape where the page keeps its items and whether there is a next page
     * @param fetch requests the page with the given number
     */
    public Paged(String operationId, @Nullable Integer firstPage, PageShape<P, T> shape, IntFunction<P> fetch) {
        this.operationId = operationId;
        this.firstPage = firstPage == null ? 1 : firstPage;
        this.shape = shape;
        this.fetch = fetch;
    }

    /**
     * Requests the first page of the query: one request, for callers that want the totals or only a few items.
     *
     * @return the page
     */
    public P firstPage() {
        return fetch.apply(firstPage);
    }

    /**
     * Requests one page, with the filters of the query.
     *
     * @param number the page's number, from 1; a number beyond the end gives the last page
     * @return the page
     * @throws IllegalArgumentException if the number is less than 1
     */
    public P page(int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    operationId + ": page " + number + " does not exist, the first page is 1");
        }
        return fetch.apply(number);
    }

    /**
     * The pages, one request each as the iteration goes on.
     *
     * @return pages from the query's first one to the last
     */
    public Iterable<P> pages() {
        return Pages::new;
    }

    /**
     * The items of all pages, in the service's order.
     *
     * @return items from the query's first page to the end of the last
     */
    public Iterable<T> all() {
        return () -> new Items<>(new Pages(), shape);
    }

    /**
     * The items of all pages as a sequential stream. A stream that stops early, for instance by {@code limit}, requests
     * no further page.
     *
     * @return the same items as {@link #all()}
     */
    public Stream<T> stream() {
        return StreamSupport.stream(all().spliterator(), false);
    }

    private final class Pages implements Iterator<P> {

        private int nextNumber = firstPage;
        private boolean ended;
        private @Nullable P fetched;

        @Override
        public boolean hasNext() {
            if (fetched == null && !ended) {
                fetchNext();
            }
            return fetched != null;
        }

        @Override
        public P next() {
            if (!hasNext()) {
                throw new NoSuchElementException(operationId + ": there is no page after the last one");
            }
            P page = fetched;
            fetched = null;
            return page;
        }

        private void fetchNext() {
            P page = fetch.apply(nextNumber);
            boolean more = Boolean.TRUE.equals(shape.hasNext().apply(page));
            if (repeatsAnEarlierPage(page)) {
                if (more) {
                    throw new IllegalStateException(
                            operationId + ": asked for page " + nextNumber + ", the service answered page "
                                    + shape.currentPage().apply(page)
                                    + " and says that more follow; the rest of the list cannot be read without repeating items");
                }
                ended = true;
                return;
            }
            fetched = page;
            nextNumber++;
            ended = !more;
        }

        // The first page asked for may lie beyond the end: the caller gets what the service answers, as with
        // page(number).
        private boolean repeatsAnEarlierPage(P page) {
            Integer answered = shape.currentPage().apply(page);
            return nextNumber > firstPage && answered != null && answered < nextNumber;
        }
    }

    private static final class Items<P, T> implements Iterator<T> {

        private final Iterator<P> pages;
        private final PageShape<P, T> shape;
        private Iterator<T> items = List.<T>of().iterator();

        Items(Iterator<P> pages, PageShape<P, T> shape) {
            this.pages = pages;
            this.shape = shape;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext()) {
                items = shape.items().apply(pages.next()).iterator();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there is no item after the last one");
            }
            return items.next();
        }
    }
}
