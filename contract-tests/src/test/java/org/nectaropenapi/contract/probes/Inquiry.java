package org.nectaropenapi.contract.probes;

/** What a probe does. */
@FunctionalInterface
interface Inquiry {
    Verdict ask(Asking q);
}
