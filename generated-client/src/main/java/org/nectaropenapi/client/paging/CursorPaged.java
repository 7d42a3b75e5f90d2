package org.nectaropenapi.client.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.UnreadableFieldException;

/**
 * A list whose pages name the cursor of the next one, and that has not been read yet.
 *
 * <p>Nothing is requested until a page is needed, and no page before the items of the one before it are used up; only
 * one page is held at a time. Every iteration starts over with the query. The list ends with the page that names no
 * next cursor: an empty page in the middle does not end it. A page that names the cursor it was requested with is
 * delivered, and followed by an {@link InconsistentPagesException}.
 *
 * <p>Any method that needs a page throws what the operation throws, see
 * {@link org.nectaropenapi.client.error.NectarException}. Items delivered before that are not lost: read on from a
 * query with the cursor of the page that failed.
 *
 * <p>Instances are immutable and safe to share between threads; the iterators and streams they hand out are not.
 *
 * @param <P> the type of a page
 * @param <T> the type of its items
 */
public final class CursorPaged<P, T> {

    private final String operationId;
    private final @Nullable String firstCursor;
    private final Function<P, List<T>> items;
    private final Function<P, @Nullable String> nextCursor;
    private final Function<@Nullable String, P> fetch;

    /**
     * Describes a list. Called by the generated services.
     *
     * @param operationId the operation, for error messages
     * @param firstCursor the cursor of the page to begin with, null for the beginning of the list
     * @param items gives the items of a page, possibly none
     * @param nextCursor gives the cursor of the next page; null or empty on the last page
     * @param fetch requests the page with a cursor, or the first one for null
     */
    public CursorPaged(
            String operationId,
            @Nullable String firstCursor,
            Function<P, List<T>> items,
            Function<P, @Nullable String> nextCursor,
            Function<@Nullable String, P> fetch) {
        this.operationId = operationId;
        this.firstCursor = firstCursor;
        this.items = items;
        this.nextCursor = nextCursor;
        this.fetch = fetch;
    }

    /**
     * Requests the first page of the query: one request.
     *
     * @return the page
     */
    public P firstPage() {
        return fetch.apply(firstCursor);
    }

    /**
     * Requests one page, with the filters of the query.
     *
     * @param cursor what the page before it names
     * @return the page
     */
    public P page(String cursor) {
        return fetch.apply(cursor);
    }

    /**
     * Returns the pages, one request each as the iteration goes on.
     *
     * @return pages from the query's first one to the last
     */
    public Iterable<P> pages() {
        return Pages::new;
    }

    /**
     * Returns the items of all pages, in the service's order.
     *
     * @return items from the query's first page to the end of the last
     */
    public Iterable<T> all() {
        return Items::new;
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

    private final class Pages implements Iterator<P> {

        private @Nullable String cursor = firstCursor;
        private int number = 1;
        private boolean repeats;
        private boolean ended;
        private @Nullable UnreadableFieldException unknownEnd;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public P next() {
            if (ended) {
                throw new NoSuchElementException(operationId + ": there is no page after the last one");
            }
            if (repeats) {
                throw new InconsistentPagesException(operationId, number, number - 1);
            }
            if (unknownEnd != null) {
                throw unknownEnd;
            }
            P page = fetch.apply(cursor);
            String next;
            try {
                next = nextCursor.apply(page);
            } catch (UnreadableFieldException e) {
                // The rows have come: they are delivered before it shows that nobody knows what follows.
                unknownEnd = e;
                return page;
            }
            repeats = next != null && next.equals(cursor);
            ended = next == null || next.isEmpty();
            cursor = next;
            number++;
            return page;
        }
    }

    private final class Items implements Iterator<T> {

        private final Pages pages = new Pages();
        private Iterator<T> rest = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            while (!rest.hasNext()) {
                // Lets go of the page that is used up before there is another.
                rest = Collections.emptyIterator();
                if (!pages.hasNext()) {
                    return false;
                }
                rest = items.apply(pages.next()).iterator();
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException(operationId + ": there is no item after the last one");
            }
            return rest.next();
        }
    }
}
