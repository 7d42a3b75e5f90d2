package org.nectaropenapi.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** Reads the options of the command line. */
final class CommandLine {
    static final String HELP = "--help";
    static final String LIST_MISBEHAVIOURS = "--list-misbehaviours";
    static final String LIST_NOT_SIMULATED = "--list-not-simulated";

    static final String HELP_TEXT =
            """
            Runs a Nectar sandbox until it is interrupted. State is kept in memory. Its clock can be moved by requests to
            CLOCK_PATH, see docs/testing.md.

            Options:
              --port NUMBER                           port; a free one by default
              --bind ADDRESS                          address to listen on; 127.0.0.1 by default; one that other
                                                      machines can reach needs --key
              --public-url URL                        URL of links to files, when others reach it by another
              --clock INSTANT                         time at which the clock starts; now by default
              --clock-speed NUMBER                    seconds of the clock in a second; 1 by default, 0 to stop it
              --key KEY                               the accepted API key; DEFAULT_KEY by default
              --other-key KEY                         another key with its own team and companies; repeatable
              --seed NUMBER                           seed of ids and bills; 42 by default
              --connection-delay MILLISECONDS         time a connection stays PENDING; 300 by default
              --processing-delay MILLISECONDS         time that bills and jobs take; 600 by default
              --history-years NUMBER                  years of bills before the current one; 1 by default
              --meters-per-site NUMBER                electricity meters of each site; 1 by default
              --extra-usage-rows NUMBER               additional usage records of each connection; 0 by default
              --webhook-endpoint URL                  endpoint of events: https, or http on this machine; repeatable
              --webhook-secret SECRET                 secret that signs deliveries: whsec_ and base64
              --misbehaviour NAME[:OPERATION[:TIMES]] fault to inject, on one or every operation, limited or not;
                                                      repeatable
              --list-misbehaviours                    lists the faults that can be injected
              --list-not-simulated                    lists the points of the document that are not simulated
              --help                                  prints this text
            """.replace("DEFAULT_KEY", SandboxBuilder.DEFAULT_KEY).replace("CLOCK_PATH", ClockEndpoint.PATH);

    private static final long MAX_MILLIS = Duration.ofDays(1).toMillis();

    private final SandboxBuilder builder = NectarSandbox.builder();
    private final List<URI> endpoints = new ArrayList<>();
    private @Nullable String secret;
    private Instant start = Instant.now();
    private double speed = 1;

    private CommandLine() {}

    static SandboxBuilder read(String... arguments) {
        CommandLine line = new CommandLine();
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!option.startsWith("--") || !HELP_TEXT.contains("  " + option + " ")) {
                throw new IllegalArgumentException("unknown argument '" + option + "'; " + HELP + " lists the options");
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + ": a value is missing; " + HELP + " lists the options");
            }
            try {
                line.set(option, rest.next());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
            }
        }
        return line.complete();
    }

    private void set(String option, String value) {
        switch (option) {
            case "--port" -> builder.port((int) number(value, 0, 65_535));
            case "--bind" -> builder.bind(value);
            case "--public-url" -> builder.publicUrl(uri(value));
            case "--clock" -> start = instant(value);
            case "--clock-speed" -> speed = speed(value);
            case "--key" -> builder.apiKey(value);
            case "--other-key" -> builder.otherApiKey(value);
            case "--seed" -> builder.seed(number(value, 0, Long.MAX_VALUE));
            case "--connection-delay" -> builder.connectionDelay(millis(value));
            case "--processing-delay" -> builder.processingDelay(millis(value));
            case "--history-years" -> builder.historyYears((int) number(value, 1, 50));
            case "--meters-per-site" -> builder.metersPerSite((int) number(value, 1, 1000));
            case "--extra-usage-rows" -> builder.extraUsageRows((int) number(value, 0, 5_000_000));
            case "--webhook-endpoint" -> endpoints.add(uri(value));
            case "--webhook-secret" -> secret = value;
            case "--misbehaviour" -> misbehave(value.split(":", 3));
            default -> throw new IllegalArgumentException("takes no value and must be the only argument");
        }
    }

    private SandboxBuilder complete() {
        if (endpoints.isEmpty() != (secret == null)) {
            throw new IllegalArgumentException("--webhook-endpoint and --webhook-secret must be given together");
        }
        builder.clock(SettableClock.running(start, speed));
        endpoints.forEach(endpoint -> builder.webhookEndpoint(endpoint, Objects.requireNonNull(secret)));
        return builder;
    }

    static String misbehaviours() {
        return Arrays.stream(Misbehaviour.values())
                .map(m -> String.format(
                        Locale.ROOT,
                        "%-32s %-8s %s%n",
                        m,
                        m.category().toString().toLowerCase(Locale.ROOT),
                        m.description()))
                .collect(Collectors.joining());
    }

    private void misbehave(String... parts) {
        Misbehaviour misbehaviour = Arrays.stream(Misbehaviour.values())
                .filter(m -> m.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown misbehaviour '" + parts[0] + "'; " + LIST_MISBEHAVIOURS + " lists the names"));
        int times = parts.length < 3 ? Integer.MAX_VALUE : (int) number(parts[2], 0, Integer.MAX_VALUE);
        builder.misbehaviour(misbehaviour, active -> {
            active.forFirst(times);
            if (parts.length > 1 && !parts[1].isEmpty()) {
                active.on(parts[1]);
            }
        });
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not a URL", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time such as 2026-11-23T09:30:00Z", e);
        }
    }

    private static double speed(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        return SettableClock.checkedSpeed(number);
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(number(text, 0, MAX_MILLIS));
    }

    private static long number(String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below together with numbers out of range.
        }
        throw new IllegalArgumentException("'" + text + "' is not a number from " + min + " to " + max);
    }
}
