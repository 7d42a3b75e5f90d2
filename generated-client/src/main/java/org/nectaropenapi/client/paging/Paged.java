package org.nectaropenapi.client.paging;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A paged list that has not been read yet.
 *
 * <p>Nothing is requested until a page is needed, and no page before the items of the one before it are used up; only
 * one page is held at a time, and its items until the next one has come; {@link #prefetch(int)} trades that for speed.
 * Every iteration starts over with the first page of the query. The list ends with the page that says it has no next
 * one or, where it does not say, that is the last by the number of pages: an empty page in the middle does not end it,
 * and the last page that the service repeats when one beyond the end is requested is not delivered twice; if it repeats
 * a page and still says that more follow, that is an {@link org.nectaropenapi.client.error.InconsistentPagesException}.
 * A page repeats an earlier one if it has a smaller number than the requested one, or if it has the items of the one
 * before and not the requested number. Items that appear or vanish at the service while the list is being read can
 * still be missed or met twice; the API has no cursor that would prevent it.
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

    private static final int MOST_AHEAD = 100;
    private static final Executor AHEAD_THREADS = new PrefetchThreads();

    private final String operationId;
    private final long firstPage;
    private final PageShape<P, T> shape;
    private final LongFunction<P> fetch;

    /**
     * Describes a list. Called by the generated services.
     *
     * @param operationId the operation, for error messages
     * @param firstPage number of the page to begin with, null for 1
     * @param shape where the page keeps its items and whether there is a next page
     * @param fetch requests the page with the given number
     */
    public Paged(String operationId, @Nullable Integer firstPage, PageShape<P, T> shape, IntFunction<P> fetch) {
        this(operationId, firstPage == null ? 1 : firstPage, shape, number -> fetch.apply(Math.toIntExact(number)));
    }

    private Paged(String operationId, long firstPage, PageShape<P, T> shape, LongFunction<P> fetch) {
        this.operationId = operationId;
        this.firstPage = firstPage;
        this.shape = shape;
        this.fetch = fetch;
    }

    /**
     * Describes a list whose pages have numbers of 64 bits. Called by the generated services.
     *
     * @param operationId the operation, for error messages
     * @param firstPage number of the page to begin with, null for 1
     * @param shape where the page keeps its items and whether there is a next page
     * @param fetch requests the page with the given number
     * @param <P> the type of a page
     * @param <T> the type of its items
     * @return the list
     */
    public static <P, T> Paged<P, T> ofLongPages(
            String operationId, @Nullable Long firstPage, PageShape<P, T> shape, LongFunction<P> fetch) {
        return new Paged<>(operationId, firstPage == null ? 1L : firstPage.longValue(), shape, fetch);
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
     * Returns the pages, one request each as the iteration goes on.
     *
     * @return pages from the query's first one to the last
     */
    public Iterable<P> pages() {
        return this::pageIterator;
    }

    /**
     * Returns the items of all pages, in the service's order.
     *
     * @return items from the query's first page to the end of the last
     */
    public Iterable<T> all() {
        return () -> new ItemIterator<>(pageIterator(), shape);
    }

    /**
     * Returns the items of all pages as a sequential stream. A stream that stops early, for instance by {@code limit},
     * requests no further page.
     *
     * @return the same items as {@link #all()}
     */
    public Stream<T> stream() {
        return StreamSupport.stream(all().spliterator(), false);
    }

    /**
     * Returns the same list, read with some pages requested ahead of the one in use. Worth it when the caller is slow
     * or the list long; each page ahead is a request in flight, of which the client allows 10 at once by default, or a
     * page that has come and waits. The requests run on daemon threads that end with them.
     *
     * @param pages how many pages ahead, 1 to 100; 2 to 4 keep a quick reader busy, 15 all of the 10 requests
     * @return a view of this list that has not been read yet
     * @throws IllegalArgumentException if the number is out of range
     */
    public Prefetched<P, T> prefetch(int pages) {
        return prefetch(pages, AHEAD_THREADS);
    }

    /**
     * Returns the same list, read with some pages requested ahead of the one in use, on threads of the caller's choice.
     *
     * @param pages how many pages ahead, 1 to 100
     * @param executor runs the requests, each of which blocks its thread; when it is late, the reading thread sends the
     *     request itself. It is left open.
     * @return a view of this list that has not been read yet
     * @throws IllegalArgumentException if the number is out of range
     */
    public Prefetched<P, T> prefetch(int pages, Executor executor) {
        if (pages < 1 || pages > MOST_AHEAD) {
            throw new IllegalArgumentException(
                    operationId + ": the pages to prefetch must be between 1 and " + MOST_AHEAD + ", not " + pages);
        }
        Objects.requireNonNull(executor, "executor");
        return new Prefetched<>(
                () -> new PrefetchingPages<>(operationId, firstPage, shape, fetch, pages, executor), shape);
    }

    private PageIterator<P> pageIterator() {
        return new SequentialPages<>(operationId, firstPage, shape, fetch);
    }
}
