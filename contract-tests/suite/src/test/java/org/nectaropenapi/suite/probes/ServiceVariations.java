package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The common ways in which a service can differ from the sandbox. They name operations and paths as {@link Endpoint}
 * does.
 */
public final class ServiceVariations {
    private ServiceVariations() {}

    /** Changes the responses to some requests. */
    public static ServiceVariation responses(
            Predicate<ProxiedRequest> requests, UnaryOperator<ProxiedResponse> change) {
        return (request, next) -> requests.test(request) ? change.apply(next.respond(request)) : next.respond(request);
    }

    public static ServiceVariation responses(String target, UnaryOperator<ProxiedResponse> change) {
        return responses(request -> request.is(target), change);
    }

    /** Changes the JSON object of every successful response. */
    public static ServiceVariation object(String target, Consumer<ObjectNode> change) {
        return responses(target, response -> response.isSuccess() ? response.edit(change) : response);
    }

    /** Changes every item of a list, bare or in an envelope. */
    public static ServiceVariation items(String target, Consumer<ObjectNode> change) {
        return responses(target, response -> response.isSuccess() ? response.editItems(change) : response);
    }

    /** Lists nothing. */
    public static ServiceVariation empty(String target, String list) {
        return object(target, page -> page.putArray(list));
    }

    /** Gives a field of a response another name. */
    public static ServiceVariation renamed(String target, String from, String to) {
        return object(target, page -> page.set(to, page.remove(from)));
    }

    /** Describes the properties of a path in the response to OPTIONS, as the document has them but for a change. */
    public static ServiceVariation described(String target, Consumer<ObjectNode> change) {
        return ServiceVariation.all(
                responses(
                        request -> request.method().equals("OPTIONS") && request.isAt(target),
                        response -> response.edit(change)),
                new DescribedPaths());
    }

    /** Describes a property of a request in the response to OPTIONS, as the document has it but for a change. */
    public static ServiceVariation describedProperty(String operationId, String property, Consumer<ObjectNode> change) {
        return described(
                operationId,
                body -> change.accept(body.withObject(
                        "/actions/" + Endpoint.operation(operationId).method() + "/" + property)));
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

    public static ServiceVariation instead(String target, ProxiedResponse response) {
        return instead(request -> request.is(target), response);
    }

    /** Removes a path with all its methods. */
    public static ServiceVariation missing(String target) {
        return instead(request -> request.isAt(target), ProxiedResponse.problem(404, "Not found."));
    }

    /** Serves an operation at another path too, whose placeholders are the operation's. */
    public static ServiceVariation alias(String path, String operationId) {
        return requests(
                request -> request.isAt(path), request -> request.to(operationId, request.pathParameters(path)));
    }

    /** Serves other versions as the one that the document describes, the only one that the sandbox has. */
    public static ServiceVariation olderVersions() {
        return requests(
                request -> true,
                request -> request.at(Endpoint.documented(request.path()).orElseGet(request::path)));
    }
}
