package org.nectaropenapi.harness.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of every name that a run gives: the project, the time the run began, and a mark of its own. By it
 * left-overs of runs that were killed are known, without any list of what was made.
 *
 * @param text the prefix
 */
record RunPrefix(String text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME = Pattern.compile("nectar-contract-(\\d{8}T\\d{6}Z)-[0-9a-f]{6}.*");

    static RunPrefix startedAt(Instant start) {
        return new RunPrefix("nectar-contract-" + TIME.format(start.atOffset(ZoneOffset.UTC)) + "-"
                + UUID.randomUUID().toString().substring(0, 6));
    }

    /** Whether a name was given by a run that began more than some time ago. */
    static boolean isLeftOver(String name, Instant now, Duration age) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        try {
            return LocalDateTime.parse(matcher.group(1), TIME)
                    .toInstant(ZoneOffset.UTC)
                    .isBefore(now.minus(age));
        } catch (DateTimeException e) {
            return false;
        }
    }

    String name(String purpose) {
        return text + " " + purpose;
    }
}
