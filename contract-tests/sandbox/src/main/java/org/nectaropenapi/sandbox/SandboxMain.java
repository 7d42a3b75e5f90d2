package org.nectaropenapi.sandbox;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a sandbox from the command line until it is interrupted. {@code --help} lists the options. It prints one line
 * when it listens. Invalid options end it with one sentence and exit code 2.
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
        } else {
            return false;
        }
        return true;
    }

    /** Starts a sandbox with the given options and prints where it listens. */
    static NectarSandbox run(PrintStream out, String... arguments) {
        SandboxBuilder options = CommandLine.read(arguments);
        NectarSandbox sandbox = options.start();
        // A key that the user chose must not appear in logs.
        String key = sandbox.apiKey().equals(SandboxBuilder.DEFAULT_KEY) ? "key " + sandbox.apiKey() : "given key";
        out.println("Nectar sandbox listens on " + sandbox.baseUrl() + " and accepts the " + key);
        return sandbox;
    }
}
