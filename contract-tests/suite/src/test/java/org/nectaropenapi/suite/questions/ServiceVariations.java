package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The common ways in which a service can differ from the sandbox. In path templates {@code {}} is one segment. */
final class ServiceVariations {
    private ServiceVariations() {}

    /** Changes the answer to some requests. */
    static ServiceVariation answers(Predicate<ProxiedRequest> requests, UnaryOperator<ProxiedResponse> change) {
        return (request, next) -> requests.test(request) ? change.apply(next.answer(request)) : next.answer(request);
    }

    static ServiceVariation answers(String method, String template, UnaryOperator<ProxiedResponse> change) {
        return answers(request -> request.is(method, template), change);
    }

    /** Changes the JSON object of every successful answer. */
    static ServiceVariation object(String method, String template, Consumer<ObjectNode> change) {
        return answers(method, template, reply -> reply.isSuccess() ? reply.edit(change) : reply);
    }

    /** Changes every item of a list, bare or in an envelope. */
    static ServiceVariation items(String template, Consumer<ObjectNode> change) {
        return answers("GET", template, reply -> reply.isSuccess() ? reply.editItems(change) : reply);
    }

    /** Changes some requests before they are answered. */
    static ServiceVariation requests(Predicate<ProxiedRequest> requests, UnaryOperator<ProxiedRequest> change) {
        return (request, next) -> next.answer(requests.test(request) ? change.apply(request) : request);
    }

    /** Answers some requests without the service behind it. */
    static ServiceVariation instead(
            Predicate<ProxiedRequest> requests, Function<ProxiedRequest, ProxiedResponse> answer) {
        return (request, next) -> requests.test(request) ? answer.apply(request) : next.answer(request);
    }

    static ServiceVariation instead(String method, String template, Function<ProxiedRequest, ProxiedResponse> answer) {
        return instead(request -> request.is(method, template), answer);
    }

    /** The path does not exist, for no method. */
    static ServiceVariation missing(String template) {
        return instead(request -> request.isAt(template), request -> ProxiedResponse.problem(404, "Not found."));
    }

    /** Two paths are one: what is asked at the regular expression is answered from the other. */
    static ServiceVariation alias(String regex, String replacement) {
        return requests(
                request -> request.path().matches(regex),
                request -> request.at(request.path().replaceFirst(regex, replacement)));
    }

    /** The versions 2.0 and 2.1 answer as 2.2 does, which alone the sandbox has. */
    static ServiceVariation olderVersions() {
        return alias("/v2(?:\\.1)?/(.*)", "/v2.2/$1");
    }
}
