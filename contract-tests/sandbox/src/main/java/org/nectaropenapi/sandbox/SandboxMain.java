package org.nectaropenapi.sandbox;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.SingleLine;

/**
 * Runs a sandbox from the command line until it is interrupted. {@code --help} lists the options. It prints where it
 * listens, and how many points of the document it does not simulate. Invalid options end it with one sentence and exit
 * code 2.
 */
public final class SandboxMain {
    private SandboxMain() {}

    /**
     * Starts the sandbox.
     *
     * @param arguments the options
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (explain(System.out, arguments)) {
            return;
        }
        NectarSandbox sandbox;
        try {
            sandbox = run(System.out, arguments);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        new CountDownLatch(1).await();
    }

    /** Prints help if an argument asks for it, and returns whether it did. */
    static boolean explain(PrintStream out, String... arguments) {
        List<String> given = List.of(arguments);
        if (given.contains(CommandLine.HELP)) {
            out.print(CommandLine.HELP_TEXT);
        } else if (given.contains(CommandLine.LIST_MISBEHAVIOURS)) {
            out.print(CommandLine.misbehaviours());
        } else if (given.contains(CommandLine.LIST_NOT_SIMULATED)) {
            try (NectarSandbox sandbox = NectarSandbox.start()) {
                names(sandbox).forEach(out::println);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Returns a line for each point that is not simulated, whichever operations have it. */
    static Set<String> names(NectarSandbox sandbox) {
        return sandbox.notSimulated().stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%-14s %s",
                        point.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        SingleLine.of(point.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Starts a sandbox with the given options and prints where it listens. */
    static NectarSandbox run(PrintStream out, String... arguments) {
        SandboxBuilder options = CommandLine.read(arguments);
        NectarSandbox sandbox = options.start();
        // A key that the user chose must not appear in logs.
        String key = sandbox.apiKey().equals(SandboxBuilder.DEFAULT_KEY) ? "key " + sandbox.apiKey() : "given key";
        out.println("Nectar sandbox listens on " + sandbox.baseUrl() + " and accepts the " + key);
        out.println("not simulated: " + names(sandbox).size() + " points of the document, see "
                + CommandLine.LIST_NOT_SIMULATED);
        return sandbox;
    }
}
