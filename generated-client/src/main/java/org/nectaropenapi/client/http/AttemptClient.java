package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/** Tells observers of every attempt, without the time that it waited for a slot. */
final class AttemptClient implements Client {

    private final Client delegate;

    AttemptClient(Client delegate) {
        this.delegate = delegate;
    }

    @Override
    public Response execute(Request request, Request.Options given) throws IOException {
        Call call = Call.of(given);
        long start = System.nanoTime();
        try {
            Response response = delegate.execute(request, given);
            Reports.attemptEnded(call, start, response, null);
            return response;
        } catch (IOException e) {
            Reports.attemptEnded(
                    call, start, null, ExchangeException.of(e, true).toNectarException(call, true));
            throw e;
        } catch (RuntimeException e) {
            Reports.attemptEnded(call, start, null, e);
            throw e;
        }
    }
}
