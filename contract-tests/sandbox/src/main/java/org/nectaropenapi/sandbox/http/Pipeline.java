package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.ClientHeaders;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.RouteTable;

/**
 * Takes a request through key, route, parameters, body and handler, and checks the response. An operation without
 * handler returns the document's example.
 */
public final class Pipeline {
    /** Room for the multipart form around the largest file of the document. */
    private static final int FORM_BYTES = 2 * 1024 * 1024;

    private final Set<String> keys;
    private final String mainKey;
    private final String keyHeader;
    private final Map<String, OperationHandler> handlers;
    private final RouteTable routes;
    private final ParameterReader parameters;
    private final BodyReader bodies;
    private final ResponseCheck responses;
    private final DocumentedResponses documented;
    private final Interceptor interceptor;
    private final RequestTrace trace;
    private final Journal journal;
    private final int maxBodyBytes;

    /**
     * Assembles the pipeline.
     *
     * @param document the document against which everything is checked
     * @param keys the keys that are accepted, the main one first
     * @param handlers handlers by operationId
     * @param interceptor injects faults
     * @param trace is told what handlers read of requests
     * @param journal records requests and violations
     */
    public Pipeline(
            ApiDocument document,
            Set<String> keys,
            Map<String, OperationHandler> handlers,
            Interceptor interceptor,
            RequestTrace trace,
            Journal journal) {
        this.keys = Set.copyOf(keys);
        this.mainKey = keys.iterator().next();
        this.keyHeader = document.keyHeader().orElse(ClientHeaders.KEY);
        this.handlers = Map.copyOf(handlers);
        this.routes = document.routes();
        this.parameters = new ParameterReader(document.schemas());
        this.bodies = new BodyReader(document.schemas());
        this.responses = new ResponseCheck(document.schemas());
        this.documented = new DocumentedResponses(document, responses);
        this.interceptor = interceptor;
        this.trace = trace;
        this.journal = journal;
        this.maxBodyBytes = FORM_BYTES
                + document.root().node().findValues("x-max-bytes").stream()
                        .mapToInt(JsonNode::asInt)
                        .max()
                        .orElse(0);
    }

    /** Returns the name of the header that carries the key. */
    String keyHeader() {
        return keyHeader;
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
        return routes.find(request.method(), request.path())
                .map(match -> checked(match.operation(), handle(match, request)))
                .orElseGet(() -> unrouted(request));
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
        Operation operation = match.operation();
        String key = request.apiKey();
        if (key == null && !operation.requiresSecurity()) {
            key = mainKey;
        }
        if (key == null || !isKnown(key)) {
            return unauthorized(key);
        }
        ValidatedRequest valid;
        try {
            valid = validated(match, request, key);
        } catch (Problem e) {
            return HandlerResponse.problem(e.status(), e.detail());
        }
        OperationHandler handler = handlers.get(operation.id());
        return handler == null ? documented.example(operation) : handled(handler, valid);
    }

    private ValidatedRequest validated(RouteTable.Match match, ApiRequest request, String key) {
        Operation operation = match.operation();
        Map<String, JsonNode> values = parameters.read(match, request);
        BodyReader.Body body = bodies.read(operation, request);
        return new ValidatedRequest(
                operation,
                key,
                values,
                body.json(),
                body.files(),
                request.waiver(),
                name -> trace.read(operation, name),
                documented::original);
    }

    private HandlerResponse handled(OperationHandler handler, ValidatedRequest request) {
        Operation operation = request.operation();
        try {
            return handler.handle(request);
        } catch (Problem e) {
            // The request keeps the document. Where that has changed, the handler refuses what it does not know.
            return e.status() == 400 && documented.hasChanged(operation, e.field())
                    ? documented.example(operation)
                    : HandlerResponse.problem(e.status(), e.detail());
        } catch (RuntimeException e) {
            return documented.hasChanged(operation)
                    ? documented.example(operation)
                    : violation(operation, "the handler failed: " + e);
        }
    }

    private HandlerResponse checked(Operation operation, HandlerResponse response) {
        Optional<String> rule = responses.violatedRule(operation, response);
        if (rule.isEmpty()) {
            return response;
        }
        if (!documented.hasChanged(operation)) {
            return violation(operation, rule.get());
        }
        HandlerResponse adapted = documented.adapted(operation, response);
        return responses
                .violatedRule(operation, adapted)
                .map(still -> violation(operation, still))
                .orElse(adapted);
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
