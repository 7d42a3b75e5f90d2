package org.nectaropenapi.client.paging;

import java.util.function.LongFunction;

/** Requests a page when it is needed, on the thread that needs it. */
final class SequentialPages<P> extends PageIterator<P> {

    private final LongFunction<P> fetch;

    SequentialPages(String operationId, long firstPage, PageShape<P, ?> shape, LongFunction<P> fetch) {
        super(operationId, firstPage, shape);
        this.fetch = fetch;
    }

    @Override
    P obtain(long number) {
        return fetch.apply(number);
    }

    @Override
    void expectMore(long number, P page) {
        // Nothing is requested before it is needed.
    }

    @Override
    void stop() {
        // Nothing is ever in progress between two calls.
    }
}
