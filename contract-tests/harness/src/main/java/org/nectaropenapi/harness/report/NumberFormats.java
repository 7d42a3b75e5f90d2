package org.nectaropenapi.harness.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nectaropenapi.harness.coverage.Share;

/** Formats numbers and times for people. */
public final class NumberFormats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private NumberFormats() {}

    /** Formats a number with a thin space between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** Formats a percentage with one decimal, rounded down so that 100 means all. */
    public static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(percent * 10) / 10).replace(".0", "") + "\u202f%";
    }

    /** Formats a duration in milliseconds below ten seconds, else in seconds. */
    public static String time(Duration time) {
        return time.toMillis() < 10_000 ? number(time.toMillis()) + "\u202fms" : number(time.toSeconds()) + "\u202fs";
    }

    /** Formats day and time in UTC. */
    public static String when(Instant instant) {
        return DAY.format(instant);
    }

    /** Formats a number with its noun. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String covered(Share share) {
        return number(share.covered()) + "\u202f/\u202f" + number(share.total());
    }
}
