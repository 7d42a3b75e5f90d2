package org.nectaropenapi.sandbox.http;

import org.nectaropenapi.spec.model.Operation;

/** Is told which parameters and fields of requests the handlers act on. */
@FunctionalInterface
public interface RequestTrace {
    /** Ignores everything. */
    RequestTrace NONE = (operation, name) -> {};

    /**
     * Notes that a handler asks for a value, whether the request has it or not.
     *
     * @param operation the operation that is called
     * @param name name of a parameter, or dotted path of a field of the body
     */
    void read(Operation operation, String name);
}
