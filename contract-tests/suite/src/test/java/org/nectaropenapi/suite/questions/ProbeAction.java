package org.nectaropenapi.suite.questions;

/** What a probe does. */
@FunctionalInterface
interface ProbeAction {
    Verdict ask(ProbeContext q);
}
