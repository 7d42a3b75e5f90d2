package org.nectaropenapi.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** Reads the options of a command line. */
final class CommandLine {
    static final String HELP = "--help";
    static final String LIST_MISBEHAVIOURS = "--list-misbehaviours";

    private static final long MOST_MILLIS = Duration.ofDays(1).toMillis();

    private static final List<Option> OPTIONS = List.of(
            new Option(
                    "--port",
                    "NUMBER",
                    "port on 127.0.0.1; a free one by default",
                    (line, text) -> line.builder.port((int) number(text, 0, 65_535))),
            new Option(
                    "--key",
                    "KEY",
                    "API key that is accepted; " + SandboxBuilder.DEFAULT_KEY + " by default",
                    (line, text) -> line.builder.apiKey(text)),
            new Option(
                    "--other-key",
                    "KEY",
                    "a further key, with a team and companies of its own; repeatable",
                    (line, text) -> line.builder.otherApiKey(text)),
            new Option(
                    "--seed",
                    "NUMBER",
                    "what ids and bills follow from; 42 by default",
                    (line, text) -> line.builder.seed(number(text, 0, Long.MAX_VALUE))),
            new Option(
                    "--connection-delay",
                    "MILLISECONDS",
                    "how long a connection stays PENDING; 300 by default",
                    (line, text) -> line.builder.connectionDelay(millis(text))),
            new Option(
                    "--processing-delay",
                    "MILLISECONDS",
                    "how long bills and jobs take; 600 by default",
                    (line, text) -> line.builder.processingDelay(millis(text))),
            new Option(
                    "--history-years",
                    "NUMBER",
                    "how many years of bills before the present one; 1 by default",
                    (line, text) -> line.builder.historyYears((int) number(text, 1, 50))),
            new Option(
                    "--meters-per-site",
                    "NUMBER",
                    "electricity meters of each site; 1 by default",
                    (line, text) -> line.builder.metersPerSite((int) number(text, 1, 1000))),
            new Option(
                    "--extra-usage-rows",
                    "NUMBER",
                    "usage records on top in every connection; 0 by default",
                    (line, text) -> line.builder.extraUsageRows((int) number(text, 0, 5_000_000))),
            new Option(
                    "--webhook-endpoint",
                    "URL",
                    "where events are delivered: https, or http on this machine; repeatable",
                    (line, text) -> line.endpoints.add(uri(text))),
            new Option(
                    "--webhook-secret",
                    "SECRET",
                    "what deliveries are signed with: whsec_ and base64",
                    (line, text) -> line.secret = text),
            new Option(
                    "--misbehaviour",
                    "NAME[:OPERATION[:TIMES]]",
                    "something to do wrong, on one or every operation, so many times or always; repeatable",
                    (line, text) -> line.misbehave(text)));

    private final SandboxBuilder builder = NectarSandbox.builder();
    private final List<URI> endpoints = new ArrayList<>();
    private @Nullable String secret;

    private CommandLine() {}

    private record Option(String name, String value, String description, BiConsumer<CommandLine, String> effect) {
        void set(CommandLine line, String text) {
            try {
                effect.accept(line, text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    static SandboxBuilder read(String... arguments) {
        CommandLine line = new CommandLine();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            Option option = OPTIONS.stream()
                    .filter(o -> o.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no option " + name + "; " + HELP + " lists the options."));
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value: " + option.value() + ".");
            }
            option.set(line, rest.removeFirst());
        }
        return line.complete();
    }

    private SandboxBuilder complete() {
        if (endpoints.isEmpty() != (secret == null)) {
            throw new IllegalArgumentException("--webhook-endpoint and --webhook-secret need each other.");
        }
        for (URI endpoint : endpoints) {
            builder.webhookEndpoint(endpoint, Objects.requireNonNull(secret));
        }
        return builder;
    }

    static String help() {
        String form = "  %-42s %s%n";
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Runs a Nectar sandbox on this machine until it is interrupted. State is in memory.%n%nOptions:%n"));
        OPTIONS.forEach(option -> text.append(
                String.format(Locale.ROOT, form, option.name() + " " + option.value(), option.description())));
        return text.append(String.format(Locale.ROOT, form, LIST_MISBEHAVIOURS, "what a sandbox can do wrong"))
                .append(String.format(Locale.ROOT, form, HELP, "this text"))
                .toString();
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

    private void misbehave(String text) {
        String[] parts = text.split(":", 3);
        Misbehaviour misbehaviour = Arrays.stream(Misbehaviour.values())
                .filter(m -> m.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no " + parts[0] + "; " + LIST_MISBEHAVIOURS + " lists the names."));
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
            throw new IllegalArgumentException(text + " is no address.", e);
        }
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(number(text, 0, MOST_MILLIS));
    }

    private static long number(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below together with numbers out of range.
        }
        throw new IllegalArgumentException("A number from " + least + " to " + most + " is needed, not " + text + ".");
    }
}
