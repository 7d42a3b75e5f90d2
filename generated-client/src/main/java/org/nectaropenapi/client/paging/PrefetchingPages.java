package org.nectaropenapi.client.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.TransportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests the next pages while the present one is being used. Only the taking of a page starts further requests, so an
 * iteration that nobody goes on with comes to rest by itself.
 */
final class PrefetchingPages<P> extends PageIterator<P> {

    private static final Logger LOG = LoggerFactory.getLogger("org.nectaropenapi.client");

    private final String operationId;
    private final PageShape<P, ?> shape;
    private final LongFunction<P> fetch;
    private final int mostAhead;
    private final Executor executor;
    private final Deque<FutureTask<P>> ahead = new ArrayDeque<>();

    PrefetchingPages(
            String operationId,
            long firstPage,
            PageShape<P, ?> shape,
            LongFunction<P> fetch,
            int mostAhead,
            Executor executor) {
        super(operationId, firstPage, shape);
        this.operationId = operationId;
        this.shape = shape;
        this.fetch = fetch;
        this.mostAhead = mostAhead;
        this.executor = executor;
    }

    @Override
    P obtain(long number) {
        FutureTask<P> task = ahead.poll();
        if (task == null) {
            return fetch.apply(number);
        }
        // Does nothing if the executor has got to it already. If not, waiting could be for ever: the executor's only
        // free thread may be this one.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(operationId, 0, "interrupted while waiting for page " + number, true, e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    // The request throws nothing that has to be declared.
    private static RuntimeException rethrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    @Override
    void expectMore(long number, P page) {
        Number pages = shape.totalOf(page);
        // Without a total that agrees with hasNext, nothing tells whether the page after the next exists.
        long last = pages == null || pages.longValue() <= number
                ? number + 1
                : Math.min(number + mostAhead, pages.longValue());
        for (long next = number + 1 + ahead.size(); next <= last; next++) {
            long requested = next;
            FutureTask<P> task = new FutureTask<>(() -> fetch.apply(requested));
            ahead.add(task);
            submit(task);
        }
    }

    private void submit(FutureTask<P> task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // Then the reading thread runs it when its turn comes, as if there were no prefetching.
            LOG.debug("{}: a page is not requested ahead, the executor is full or closed", operationId);
        }
    }

    @Override
    void stop() {
        ahead.forEach(task -> task.cancel(true));
        ahead.clear();
    }
}
