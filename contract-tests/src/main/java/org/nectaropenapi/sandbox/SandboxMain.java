package org.nectaropenapi.sandbox;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a sandbox from a command line until it is interrupted.
 *
 * <p>Options: {@code --port} (default: a free one), {@code --key}, {@code --seed}. It prints one line when it listens.
 */
public final class SandboxMain {
    private static final String USAGE = "Options: --port <0..65535> --key <API key> --seed <number>";

    private SandboxMain() {}

    /**
     * Starts the sandbox.
     *
     * @param arguments the options
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        // Without a logging binding SLF4J says so on every start; the sandbox has nothing to log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
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

    /** Starts a sandbox as the arguments say and prints where it listens. */
    static NectarSandbox run(PrintStream out, String... arguments) {
        NectarSandbox sandbox = options(arguments).start();
        out.println("Nectar sandbox listens on " + sandbox.baseUrl() + " and takes the key " + sandbox.apiKey());
        return sandbox;
    }

    private static SandboxBuilder options(String... arguments) {
        SandboxBuilder builder = NectarSandbox.builder();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("A value is missing behind " + option + ". " + USAGE);
            }
            String value = rest.removeFirst();
            switch (option) {
                case "--port" -> builder.port((int) number(option, value, 65_535));
                case "--key" -> builder.apiKey(value);
                case "--seed" -> builder.seed(number(option, value, Long.MAX_VALUE));
                default -> throw new IllegalArgumentException("There is no option " + option + ". " + USAGE);
            }
        }
        return builder;
    }

    private static long number(String option, String value, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below together with numbers out of range.
        }
        throw new IllegalArgumentException(option + " takes a number from 0 to " + most + ". " + USAGE);
    }
}
