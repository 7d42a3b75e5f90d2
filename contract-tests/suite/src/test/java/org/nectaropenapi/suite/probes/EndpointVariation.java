package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways in which the responses to some requests can differ from the sandbox's. */
public final class EndpointVariation {
    private final Predicate<ProxiedRequest> requests;

    private EndpointVariation(Predicate<ProxiedRequest> requests) {
        this.requests = requests;
    }

    /** Selects the requests for an {@linkplain Endpoint endpoint}. */
    public static EndpointVariation on(String target) {
        return on(request -> request.is(target));
    }

    public static EndpointVariation on(Predicate<ProxiedRequest> requests) {
        return new EndpointVariation(requests);
    }

    public static EndpointVariation everywhere() {
        return on(request -> true);
    }

    /** Changes the responses of one status. */
    public ServiceVariation when(int status, UnaryOperator<ProxiedResponse> change) {
        return changes(response -> response.status() == status ? change.apply(response) : response);
    }

    /** Replaces one status by another. */
    public ServiceVariation status(int from, int to) {
        return when(from, response -> response.status(to));
    }

    /** Gives successful responses another status. */
    public ServiceVariation success(int status) {
        return changes(response -> response.isSuccess() ? response.status(status) : response);
    }

    public ServiceVariation changes(UnaryOperator<ProxiedResponse> change) {
        return ServiceVariations.responses(requests, change);
    }

    /** Replaces the JSON of the successful responses. */
    public ServiceVariation body(UnaryOperator<JsonNode> change) {
        return changes(response -> response.isSuccess() ? response.with(change.apply(response.json())) : response);
    }

    /** Changes the JSON object of the successful responses. */
    public ServiceVariation object(Consumer<ObjectNode> change) {
        return changes(response -> response.isSuccess() ? response.edit(change) : response);
    }

    /** Responds in place of the service, with JSON in single quotes. */
    public ServiceVariation returns(int status, String json) {
        return returns(ProxiedResponse.json(status, json));
    }

    public ServiceVariation returns(ProxiedResponse response) {
        return ServiceVariations.instead(requests, response);
    }

    /** Rejects the requests. */
    public ServiceVariation fails(int status) {
        return returns(ProxiedResponse.problem(status, "Rejected."));
    }

    /** Names these methods in the header Allow. */
    public ServiceVariation allows(String methods) {
        return changes(response -> response.header("Allow", methods));
    }

    /** Changes the requests before the service sees them. */
    public ServiceVariation reads(UnaryOperator<ProxiedRequest> change) {
        return ServiceVariations.requests(requests, change);
    }

    public ServiceVariation ignores(String parameter) {
        return reads(request -> request.without(parameter));
    }

    /** Changes the JSON object of the requests before the service sees them. */
    public ServiceVariation readsBody(Consumer<ObjectNode> change) {
        return reads(request -> {
            if (!(request.json() instanceof ObjectNode body)) {
                return request;
            }
            ObjectNode read = body.deepCopy();
            change.accept(read);
            return request.withBody(read);
        });
    }
}
