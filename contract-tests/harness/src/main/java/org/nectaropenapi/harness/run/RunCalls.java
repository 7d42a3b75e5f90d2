package org.nectaropenapi.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.expect.Expectations;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;
import org.opentest4j.TestAbortedException;

/** Sends the requests that a run makes for its test data, outside of tests. They are named by operationId. */
public final class RunCalls {

    /** Name of the test to which these exchanges belong. */
    static final String TEST = "TestData";

    private final Target target;
    private final ThrottledCaller caller;
    private final BackgroundWait background;
    private final Expectations expectations;
    private final DocumentLookup document;

    RunCalls(
            Target target,
            ThrottledCaller caller,
            BackgroundWait background,
            Expectations expectations,
            ApiDocument document) {
        this.target = target;
        this.caller = caller;
        this.background = background;
        this.expectations = expectations;
        this.document = new DocumentLookup(document);
    }

    /** Returns the waits for what the service does in the background. */
    public BackgroundWait background() {
        return background;
    }

    /** Reads an object or a list with the values of path parameters; returns a missing node when that fails. */
    public JsonNode read(String operationId, Object... values) {
        return readWith("", operationId, values);
    }

    /** Reads a list with a query, such as {@code kind=NEW}. */
    public JsonNode readWith(String query, String operationId, Object... values) {
        Exchange exchange = caller.call(TEST, request(operationId, query, Body.NONE, values));
        return isSuccess(exchange) ? json(exchange) : MissingNode.getInstance();
    }

    /** Reads the items of a list, by its pagination; skips the test when the service refuses that. */
    public JsonNode items(String operationId, Object... values) {
        Exchange exchange = caller.call(TEST, request(operationId, "", Body.NONE, values));
        if (!isSuccess(exchange)) {
            throw new TestAbortedException("needs " + operationId + ", which returned " + exchange.status());
        }
        return items(operationId, json(exchange));
    }

    /** Reads the items of a list that may not be there yet; returns a missing node when that fails. */
    public JsonNode itemsIfAny(String operationId, Object... values) {
        return items(operationId, read(operationId, values));
    }

    private JsonNode items(String operationId, JsonNode list) {
        return document.operation(operationId)
                .pagination()
                .map(pagination -> list.path(pagination.items()))
                .orElse(list);
    }

    /**
     * Creates an object. When the service refuses it, the test fails where a page documents the operation, and is
     * skipped with a note where none does.
     */
    public JsonNode create(String operationId, ObjectNode body, Object... values) {
        if (!target.mayWrite()) {
            throw new TestAbortedException(
                    "needs to create an object at the service; allow it with -Dlive.writes=true");
        }
        Body json = new Body("application/json", body.toString().getBytes(StandardCharsets.UTF_8));
        Exchange exchange = caller.call(TEST, request(operationId, "", json, values));
        expectations
                .fact(operationId)
                .required()
                .assertThat(exchange.status())
                .as(
                        "status of a valid request for %s %s, whose response says: %s",
                        exchange.method(),
                        exchange.path(),
                        json(exchange).path("detail").asText())
                .isBetween(200, 299);
        return json(exchange);
    }

    /** Deletes an object even when the budget is spent, and returns the status. */
    public int delete(String operationId, Object... values) {
        return caller.regardless(TEST, request(operationId, "", Body.NONE, values))
                .status();
    }

    private static boolean isSuccess(Exchange exchange) {
        return exchange.status() / 100 == 2;
    }

    private RawRequest request(String operationId, String query, Body body, Object... values) {
        List<NameValue> headers = body.mediaType() == null
                ? List.of(new NameValue(target.keyHeader(), target.apiKey()))
                : List.of(
                        new NameValue(target.keyHeader(), target.apiKey()),
                        new NameValue("Content-Type", body.mediaType()));
        String address = target.baseUrl() + document.path(operationId, values) + (query.isEmpty() ? "" : "?" + query);
        return new RawRequest(document.operation(operationId).method(), URI.create(address), headers, body);
    }

    private static JsonNode json(Exchange exchange) {
        return exchange.responseBody().json().orElse(MissingNode.getInstance());
    }
}
