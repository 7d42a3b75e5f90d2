package org.nectaropenapi.client.internal;

import java.time.Duration;

/** Checks durations that were configured, and writes them in messages. */
public final class Durations {

    /** The longest time limit or pause of a call. */
    public static final Duration DAY = Duration.ofDays(1);

    private enum Unit {
        DAY("day", 86_400_000_000_000L),
        HOUR("hour", 3_600_000_000_000L),
        MINUTE("minute", 60_000_000_000L),
        SECOND("second", 1_000_000_000L),
        MILLISECOND("millisecond", 1_000_000L),
        NANOSECOND("nanosecond", 1);

        private final String singular;
        private final long nanos;

        Unit(String singular, long nanos) {
            this.singular = singular;
            this.nanos = nanos;
        }
    }

    private Durations() {}

    /**
     * Refuses a duration that is out of range.
     *
     * @param name the setting, for the message
     * @param duration the duration
     * @param longest the longest that is allowed
     * @return the duration
     * @throws IllegalArgumentException if it is zero, negative or too long
     */
    public static Duration checked(String name, Duration duration, Duration longest) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    name + " must be longer than zero and at most " + text(longest) + ", not " + text(duration));
        }
        return duration;
    }

    /**
     * Writes a duration in its largest whole unit.
     *
     * @param duration any duration
     * @return for example "2 seconds", "1 day" or "1500 milliseconds"
     */
    public static String text(Duration duration) {
        long nanos;
        try {
            nanos = duration.toNanos();
        } catch (ArithmeticException e) {
            // Longer than 292 years.
            return duration.toString();
        }
        for (Unit unit : Unit.values()) {
            if (nanos % unit.nanos == 0 && Math.abs(nanos) >= unit.nanos) {
                long count = nanos / unit.nanos;
                return count + " " + unit.singular + (count == 1 ? "" : "s");
            }
        }
        return "0 seconds";
    }
}
