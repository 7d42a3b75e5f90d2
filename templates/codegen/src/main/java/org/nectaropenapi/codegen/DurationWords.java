package org.nectaropenapi.codegen;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Durations as Javadoc says them. */
final class DurationWords {

    private DurationWords() {}

    /** Returns a duration in hours, minutes and seconds, such as "1 minute 30 seconds". */
    static String of(Duration duration) {
        return Stream.of(
                        part(duration.toHours(), "hour"),
                        part(duration.toMinutesPart(), "minute"),
                        part(duration.toSecondsPart(), "second"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> part(long number, String unit) {
        return number == 0 ? Stream.empty() : Stream.of(number + " " + unit + (number == 1 ? "" : "s"));
    }
}
