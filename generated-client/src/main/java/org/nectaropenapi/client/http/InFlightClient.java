package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets only so many requests be on their way at once; the others wait in order, on their call's time. */
final class InFlightClient implements Client {

    private final Client delegate;
    private final Semaphore slots;

    InFlightClient(Client delegate, int maxInFlight) {
        this.delegate = delegate;
        this.slots = new Semaphore(maxInFlight, true);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        try {
            if (!slots.tryAcquire(Call.of(options).deadline().remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new ExchangeException(ExchangeException.Kind.NO_SLOT, "no slot was free in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(
                    ExchangeException.Kind.INTERRUPTED_BEFORE, "interrupted while waiting for a free slot", e);
        }
        try {
            return delegate.execute(request, options);
        } finally {
            slots.release();
        }
    }
}
