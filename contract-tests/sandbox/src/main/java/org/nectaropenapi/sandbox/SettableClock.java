package org.nectaropenapi.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test moves forward. It stands still in between, unless it has a speed. Safe for use by several
 * threads.
 */
public final class SettableClock extends Clock {
    /** More than a hundred days in a second, which leaves each of a sandbox's days some milliseconds. */
    private static final int MAX_SPEED = 10_000_000;

    private static final double NANOS = 1e9;

    private final Clock source;
    private Instant base;
    private Instant since;
    private double speed;

    /**
     * Stops at a time.
     *
     * @param instant the time, such as 2026-11-23T09:30:00Z
     */
    public SettableClock(String instant) {
        this(Instant.parse(instant), 0, Clock.systemUTC());
    }

    SettableClock(Instant start, double speed, Clock source) {
        this.source = source;
        this.base = start;
        this.since = source.instant();
        setSpeed(speed);
    }

    /**
     * Starts at a time and runs.
     *
     * @param start the time
     * @param speed seconds of this clock in a second, such as 86400 for a day
     * @return the running clock
     * @throws IllegalArgumentException when the speed is not from 0 to ten million
     */
    public static SettableClock running(Instant start, double speed) {
        return new SettableClock(start, speed, Clock.systemUTC());
    }

    /**
     * Advances the clock.
     *
     * @param duration the time to add
     * @throws IllegalArgumentException when it is negative
     */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /**
     * Sets the clock to a later time.
     *
     * @param time the time
     * @throws IllegalArgumentException when it lies before the clock's
     */
    public synchronized void set(Instant time) {
        Instant now = instant();
        if (time.isBefore(now)) {
            throw new IllegalArgumentException("The clock moves only forward, not from " + now + " to " + time + ".");
        }
        startFrom(time);
    }

    /**
     * Sets the speed from now on.
     *
     * @param newSpeed seconds of this clock in a second; 0 to stop it
     * @throws IllegalArgumentException when it is not from 0 to ten million
     */
    public synchronized void setSpeed(double newSpeed) {
        double checked = checkedSpeed(newSpeed);
        startFrom(instant());
        speed = checked;
    }

    /** Returns a speed that a clock can have, and refuses others. */
    static double checkedSpeed(double speed) {
        if (speed >= 0 && speed <= MAX_SPEED) {
            return speed;
        }
        throw new IllegalArgumentException("The speed of a clock is from 0 to " + MAX_SPEED + ", not " + speed + ".");
    }

    /** {@return seconds of this clock in a second; 0 when it stands still} */
    public synchronized double speed() {
        return speed;
    }

    private void startFrom(Instant time) {
        base = time;
        since = source.instant();
    }

    @Override
    public synchronized Instant instant() {
        if (speed == 0) {
            return base;
        }
        double passed = Duration.between(since, source.instant()).toNanos() * speed;
        return base.plusSeconds((long) (passed / NANOS)).plusNanos((long) (passed % NANOS));
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
