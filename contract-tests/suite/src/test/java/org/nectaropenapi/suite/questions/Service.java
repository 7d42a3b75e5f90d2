package org.nectaropenapi.suite.questions;

/** Answers requests: the sandbox, or the sandbox behind rules. */
@FunctionalInterface
interface Service {
    Reply answer(Request request);
}
