package org.nectaropenapi.client.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.client.http.Sleeper;

/** A clock that only moves while somebody sleeps on it, or when a test lets time pass. */
public final class ManualTime extends Clock implements Sleeper {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private volatile Instant now = START;
    private Runnable whenSleeping = () -> {};

    /** The pauses so far. */
    final List<Duration> pauses = new ArrayList<>();

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        pauses.add(duration);
        whenSleeping.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(duration);
    }

    void whenSleeping(Runnable action) {
        whenSleeping = action;
    }

    /** Lets time pass without a pause. */
    public void pass(Duration duration) {
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
