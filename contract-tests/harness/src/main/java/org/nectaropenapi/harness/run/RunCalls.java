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
import org.nectaropenapi.harness.targets.Target;
import org.opentest4j.TestAbortedException;

/** Sends the requests that a run makes for its test data, outside of tests. */
public final class RunCalls {

    /** Name of the test to which these exchanges belong. */
    static final String TEST = "TestData";

    private final Target target;
    private final ThrottledCaller caller;

    RunCalls(Target target, ThrottledCaller caller) {
        this.target = target;
        this.caller = caller;
    }

    /** Reads an object or a list; returns a missing node unless the status is 200. */
    public JsonNode get(String path) {
        Exchange exchange = caller.call(TEST, request("GET", path, Body.NONE));
        return exchange.status() == 200 ? json(exchange) : MissingNode.getInstance();
    }

    /** Creates an object; fails the test when the status is not 201. */
    public JsonNode create(String path, ObjectNode body) {
        if (!target.mayWrite()) {
            throw new TestAbortedException(
                    "needs to create an object at the service; allow it with -Dlive.writes=true");
        }
        Exchange exchange = caller.call(
                TEST,
                request(
                        "POST",
                        path,
                        new Body("application/json", body.toString().getBytes(StandardCharsets.UTF_8))));
        if (exchange.status() != 201) {
            throw new AssertionError("POST " + path + " returned " + exchange.status() + " instead of 201: "
                    + json(exchange).path("detail").asText());
        }
        return json(exchange);
    }

    /** Deletes an object even when the budget is spent, and returns the status. */
    public int delete(String path) {
        return caller.regardless(TEST, request("DELETE", path, Body.NONE)).status();
    }

    private RawRequest request(String method, String path, Body body) {
        List<NameValue> headers = body.mediaType() == null
                ? List.of(new NameValue(target.keyHeader(), target.apiKey()))
                : List.of(
                        new NameValue(target.keyHeader(), target.apiKey()),
                        new NameValue("Content-Type", body.mediaType()));
        return new RawRequest(method, URI.create(target.baseUrl() + path), headers, body);
    }

    private static JsonNode json(Exchange exchange) {
        return exchange.responseBody().json().orElse(MissingNode.getInstance());
    }
}
