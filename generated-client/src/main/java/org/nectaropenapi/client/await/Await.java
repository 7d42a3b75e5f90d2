package org.nectaropenapi.client.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.Sleeper;
import org.nectaropenapi.client.internal.Durations;

/**
 * Settings of a wait for background work of the service: how often to poll, for how long, and whom to notify.
 *
 * <p>The service is polled at once, then after {@code delay}, and each further pause is {@code factor} times as long,
 * up to {@code maxDelay}; every pause is shortened at random by up to {@code jitter}, so that many waits do not ask in
 * step. What is not set has the value of the operation, which its method states. Immutable and safe for use by many
 * threads.
 */
public final class Await {

    private static final Await DEFAULTS = builder().build();

    private final @Nullable Duration delay;
    private final @Nullable Double factor;
    private final @Nullable Duration maxDelay;
    private final @Nullable Double jitter;
    private final @Nullable Duration deadline;
    private final @Nullable Consumer<AwaitProgress> onProgress;
    private final @Nullable BooleanSupplier cancelWhen;
    private final @Nullable Clock clock;
    private final @Nullable Sleeper sleeper;

    private Await(Builder builder) {
        this.delay = builder.delay;
        this.factor = builder.factor;
        this.maxDelay = builder.maxDelay;
        this.jitter = builder.jitter;
        this.deadline = builder.deadline;
        this.onProgress = builder.onProgress;
        this.cancelWhen = builder.cancelWhen;
        this.clock = builder.clock;
        this.sleeper = builder.sleeper;
    }

    /**
     * Leaves everything as the operation has it.
     *
     * @return settings without any of the caller's own
     */
    public static Await defaults() {
        return DEFAULTS;
    }

    /**
     * Starts with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with what is set here.
     *
     * @return a builder whose changes do not touch this object
     */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.delay = delay;
        copy.factor = factor;
        copy.maxDelay = maxDelay;
        copy.jitter = jitter;
        copy.deadline = deadline;
        copy.onProgress = onProgress;
        copy.cancelWhen = cancelWhen;
        copy.clock = clock;
        copy.sleeper = sleeper;
        return copy;
    }

    @Nullable Duration delay() {
        return delay;
    }

    @Nullable Double factor() {
        return factor;
    }

    @Nullable Duration maxDelay() {
        return maxDelay;
    }

    @Nullable Double jitter() {
        return jitter;
    }

    @Nullable Duration deadline() {
        return deadline;
    }

    @Nullable Consumer<AwaitProgress> onProgress() {
        return onProgress;
    }

    @Nullable BooleanSupplier cancelWhen() {
        return cancelWhen;
    }

    @Nullable Clock clock() {
        return clock;
    }

    @Nullable Sleeper sleeper() {
        return sleeper;
    }

    /** Collects settings. Every setter checks its value at once. Not safe for use by several threads at once. */
    public static final class Builder {

        private static final Duration LONGEST = Duration.ofDays(30);

        private @Nullable Duration delay;
        private @Nullable Double factor;
        private @Nullable Duration maxDelay;
        private @Nullable Double jitter;
        private @Nullable Duration deadline;
        private @Nullable Consumer<AwaitProgress> onProgress;
        private @Nullable BooleanSupplier cancelWhen;
        private @Nullable Clock clock;
        private @Nullable Sleeper sleeper;

        private Builder() {}

        /**
         * Sets the first pause.
         *
         * @param duration longer than zero, at most 30 days
         * @return this builder
         */
        public Builder delay(Duration duration) {
            this.delay = Durations.checked("delay", duration, LONGEST);
            return this;
        }

        /**
         * Sets by how much a pause is longer than the one before.
         *
         * @param times from 1, which keeps pauses equal, to 10; default 1.5
         * @return this builder
         */
        public Builder factor(double times) {
            if (!(times >= 1 && times <= 10)) {
                throw new IllegalArgumentException("factor must be between 1 and 10, not " + times);
            }
            this.factor = times;
            return this;
        }

        /**
         * Sets the longest pause.
         *
         * @param duration longer than zero, at most 30 days; if it is shorter than the first pause, it counts for that
         *     too
         * @return this builder
         */
        public Builder maxDelay(Duration duration) {
            this.maxDelay = Durations.checked("maxDelay", duration, LONGEST);
            return this;
        }

        /**
         * Sets by which part of itself a pause may be shortened at random.
         *
         * @param part from 0, not at all, to 1; default 0.25
         * @return this builder
         */
        public Builder jitter(double part) {
            if (!(part >= 0 && part <= 1)) {
                throw new IllegalArgumentException("jitter must be between 0 and 1, not " + part);
            }
            this.jitter = part;
            return this;
        }

        /**
         * Sets when to give up. The service is polled a last time then; a request that is still running is not cut off
         * but keeps the client's own limits.
         *
         * @param duration longer than zero, at most 30 days, from the begin of the wait
         * @return this builder
         */
        public Builder deadline(Duration duration) {
            this.deadline = Durations.checked("deadline", duration, LONGEST);
            return this;
        }

        /**
         * Sets who is notified, on the waiting thread, after each request that does not end the wait. What it throws
         * ends the wait.
         *
         * @param listener called before each pause
         * @return this builder
         */
        public Builder onProgress(Consumer<AwaitProgress> listener) {
            this.onProgress = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Sets what may call the wait off, beside an interrupt of the waiting thread. It is called before every request
         * and once a second while pausing.
         *
         * @param cancelled true as soon as nobody wants to wait any longer
         * @return this builder
         */
        public Builder cancelWhen(BooleanSupplier cancelled) {
            this.cancelWhen = Objects.requireNonNull(cancelled, "cancelled");
            return this;
        }

        /**
         * Sets the clock that the deadline is measured with.
         *
         * @param source the clock; default that of the client
         * @return this builder
         */
        public Builder clock(Clock source) {
            this.clock = Objects.requireNonNull(source, "clock");
            return this;
        }

        /**
         * Sets what pauses.
         *
         * @param waiter the sleeper; default that of the client
         * @return this builder
         */
        public Builder sleeper(Sleeper waiter) {
            this.sleeper = Objects.requireNonNull(waiter, "sleeper");
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings so far
         */
        public Await build() {
            return new Await(this);
        }
    }
}
