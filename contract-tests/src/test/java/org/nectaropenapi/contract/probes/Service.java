package org.nectaropenapi.contract.probes;

/** Answers requests: the sandbox, or the sandbox behind rules. */
@FunctionalInterface
interface Service {
    Reply answer(Request request);
}
