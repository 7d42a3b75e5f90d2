package org.nectaropenapi.client.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.Sleeper;

/**
 * Requests an object until it is ready. For the generated services, which have one for each operation that the document
 * marks with {@code x-await}. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the object
 */
public final class Awaiter<T> {

    private final String operationId;
    private final AwaitShape<T> shape;
    private final Await defaults;
    private final ClientOptions options;

    /**
     * Describes a wait.
     *
     * @param operationId the operation that is polled, for errors
     * @param shape how the object shows whether it is ready
     * @param defaults the settings of the operation, with its first and longest pause and its deadline
     * @param options clock and sleeper unless the caller brings others, and the key, which no error shows
     */
    public Awaiter(String operationId, AwaitShape<T> shape, Await defaults, ClientOptions options) {
        this.operationId = Objects.requireNonNull(operationId, "operationId");
        this.shape = Objects.requireNonNull(shape, "shape");
        this.defaults = Objects.requireNonNull(defaults, "defaults");
        this.options = Objects.requireNonNull(options, "options");
        Objects.requireNonNull(defaults.delay(), "delay");
        Objects.requireNonNull(defaults.maxDelay(), "maxDelay");
        Objects.requireNonNull(defaults.deadline(), "deadline");
    }

    /**
     * Waits.
     *
     * @param settings the caller's settings
     * @param read requests the object once
     * @return the object, ready
     * @throws org.nectaropenapi.client.error.AwaitException if it does not get ready, in time or at all
     * @throws org.nectaropenapi.client.error.NectarException if a request fails
     */
    public T await(Await settings, Supplier<T> read) {
        Clock clock = first(settings.clock(), options.clock());
        PollDelays pauses = new PollDelays(
                first(settings.delay(), Objects.requireNonNull(defaults.delay())),
                first(settings.factor(), 1.5),
                first(settings.maxDelay(), Objects.requireNonNull(defaults.maxDelay())),
                first(settings.jitter(), 0.25));
        Duration deadline = first(settings.deadline(), Objects.requireNonNull(defaults.deadline()));
        Sleeper sleeper = first(settings.sleeper(), options.sleeper());
        return new AwaitLoop<>(operationId, shape, settings, options.apiKey(), clock, sleeper, pauses, deadline)
                .run(read);
    }

    private static <V> V first(@Nullable V given, V otherwise) {
        return given == null ? otherwise : given;
    }
}
