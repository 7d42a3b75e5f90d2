package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.RouteTable;

/** Takes a request through key, route, parameters, body and handler, and checks the response. */
public final class Pipeline {
    /** Room for the multipart form around the largest file of the document. */
    private static final int FORM_BYTES = 2 * 1024 * 1024;

    private final Set<String> keys;
    private final Map<String, OperationHandler> handlers;
    private final RouteTable routes;
    private final ParameterCheck parameters;
    private final BodyReader bodies;
    private final ResponseCheck responses;
    private final Interceptor interceptor;
    private final Journal journal;
    private final int maxBodyBytes;

    /**
     * Assembles the pipeline.
     *
     * @param document the document against which everything is checked
     * @param keys the keys that are accepted
     * @param handlers one handler for each operationId of the document
     * @param interceptor injects faults
     * @param journal records requests and violations
     */
    public Pipeline(
            ApiDocument document,
            Set<String> keys,
            Map<String, OperationHandler> handlers,
            Interceptor interceptor,
            Journal journal) {
        this.keys = Set.copyOf(keys);
        this.handlers = Map.copyOf(handlers);
        this.routes = new RouteTable(document.operations());
        this.parameters = new ParameterCheck(document.schemas());
        this.bodies = new BodyReader(document.schemas());
        this.responses = new ResponseCheck(document.schemas());
        this.interceptor = interceptor;
        this.journal = journal;
        this.maxBodyBytes = FORM_BYTES
                + document.tree().findValues("x-max-bytes").stream()
                        .mapToInt(JsonNode::asInt)
                        .max()
                        .orElse(0);
    }

    int maxBodyBytes() {
        return maxBodyBytes;
    }

    WireResponse handle(ApiRequest request) {
        @Nullable Operation operation = routes.find(request.method(), request.path())
                .map(RouteTable.Match::operation)
                .orElse(null);
        WireResponse response = operation == null
                ? WireResponse.of(unrouted(request))
                : interceptor.beforeSend(
                        operation, WireResponse.of(interceptor.intercept(operation, request, this::dispatch)));
        journal.add(new JournalEntry(
                request.method(), request.path(), operation == null ? null : operation.id(), response.status()));
        return response;
    }

    /** Routes the request anew, because the interceptor may have changed it. */
    private HandlerResponse dispatch(ApiRequest request) {
        RouteTable.Match match = routes.find(request.method(), request.path()).orElseThrow();
        return checked(match.operation(), handle(match, request));
    }

    private HandlerResponse unrouted(ApiRequest request) {
        if (!isKnown(request.apiKey())) {
            return unauthorized(request.apiKey());
        }
        List<String> methods = routes.methods(request.path());
        return methods.isEmpty()
                ? HandlerResponse.problem(404, "There is no such path.")
                : HandlerResponse.problem(
                        405,
                        "Method " + request.method() + " is not allowed here.",
                        Map.of("Allow", String.join(", ", methods)));
    }

    private HandlerResponse handle(RouteTable.Match match, ApiRequest request) {
        String key = request.apiKey();
        if (key == null || !isKnown(key)) {
            return unauthorized(key);
        }
        Operation operation = match.operation();
        try {
            parameters.path(match);
            parameters.query(operation, request.query());
            BodyReader.Body body = bodies.read(operation, request);
            Map<String, List<String>> query = parameters.documented(operation, request.query());
            return handlers.get(operation.id())
                    .handle(new ValidatedRequest(
                            operation, key, match.pathValues(), query, body.json(), body.files(), request.waiver()));
        } catch (Problem e) {
            return HandlerResponse.problem(e.status(), e.detail());
        } catch (RuntimeException e) {
            return violation(operation, "the handler failed: " + e);
        }
    }

    private HandlerResponse checked(Operation operation, HandlerResponse response) {
        return responses
                .violatedRule(operation, response)
                .map(rule -> violation(operation, rule))
                .orElse(response);
    }

    private HandlerResponse violation(Operation operation, String rule) {
        journal.add(new Violation(operation.id(), rule));
        return HandlerResponse.problem(500, "The sandbox violated the document at " + operation.label() + ": " + rule);
    }

    private boolean isKnown(@Nullable String key) {
        return key != null && keys.contains(key);
    }

    private static HandlerResponse unauthorized(@Nullable String key) {
        return HandlerResponse.problem(
                401, key == null ? "Authentication credentials were not provided." : "The API key is not accepted.");
    }
}
