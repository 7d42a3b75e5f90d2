package org.nectaropenapi.client.http;

import feign.Response;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells observers how attempts and calls ended, and the log of calls: one line each at DEBUG with operation, outcome,
 * time and attempts. No address, header or body.
 */
final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger("org.nectaropenapi.client");

    private Reports() {}

    static void attemptEnded(Call call, long start, @Nullable Response response, @Nullable RuntimeException failure) {
        if (!call.options().observers().isEmpty()) {
            attemptEnded(call.options(), report(call, start, response, failure));
        }
    }

    static void attemptEnded(ClientOptions options, CallReport attempt) {
        tell(options, CallObserver::attemptEnded, attempt);
    }

    static void callEnded(Call call, @Nullable Response response, @Nullable RuntimeException failure) {
        if (LOG.isDebugEnabled() || !call.options().observers().isEmpty()) {
            callEnded(call.options(), report(call, call.start(), response, failure));
        }
    }

    static void callEnded(ClientOptions options, CallReport call) {
        String file = call.pathTemplate().equals(CallReport.FILE) ? " " + CallReport.FILE : "";
        LOG.debug(
                "{}{} {} in {} ms, attempts: {}",
                call.operationId(),
                file,
                call.outcome(),
                call.duration().toMillis(),
                call.attempts());
        tell(options, CallObserver::callEnded, call);
    }

    private static CallReport report(
            Call call, long start, @Nullable Response response, @Nullable RuntimeException failure) {
        RuntimeException own = failure != null && failure.getCause() instanceof NectarException cause ? cause : failure;
        return new CallReport(
                call.operationId(),
                call.method(),
                call.pathTemplate(),
                call.attempts(),
                response == null ? null : response.status(),
                own == null ? null : own.getClass().getSimpleName(),
                Duration.ofNanos(System.nanoTime() - start),
                call.bytesToSend(),
                response == null ? 0 : AnswerBody.of(response).bytes().length);
    }

    /** What observers do wrong must not become the call's failure. */
    private static void tell(ClientOptions options, BiConsumer<CallObserver, CallReport> event, CallReport report) {
        for (CallObserver observer : options.observers()) {
            try {
                event.accept(observer, report);
            } catch (RuntimeException e) {
                LOG.warn("An observer failed on {}", report.operationId(), e);
            }
        }
    }
}
