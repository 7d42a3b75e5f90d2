package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import org.nectaropenapi.client.error.TransportException;

/**
 * Tries a request again where that is safe and may help, within the time of the call. What comes out is the last real
 * outcome: an answer, or the exception of the last attempt, with the number of attempts.
 */
final class RetryingClient implements Client {

    private final Client delegate;

    RetryingClient(Client delegate) {
        this.delegate = delegate;
    }

    @Override
    public Response execute(Request request, Request.Options given) {
        Call call = Call.of(given);
        Backoff backoff = new Backoff(call.options().retryPolicy());
        boolean mayHaveReachedService = false;
        while (true) {
            int attempt = call.nextAttempt();
            Duration pause;
            try {
                Response response = delegate.execute(request, call);
                pause = backoff.pause(
                        attempt,
                        RetryAfter.parse(
                                Headers.first(response, "Retry-After"),
                                call.options().clock()));
                if (!mayRetry(call, response.status()) || !hasTimeFor(pause, attempt, call)) {
                    return response;
                }
                mayHaveReachedService = true;
            } catch (IOException e) {
                ExchangeException failure = ExchangeException.of(e, true);
                mayHaveReachedService |= failure.mayHaveReachedService();
                pause = backoff.pause(attempt, null);
                if (!failure.mayRetry(call) || !hasTimeFor(pause, attempt, call)) {
                    throw failure.toNectarException(call, mayHaveReachedService);
                }
            }
            rest(pause, attempt, call, mayHaveReachedService);
        }
    }

    /** 429 and 503 refuse a request before it has an effect; after the others a write may have happened. */
    private static boolean mayRetry(Call call, int status) {
        return call.repeatable()
                && switch (status) {
                    case 429, 503 -> true;
                    case 408, 500, 502, 504 -> call.idempotent();
                    default -> false;
                };
    }

    /** A pause that outlasts the call's time would only delay the bad news. */
    private boolean hasTimeFor(Duration pause, int attempt, Call call) {
        return attempt < call.options().retryPolicy().maxAttempts()
                && pause.toNanos() < call.deadline().remainingNanos();
    }

    private void rest(Duration pause, int attempt, Call call, boolean mayHaveReachedService) {
        try {
            call.options().sleeper().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(
                    call.operationId(),
                    attempt,
                    "interrupted while waiting for the next attempt",
                    mayHaveReachedService,
                    e);
        }
    }
}
