package org.nectaropenapi.client.paging;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.InconsistentPagesException;

/** Goes through the pages of a list in order and knows where it ends; how a page is obtained is up to the subclass. */
abstract class PageIterator<P> implements CloseableIterator<P> {

    private final String operationId;
    private final long firstPage;
    private final PageShape<P, ?> shape;
    private long nextNumber;
    private boolean ended;
    private boolean closed;
    private @Nullable P fetched;

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
        stop();
    }

    private void fetchNext() {
        boolean completed = false;
        try {
            P page = obtain(nextNumber);
            boolean more = Boolean.TRUE.equals(shape.hasNext().apply(page));
            if (!repeatsAnEarlierPage(page)) {
                fetched = page;
            } else if (more) {
                throw new InconsistentPagesException(
                        operationId,
                        limited(nextNumber),
                        limited(shape.currentPage().apply(page).longValue()));
            }
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

    // The first page may lie beyond the end: the caller gets what the service returns, as with page(number).
    private boolean repeatsAnEarlierPage(P page) {
        Number received = shape.currentPage().apply(page);
        return nextNumber > firstPage && received != null && received.longValue() < nextNumber;
    }
}
