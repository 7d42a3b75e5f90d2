package org.nectaropenapi.sandbox.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.RouteTable;

/** The way of a request: key, route, parameters, body, operation, and the check of the answer. */
public final class Pipeline {
    private final Set<String> keys;
    private final Map<String, OperationHandler> handlers;
    private final RouteTable routes;
    private final ParameterCheck parameters;
    private final BodyReader bodies;
    private final ResponseCheck answers;
    private final Interceptor interference;
    private final Journal journal;

    /**
     * Sets the way up.
     *
     * @param document the document to hold everything to
     * @param keys the keys that are accepted
     * @param handlers one handler for each operationId of the document
     * @param interference what may change requests and answers on purpose
     * @param journal where exchanges and violations are noted
     */
    public Pipeline(
            ApiDocument document,
            Set<String> keys,
            Map<String, OperationHandler> handlers,
            Interceptor interference,
            Journal journal) {
        this.keys = Set.copyOf(keys);
        this.handlers = Map.copyOf(handlers);
        this.routes = new RouteTable(document.operations());
        this.parameters = new ParameterCheck(document.schemas());
        this.bodies = new BodyReader(document.schemas());
        this.answers = new ResponseCheck(document.schemas());
        this.interference = interference;
        this.journal = journal;
    }

    WireResponse handle(ApiRequest request) {
        @Nullable Operation operation = routes.find(request.method(), request.path())
                .map(RouteTable.Match::operation)
                .orElse(null);
        WireResponse outgoing = operation == null
                ? WireResponse.of(unrouted(request))
                : interference.onWire(
                        operation, WireResponse.of(interference.around(operation, request, this::genuine)));
        journal.add(new JournalEntry(
                request.method(), request.path(), operation == null ? null : operation.id(), outgoing.status()));
        return outgoing;
    }

    /** The answer as the document asks for. Interceptor may have changed the request, so it is routed here. */
    private HandlerResponse genuine(ApiRequest request) {
        RouteTable.Match match = routes.find(request.method(), request.path()).orElseThrow();
        return checked(match.operation(), routed(match, request));
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

    private HandlerResponse routed(RouteTable.Match match, ApiRequest request) {
        String key = request.apiKey();
        if (key == null || !isKnown(key)) {
            return unauthorized(key);
        }
        Operation operation = match.operation();
        try {
            parameters.path(match);
            parameters.query(operation, request.query());
            RequestBody body = bodies.read(operation, request);
            Map<String, List<String>> query = parameters.documented(operation, request.query());
            return handlers.get(operation.id())
                    .handle(new ValidatedRequest(operation, key, match.pathValues(), query, body, request.waiver()));
        } catch (Problem e) {
            return HandlerResponse.problem(e.status(), e.detail());
        } catch (RuntimeException e) {
            return violation(operation, "the handler failed: " + e);
        }
    }

    private HandlerResponse checked(Operation operation, HandlerResponse answer) {
        return answers.violatedRule(operation, answer)
                .map(rule -> violation(operation, rule))
                .orElse(answer);
    }

    private HandlerResponse violation(Operation operation, String rule) {
        journal.add(new Violation(operation.id(), rule));
        return HandlerResponse.problem(500, "The sandbox broke the document at " + operation.label() + ": " + rule);
    }

    private boolean isKnown(@Nullable String key) {
        return key != null && keys.contains(key);
    }

    private static HandlerResponse unauthorized(@Nullable String key) {
        return HandlerResponse.problem(
                401, key == null ? "Authentication credentials were not provided." : "The API key is not accepted.");
    }
}
