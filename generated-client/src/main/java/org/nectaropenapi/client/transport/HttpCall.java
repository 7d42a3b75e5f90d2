package org.nectaropenapi.client.transport;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.CallStart;
import org.nectaropenapi.client.http.ClientOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call from its first attempt to its end: its settings, its time limit, its attempts and the reports about it. For
 * the calling thread only.
 */
public final class HttpCall {

    private static final Logger LOG = LoggerFactory.getLogger("org.nectaropenapi.client");

    private final ClientOptions options;
    private final Operation operation;
    private final RequestBody body;
    private final long start = System.nanoTime();
    private int attempts;
    private @Nullable Integer status;

    /**
     * The operation that a call is for.
     *
     * @param id the operationId of the OpenAPI document
     * @param method the HTTP method in upper case
     * @param pathTemplate the path as the document writes it
     * @param idempotent whether a request may be sent again after the service may have received it
     */
    public record Operation(String id, String method, String pathTemplate, boolean idempotent) {}

    /**
     * Begins a call: its time starts to run.
     *
     * @param options the settings of the client, or of the view of it, that the call is made through
     * @param operation the operation
     * @param body the body of every request of the call
     */
    public HttpCall(ClientOptions options, Operation operation, RequestBody body) {
        this.options = options;
        this.operation = operation;
        this.body = body;
    }

    /**
     * Returns the settings that the call is made with.
     *
     * @return the settings of the client or of the view of it
     */
    public ClientOptions options() {
        return options;
    }

    /**
     * Returns the operation's name.
     *
     * @return the operationId of the OpenAPI document
     */
    public String operationId() {
        return operation.id();
    }

    String method() {
        return operation.method();
    }

    /**
     * Returns whether a request may be sent again after the service may have received it.
     *
     * @return true for reads and for operations that the document marks
     */
    public boolean isIdempotent() {
        return operation.idempotent();
    }

    RequestBody body() {
        return body;
    }

    /** Returns the rest of the total time, zero or less when it is up. */
    long remainingNanos() {
        return start + options.totalTimeout().toNanos() - System.nanoTime();
    }

    void nextAttempt() {
        if (attempts == 0) {
            notifyObservers(CallObserver::callStarted, start());
        }
        attempts++;
        status = null;
    }

    void responded(int responseStatus) {
        status = responseStatus;
    }

    /**
     * Returns the number of attempts so far, the present one included.
     *
     * @return 0 before the first one
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns what an observer or an interceptor is told about the present attempt.
     *
     * @return the operation and the number of the attempt
     */
    public CallStart start() {
        return new CallStart(operation.id(), operation.method(), operation.pathTemplate(), attempts);
    }

    void attemptStarted() {
        notifyObservers(CallObserver::attemptStarted, start());
    }

    void attemptEnded(
            int attempt, long begin, @Nullable Integer responded, @Nullable Throwable failure, long received) {
        if (!options.observers().isEmpty()) {
            notifyObservers(CallObserver::attemptEnded, report(attempt, begin, responded, failure, received));
        }
    }

    /**
     * Reports the end of the call to the observers and to the log, which gets one line at DEBUG with operation,
     * outcome, time and attempts: no address, header or body.
     *
     * @param failure the exception that the caller gets, null for a success
     * @param received the length of the response's body
     */
    public void ended(@Nullable Throwable failure, long received) {
        if (!LOG.isDebugEnabled() && options.observers().isEmpty()) {
            return;
        }
        CallReport report = report(attempts, start, status, failure, received);
        LOG.debug(
                "{}{} {} in {} ms, attempts: {}",
                report.operationId(),
                report.pathTemplate().equals(CallReport.FILE) ? " " + CallReport.FILE : "",
                report.outcome(),
                report.duration().toMillis(),
                report.attempts());
        notifyObservers(CallObserver::callEnded, report);
    }

    private CallReport report(
            int attempt, long begin, @Nullable Integer responded, @Nullable Throwable failure, long received) {
        return new CallReport(
                operation.id(),
                operation.method(),
                operation.pathTemplate(),
                attempt,
                responded,
                failure == null ? null : failure.getClass().getSimpleName(),
                Duration.ofNanos(System.nanoTime() - begin),
                body.length(),
                received);
    }

    /** An exception of an observer must not become the call's failure. */
    private <E> void notifyObservers(BiConsumer<CallObserver, E> event, E occasion) {
        for (CallObserver observer : options.observers()) {
            try {
                event.accept(observer, occasion);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                LOG.warn("An observer failed on {}", operation.id(), e);
            }
        }
    }
}
