package org.nectaropenapi.client.http;

/** When something last happened on the wire. Written by the transport's threads, read by the waiting caller. */
final class Activity {

    private volatile long last = System.nanoTime();
    private volatile boolean begun;

    /** A byte went or came. */
    void touch() {
        last = System.nanoTime();
    }

    /** The first byte of the request is about to go. */
    void begin() {
        touch();
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    long silentNanos() {
        return System.nanoTime() - last;
    }
}
