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
 * The prefix of the names of all objects that a run creates: the project, the time of the start, and a random mark. By
 * it leftovers of killed runs are recognised without a list of them.
 *
 * @param text the prefix
 */
public record RunPrefix(String text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME = Pattern.compile("[a-z]+-contract-(\\d{8}T\\d{6}Z)-[0-9a-f]{6}.*");

    /** Returns a new prefix for a run that starts now. */
    public static RunPrefix startedAt(String project, Instant start) {
        return new RunPrefix(project + "-contract-" + TIME.format(start.atOffset(ZoneOffset.UTC)) + "-"
                + UUID.randomUUID().toString().substring(0, 6));
    }

    /** Tells whether a name was given by a run of the same project that began more than some time ago. */
    public boolean isLeftOver(String name, Instant now, Duration age) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || !name.startsWith(text.substring(0, text.indexOf('-') + 1))) {
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

    /** Returns the name of an object. */
    public String name(String purpose) {
        return text + " " + purpose;
    }
}
