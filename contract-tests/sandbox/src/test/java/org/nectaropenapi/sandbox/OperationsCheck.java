package org.nectaropenapi.sandbox;

/**
 * Run by the build before any test: when the document has an operation more or less than the sandbox, one message says
 * what to do, instead of every test that needs a sandbox.
 */
public final class OperationsCheck {
    private OperationsCheck() {}

    /**
     * Starts a sandbox and stops it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        NectarSandbox.start().close();
    }
}
