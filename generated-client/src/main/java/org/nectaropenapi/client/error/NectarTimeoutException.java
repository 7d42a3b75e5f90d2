package org.nectaropenapi.client.error;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.Durations;

/** A call took longer than one of the client's limits; {@link #limit()} says which. */
public final class NectarTimeoutException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final Duration limitDuration;
    private final boolean mayHaveReachedService;

    /** The limits of a call. */
    public enum Limit {
        /** The time to open a connection. */
        CONNECT("could not connect within "),
        /** The longest silence: before the response begins, or between two chunks of it. */
        READ("received nothing from the service for "),
        /** The time of the whole call: waiting for a free slot, all attempts, the pauses between them. */
        TOTAL("did not finish within ");

        private final String wording;

        Limit(String wording) {
            this.wording = wording;
        }
    }

    /**
     * Creates an exception for a call that exceeded a limit.
     *
     * @param operationId the operation of the OpenAPI document
     * @param attempts how many attempts were made, 0 when it was never sent
     * @param limit the limit that was reached
     * @param limitDuration the configured length of the limit
     * @param mayHaveReachedService false only if the service cannot have received the request
     * @param cause what the transport reported, if anything
     */
    public NectarTimeoutException(
            String operationId,
            int attempts,
            Limit limit,
            Duration limitDuration,
            boolean mayHaveReachedService,
            @Nullable Throwable cause) {
        super(
                ErrorMessages.operation(operationId) + " " + limit.wording + Durations.text(limitDuration)
                        + ErrorMessages.afterAttempts(attempts)
                        + (mayHaveReachedService ? "" : "; the service has not received the request"),
                operationId,
                attempts,
                cause);
        this.limit = limit;
        this.limitDuration = Objects.requireNonNull(limitDuration, "limitDuration");
        this.mayHaveReachedService = mayHaveReachedService;
    }

    /**
     * Returns the limit that was reached.
     *
     * @return which of the three limits
     */
    public Limit limit() {
        return limit;
    }

    /**
     * Returns the configured length of the limit that was reached.
     *
     * @return a positive duration
     */
    public Duration limitDuration() {
        return limitDuration;
    }

    /**
     * Returns whether the service may have received the request, so that a write may have happened.
     *
     * @return false only if that is impossible
     */
    public boolean mayHaveReachedService() {
        return mayHaveReachedService;
    }
}
