package org.nectaropenapi.suite.questions;

/** One way in which a world differs from the sandbox. */
@FunctionalInterface
interface Rule {

    /** Answers, mostly by asking the service behind it and changing the request or the answer. */
    Reply answer(Request request, Service next);

    /** A service that this rule stands in front of. */
    default Service before(Service next) {
        return request -> answer(request, next);
    }
}
