package org.nectaropenapi.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test advances it. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    /**
     * Stops at a time.
     *
     * @param instant the time, such as 2026-11-23T09:30:00Z
     */
    public SettableClock(String instant) {
        this.now = Instant.parse(instant);
    }

    /**
     * Advances the clock.
     *
     * @param duration the time to add
     */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
