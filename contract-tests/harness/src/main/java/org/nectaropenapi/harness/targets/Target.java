package org.nectaropenapi.harness.targets;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.Transport;
import org.nectaropenapi.sandbox.NectarSandbox;

/** A service that the suite runs against: the embedded sandbox, a live service, or a recording of one. */
public interface Target extends AutoCloseable {

    /** {@code sandbox}, {@code live} or {@code replay}; reports go to a folder of this name. */
    String name();

    /** Address of the service without a path. */
    URI baseUrl();

    /** The key that the service accepts. */
    String apiKey();

    /** Whether tests may change something there. */
    boolean mayWrite();

    /** How long to wait for what the service does in the background. */
    Duration patience();

    /** What carries requests to the service. */
    default Transport transport() {
        return new HttpTransport();
    }

    /** Lets time pass at the service; where its clock is not in our hands, the thread waits. */
    default void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }

    /** The embedded sandbox for what only it can do (faults, statuses on demand); empty for any other service. */
    Optional<NectarSandbox> sandbox();

    @Override
    void close();
}
