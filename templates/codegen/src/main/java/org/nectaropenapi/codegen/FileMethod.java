package org.nectaropenapi.codegen;

import java.util.List;

/**
 * A method that writes the body of a response to a target.
 *
 * @param target the argument with the target
 * @param arguments its other arguments
 * @param difference how it differs from a method without that target, as Javadoc says it
 * @param overloads its shorter forms
 */
record FileMethod(Argument target, ArgumentList arguments, String difference, List<Overload> overloads) {

    static final Argument FILE = new Argument("Path", "target");
    static final Argument STREAM = new Argument("OutputStream", "sink");

    boolean isStream() {
        return target.equals(STREAM);
    }

    /** Returns the arguments with the target behind them. */
    ArgumentList all() {
        return arguments.with(List.of(target));
    }
}
