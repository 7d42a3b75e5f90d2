package org.nectaropenapi.suite.questions;

/** Answers requests: the sandbox, or the sandbox behind rules. */
@FunctionalInterface
interface ProxiedService {
    ProxiedResponse answer(ProxiedRequest request);
}
