package org.nectaropenapi.client.paging;

import java.util.function.IntFunction;

/** Requests a page when it is needed, on the thread that needs it. */
final class SequentialPages<P> extends PageIterator<P> {

    private final IntFunction<P> fetch;

    SequentialPages(String operationId, int firstPage, PageShape<P, ?> shape, IntFunction<P> fetch) {
        super(operationId, firstPage, shape);
        this.fetch = fetch;
    }

    @Override
    P obtain(int number) {
        return fetch.apply(number);
    }

    @Override
    void expectMore(int number, P page) {
        // Nothing is requested before it is needed.
    }

    @Override
    void stop() {
        // Nothing is ever in progress between two calls.
    }
}
