package org.nectaropenapi.sandbox;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a sandbox from a command line until it is interrupted. {@code --help} lists the options. It prints one line when
 * it listens; wrong options end it with one sentence and exit code 2.
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

    /** Prints what is asked for instead of a sandbox, and tells whether there was such a question. */
    static boolean explain(PrintStream out, String... arguments) {
        List<String> asked = List.of(arguments);
        if (asked.contains(CommandLine.HELP)) {
            out.print(CommandLine.help());
        } else if (asked.contains(CommandLine.LIST_MISBEHAVIOURS)) {
            out.print(CommandLine.misbehaviours());
        } else {
            return false;
        }
        return true;
    }

    /** Starts a sandbox as the arguments say and prints where it listens. */
    static NectarSandbox run(PrintStream out, String... arguments) {
        SandboxBuilder options = CommandLine.read(arguments);
        NectarSandbox sandbox = options.start();
        // A key that somebody chose is not to appear where it can be read by others.
        String key = sandbox.apiKey().equals(SandboxBuilder.DEFAULT_KEY) ? "key " + sandbox.apiKey() : "given key";
        out.println("Nectar sandbox listens on " + sandbox.baseUrl() + " and takes the " + key);
        return sandbox;
    }
}
