package org.nectaropenapi.sandbox.webhook;

import java.time.Instant;

/**
 * One attempt to deliver an event.
 *
 * @param at when, by the sandbox's clock
 * @param status HTTP status of the receiver's answer; 0 without one
 */
public record DeliveryAttempt(Instant at, int status) {

    /** {@return whether the receiver has taken the delivery} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
