package org.nectaropenapi.client.http;

import java.util.concurrent.atomic.AtomicReference;

/**
 * How far an attempt has come and when something last happened on the wire. Written by the transport's threads, read by
 * the waiting caller.
 */
final class Activity {

    private enum Phase {
        CONNECTING,
        SENT,
        ABANDONED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
    private volatile long last = System.nanoTime();

    /** A byte went or came. */
    void touch() {
        last = System.nanoTime();
    }

    /** Asks for leave to send the first byte of the request: given once, and not after {@link #abandon()}. */
    boolean begin() {
        touch();
        return phase.compareAndSet(Phase.CONNECTING, Phase.SENT);
    }

    /** Whether a byte of the request may be on its way. */
    boolean hasBegun() {
        return phase.get() == Phase.SENT;
    }

    /** Gives the attempt up; true if no byte of the request has been sent, and then none will be. */
    boolean abandon() {
        return phase.compareAndSet(Phase.CONNECTING, Phase.ABANDONED);
    }

    long silentNanos() {
        return System.nanoTime() - last;
    }
}
