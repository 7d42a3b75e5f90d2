package org.nectaropenapi.pacts.provider;

import java.io.IOException;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Runs a sandbox and its provider states for verifiers outside the JVM until standard input ends. */
public final class ProviderProcess {

    private ProviderProcess() {}

    /** Prints one line with the ports, {@code sandbox PORT states PORT}; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (NectarSandbox sandbox = PactSandbox.start();
                ProviderStates states = new ProviderStates(sandbox);
                StateServer server = StateServer.start(states)) {
            System.out.println("sandbox " + sandbox.baseUrl().getPort() + " states " + server.port());
            while (System.in.read() >= 0) {
                // Only the end of the input matters.
            }
        }
    }
}
