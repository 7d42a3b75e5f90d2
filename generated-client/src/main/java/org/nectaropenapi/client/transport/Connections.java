package org.nectaropenapi.client.transport;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of a client: an HTTP client of the JDK, and a fresh one in its place when they may be dead.
 *
 * <p>A load balancer forgets connections that carry nothing, often without closing them, and so does a machine that was
 * suspended. Java 17 keeps them for 20 minutes, offers no way to close them, and takes the next one when the first
 * proved dead. Hence all are given up at once, after a time without requests and after a failure on one of them. A
 * clock measures that time, since {@link System#nanoTime()} stands still while a machine is suspended.
 */
final class Connections {

    private final Supplier<HttpClient> factory;
    private final Duration idleTimeout;
    private final Clock clock;
    private final Executor closer;
    private @Nullable HttpClient current;
    private boolean mayHaveKept;
    private Instant lastUse;

    /**
     * Opens no connection.
     *
     * @param factory makes an HTTP client without connections
     * @param idleTimeout how long connections are used that carry nothing
     * @param closer closes the HTTP clients that are given up, each of which waits for its requests in progress
     */
    Connections(Supplier<HttpClient> factory, Duration idleTimeout, Clock clock, Executor closer) {
        this.factory = factory;
        this.idleTimeout = idleTimeout;
        this.clock = clock;
        this.closer = closer;
        this.current = factory.get();
        this.lastUse = clock.instant();
    }

    /**
     * Returns the HTTP client for the next request, null if it was closed.
     *
     * @param isIdle whether no request is in progress
     */
    synchronized @Nullable HttpClient next(boolean isIdle) {
        Instant now = clock.instant();
        if (isIdle && Duration.between(lastUse, now).compareTo(idleTimeout) >= 0) {
            renew();
        }
        lastUse = now;
        return current;
    }

    /** Notes that a response came, whose connection may be kept. */
    synchronized void responded(HttpClient client) {
        lastUse = clock.instant();
        mayHaveKept |= client == current;
    }

    /** Gives up the connections after a failure that may come from one that was kept. */
    synchronized void failed(HttpClient client) {
        if (client == current) {
            renew();
        }
    }

    private void renew() {
        if (current != null && mayHaveKept) {
            HttpClient old = current;
            current = factory.get();
            mayHaveKept = false;
            if (old instanceof AutoCloseable closeable) {
                closer.execute(() -> TransportThreads.close(closeable));
            }
        }
    }

    synchronized boolean isClosed() {
        return current == null;
    }

    /** Returns the HTTP client that is to be closed, null if it was closed before. */
    synchronized @Nullable HttpClient close() {
        HttpClient last = current;
        current = null;
        return last;
    }
}
