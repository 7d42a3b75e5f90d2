package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.error.NectarException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per call at DEBUG: operation, outcome, time, attempts. No address, header or body. */
final class LoggingClient implements Client {

    private static final Logger LOG = LoggerFactory.getLogger("org.nectaropenapi.client");

    private final Client delegate;

    LoggingClient(Client delegate) {
        this.delegate = delegate;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        String operationId = Call.of(options).operationId();
        long start = System.nanoTime();
        try {
            Response response = delegate.execute(request, options);
            LOG.debug(
                    "{} {} in {} ms, attempts: {}",
                    operationId,
                    response.status(),
                    millisSince(start),
                    AnswerBody.of(response).attempts());
            return response;
        } catch (NectarException e) {
            LOG.debug(
                    "{} {} in {} ms, attempts: {}",
                    operationId,
                    e.getClass().getSimpleName(),
                    millisSince(start),
                    e.attempts());
            throw e;
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
