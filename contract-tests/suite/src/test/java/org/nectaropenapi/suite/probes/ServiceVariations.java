package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The common ways in which a service can differ from the sandbox. In path templates a placeholder in braces is one
 * segment.
 */
public final class ServiceVariations {
    private ServiceVariations() {}

    /** Changes the responses to some requests. */
    public static ServiceVariation responses(
            Predicate<ProxiedRequest> requests, UnaryOperator<ProxiedResponse> change) {
        return (request, next) -> requests.test(request) ? change.apply(next.respond(request)) : next.respond(request);
    }

    public static ServiceVariation responses(String method, String template, UnaryOperator<ProxiedResponse> change) {
        return responses(request -> request.is(method, template), change);
    }

    /** Changes the JSON object of every successful response. */
    public static ServiceVariation object(String method, String template, Consumer<ObjectNode> change) {
        return responses(method, template, response -> response.isSuccess() ? response.edit(change) : response);
    }

    /** Changes every item of a list, bare or in an envelope. */
    public static ServiceVariation items(String template, Consumer<ObjectNode> change) {
        return responses("GET", template, response -> response.isSuccess() ? response.editItems(change) : response);
    }

    /** Lists nothing. */
    public static ServiceVariation empty(String template, String list) {
        return object("GET", template, page -> page.putArray(list));
    }

    /** Gives a field of a response another name. */
    public static ServiceVariation renamed(String template, String from, String to) {
        return object("GET", template, page -> page.set(to, page.remove(from)));
    }

    /** Describes the properties of a path in the response to OPTIONS, as the document has them but for a change. */
    public static ServiceVariation described(String template, Consumer<ObjectNode> change) {
        return ServiceVariation.all(
                responses("OPTIONS", template, response -> response.edit(change)), new DescribedPaths());
    }

    /** Describes a property of a PATCH in the response to OPTIONS, as the document has it but for a change. */
    public static ServiceVariation describedPatch(String template, String property, Consumer<ObjectNode> change) {
        return described(template, body -> change.accept(body.withObject("/actions/PATCH/" + property)));
    }

    /** Changes some requests before the service sees them. */
    public static ServiceVariation requests(Predicate<ProxiedRequest> requests, UnaryOperator<ProxiedRequest> change) {
        return (request, next) -> next.respond(requests.test(request) ? change.apply(request) : request);
    }

    /** Responds to some requests in place of the service. */
    public static ServiceVariation instead(
            Predicate<ProxiedRequest> requests, Function<ProxiedRequest, ProxiedResponse> response) {
        return (request, next) -> requests.test(request) ? response.apply(request) : next.respond(request);
    }

    public static ServiceVariation instead(Predicate<ProxiedRequest> requests, ProxiedResponse response) {
        return instead(requests, request -> response);
    }

    public static ServiceVariation instead(String method, String template, ProxiedResponse response) {
        return instead(request -> request.is(method, template), response);
    }

    /** Removes a path with all its methods. */
    public static ServiceVariation missing(String template) {
        return instead(request -> request.isAt(template), ProxiedResponse.problem(404, "Not found."));
    }

    /** Serves the paths that match a regular expression from another path. */
    public static ServiceVariation alias(String regex, String replacement) {
        return requests(
                request -> request.path().matches(regex),
                request -> request.at(request.path().replaceFirst(regex, replacement)));
    }

    /** Serves the versions 2.0 and 2.1 as version 2.2, the only one that the sandbox has. */
    public static ServiceVariation olderVersions() {
        return alias("/v2(?:\\.1)?/(.*)", "/v2.2/$1");
    }
}
