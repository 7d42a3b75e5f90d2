package org.nectaropenapi.client.paging;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableFieldException;

/** Goes through the pages of a list in order and knows where it ends; how a page is obtained is up to the subclass. */
abstract class PageIterator<P> implements CloseableIterator<P> {

    private final String operationId;
    private final long firstPage;
    private final PageShape<P, ?> shape;
    private long nextNumber;
    private boolean ended;
    private boolean closed;
    private @Nullable P fetched;
    private @Nullable Object rowsBefore;
    private @Nullable RuntimeException unknownEnd;

    PageIterator(String operationId, long firstPage, PageShape<P, ?> shape) {
        this.operationId = operationId;
        this.firstPage = firstPage;
        this.shape = shape;
        this.nextNumber = firstPage;
    }

    /** Returns the page with this number; after an exception the same number is requested again. */
    abstract P obtain(long number);

    /** Says that the list goes on after this page. */
    abstract void expectMore(long number, P page);

    /** Says that no page will be obtained in the near future: the list has ended, failed or is of no interest. */
    abstract void stop();

    @Override
    public final boolean hasNext() {
        if (closed) {
            throw new IllegalStateException(operationId + ": this iteration was closed");
        }
        if (fetched == null && !ended) {
            fetchNext();
        }
        if (fetched == null && unknownEnd != null) {
            throw unknownEnd;
        }
        return fetched != null;
    }

    @Override
    public final P next() {
        if (!hasNext()) {
            throw new NoSuchElementException(operationId + ": there is no page after the last one");
        }
        P page = fetched;
        fetched = null;
        return page;
    }

    @Override
    public final void close() {
        closed = true;
        fetched = null;
        rowsBefore = null;
        stop();
    }

    private void fetchNext() {
        boolean completed = false;
        try {
            P page = obtain(nextNumber);
            boolean more = isFollowed(page);
            Number received = shape.numberOf(page);
            Object rows = rowsOf(page);
            if (!repeatsAnEarlierPage(received, rows)) {
                fetched = page;
            } else if (more) {
                throw new InconsistentPagesException(
                        operationId,
                        limited(nextNumber),
                        limited(Math.min(received == null ? Long.MAX_VALUE : received.longValue(), nextNumber - 1)));
            }
            rowsBefore = more ? rows : null;
            ended = !more;
            long number = nextNumber++;
            if (more) {
                expectMore(number, page);
                completed = true;
            }
        } finally {
            if (!completed) {
                stop();
            }
        }
    }

    /** The exception counts in 32 bits, which no list has ever exceeded. */
    private static int limited(long number) {
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    /** Returns false as well where the page does not say it readably: it is delivered before its reader learns that. */
    private boolean isFollowed(P page) {
        try {
            return shape.isFollowed(page, nextNumber);
        } catch (UnreadableFieldException | MissingFieldException e) {
            unknownEnd = e;
            return false;
        }
    }

    /** Returns the rows of a page, or what came in their place. */
    private Object rowsOf(P page) {
        try {
            return shape.items().apply(page);
        } catch (UnreadableFieldException e) {
            return e.rawText();
        } catch (MissingFieldException e) {
            return List.of();
        }
    }

    // The first page may lie beyond the end: the caller gets what the service returns, as with page(number).
    private boolean repeatsAnEarlierPage(@Nullable Number received, Object rows) {
        if (nextNumber == firstPage || received != null && received.longValue() == nextNumber) {
            return false;
        }
        // A service that does not number its pages may ignore the requested number and return one page for ever.
        return received != null && received.longValue() < nextNumber || rows.equals(rowsBefore);
    }
}
