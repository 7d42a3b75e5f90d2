package org.nectaropenapi.suite.questions;

/** One way in which a world differs from the sandbox. */
@FunctionalInterface
interface ServiceVariation {

    /** Answers, mostly by asking the service behind it and changing the request or the answer. */
    ProxiedResponse answer(ProxiedRequest request, ProxiedService next);

    /** A service that this rule stands in front of. */
    default ProxiedService before(ProxiedService next) {
        return request -> answer(request, next);
    }
}
