package org.nectaropenapi.harness.targets;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.Transport;

/** A service that a suite runs against: its own sandbox, a live service, or a recording of one. */
public interface Target extends AutoCloseable {

    /** Returns {@code sandbox}, {@code live} or {@code replay}; reports go to a folder of this name. */
    String name();

    /** Returns the address of the service, below which the paths of the document are. */
    URI baseUrl();

    /** Returns the name of the header that carries the key. */
    String keyHeader();

    /** Returns the key that the service accepts. */
    String apiKey();

    /** Returns the key of another team, whose objects the run's own key must not reach; empty when there is none. */
    default Optional<String> otherApiKey() {
        return Optional.empty();
    }

    /** Tells whether tests may change something there. */
    boolean mayWrite();

    /** Returns how long to wait for what the service does in the background. */
    Duration patience();

    /**
     * Tells whether there is a network in between, which may fail. Then a broken connection or a passing 5xx says
     * nothing of the service.
     */
    default boolean isRemote() {
        return true;
    }

    /** Returns the path of an address as the document has it, without the path of the service's own address. */
    default String documentedPath(URI address) {
        return HttpTransport.below(baseUrl(), address);
    }

    /** Returns the transport that carries requests to the service. */
    default Transport transport() {
        return new HttpTransport(keyHeader(), baseUrl());
    }

    /** Lets time pass at the service. By default the thread sleeps; a target with a clock of its own moves that. */
    default void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }

    @Override
    void close();
}
