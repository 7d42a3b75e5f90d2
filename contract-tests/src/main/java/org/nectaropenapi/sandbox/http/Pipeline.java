package org.nectaropenapi.sandbox.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.document.ApiDocument;
import org.nectaropenapi.sandbox.document.Operation;
import org.nectaropenapi.sandbox.document.RouteTable;

/** The way of a request: key, route, parameters, body, operation, and the check of the answer. */
public final class Pipeline {
    private final Set<String> keys;
    private final Map<String, OperationHandler> handlers;
    private final RouteTable routes;
    private final ParameterCheck parameters;
    private final BodyReader bodies;
    private final AnswerCheck answers;
    private final Journal journal;

    /**
     * Sets the way up.
     *
     * @param document the document to hold everything to
     * @param keys the keys that are accepted
     * @param handlers one handler for each operationId of the document
     * @param journal where exchanges and violations are noted
     */
    public Pipeline(ApiDocument document, Set<String> keys, Map<String, OperationHandler> handlers, Journal journal) {
        this.keys = Set.copyOf(keys);
        this.handlers = Map.copyOf(handlers);
        this.routes = new RouteTable(document.operations());
        this.parameters = new ParameterCheck(document.schemas());
        this.bodies = new BodyReader(document.schemas());
        this.answers = new AnswerCheck(document.schemas());
        this.journal = journal;
    }

    Answer handle(ApiRequest request) {
        Optional<RouteTable.Match> match = routes.find(request.method(), request.path());
        @Nullable Operation operation = match.map(RouteTable.Match::operation).orElse(null);
        Answer answer =
                operation == null ? unrouted(request) : checked(operation, routed(match.orElseThrow(), request));
        journal.add(new Exchange(
                request.method(), request.path(), operation == null ? null : operation.id(), answer.status()));
        return answer;
    }

    private Answer unrouted(ApiRequest request) {
        if (!isKnown(request.apiKey())) {
            return unauthorized(request.apiKey());
        }
        List<String> methods = routes.methods(request.path());
        return methods.isEmpty()
                ? Answer.problem(404, "There is no such path.")
                : Answer.problem(
                        405,
                        "Method " + request.method() + " is not allowed here.",
                        Map.of("Allow", String.join(", ", methods)));
    }

    private Answer routed(RouteTable.Match match, ApiRequest request) {
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
            return handlers.get(operation.id()).handle(new Call(operation, key, match.pathValues(), query, body));
        } catch (Problem e) {
            return Answer.problem(e.status(), e.detail());
        } catch (RuntimeException e) {
            return violation(operation, "the handler failed: " + e);
        }
    }

    private Answer checked(Operation operation, Answer answer) {
        return answers.violatedRule(operation, answer)
                .map(rule -> violation(operation, rule))
                .orElse(answer);
    }

    private Answer violation(Operation operation, String rule) {
        journal.add(new Violation(operation.id(), rule));
        return Answer.problem(500, "The sandbox broke the document at " + operation.label() + ": " + rule);
    }

    private boolean isKnown(@Nullable String key) {
        return key != null && keys.contains(key);
    }

    private static Answer unauthorized(@Nullable String key) {
        return Answer.problem(
                401, key == null ? "Authentication credentials were not provided." : "The API key is not accepted.");
    }
}
