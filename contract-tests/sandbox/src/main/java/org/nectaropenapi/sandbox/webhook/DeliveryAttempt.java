package org.nectaropenapi.sandbox.webhook;

import java.time.Instant;

/**
 * One attempt to deliver an event.
 *
 * @param at time of the attempt, by the sandbox's clock
 * @param status HTTP status of the receiver's response; 0 without one
 */
public record DeliveryAttempt(Instant at, int status) {

    /** {@return whether the receiver accepted the delivery} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
