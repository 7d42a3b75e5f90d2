package org.nectaropenapi.suite.questions;

/** What a probe does. */
@FunctionalInterface
interface Inquiry {
    Verdict ask(Asking q);
}
