package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;

/** The response to one call of a probe. */
public final class ProbeResponse {
    private final String call;
    private final Response response;
    private final Optional<JsonNode> json;

    ProbeResponse(String call, Response response) {
        this.call = call;
        this.response = response;
        this.json = new Body(null, response.asByteArray()).json();
    }

    public int status() {
        return response.statusCode();
    }

    /** Tells whether the call succeeded. A web page is no response of the API, whatever its status. */
    public boolean isSuccess() {
        return status() / 100 == 2 && (isJson() || isEmpty());
    }

    public boolean isEmpty() {
        return response.asByteArray().length == 0;
    }

    /**
     * Tells whether the path exists. Every status but 404 says so, that of a method not allowed included; with 403 the
     * probe ends, since a service may return it for what does not exist.
     */
    public boolean isThere() {
        if (status() == 403) {
            throw new UndecidedException(call + " returned 403, which may stand for a path that does not exist");
        }
        return status() / 100 == 2 ? isSuccess() : status() != 404;
    }

    /** Tells whether the service refused the request as invalid; which of the statuses it has may be undocumented. */
    public boolean isRefused() {
        return status() == 400 || status() == 422;
    }

    /** Tells whether the path or its method does not exist. */
    public boolean isAbsent() {
        return status() == 404 || status() == 405;
    }

    /** Tells whether the call succeeded, and ends the probe unless it did or its path or method does not exist. */
    public boolean isSuccessOrAbsent() {
        return isSuccess() || !isAbsent() && ok().isSuccess();
    }

    /** Ends the probe unless the call succeeded and, where keys are given, returned an object with them. */
    public ProbeResponse ok(String... keys) {
        if (!isSuccess()) {
            throw new UndecidedException(
                    call + " returned " + status() + (status() / 100 == 2 ? " with " + contentType() : ""));
        }
        for (String key : keys) {
            if (!body().has(key)) {
                throw new UndecidedException(call + " returned no " + key);
            }
        }
        return this;
    }

    /** Tells whether the call returned a list, bare or in an envelope. */
    public boolean isList() {
        return isSuccess() && (body().isArray() || body().valueStream().anyMatch(JsonNode::isArray));
    }

    public boolean isJson() {
        return json.isPresent();
    }

    /** Returns the body, or a missing node when it is not JSON. */
    public JsonNode body() {
        return json.orElse(MissingNode.getInstance());
    }

    public JsonNode at(String pointer) {
        return body().at(pointer);
    }

    /** Returns the text of a field; empty where it is missing. */
    public String text(String pointer) {
        return at(pointer).asText();
    }

    public Set<String> keys() {
        return JsonShape.keys(body());
    }

    /** Returns the items of a list, bare or in an envelope. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode holder : body().isArray() ? List.of(body()) : body()) {
            if (holder.isArray()) {
                holder.forEach(items::add);
            }
        }
        return items;
    }

    /** Returns the first count of an envelope whose key begins with "total", but for the count of pages. */
    public int total() {
        return JsonShape.keys(body()).stream()
                .filter(key -> key.startsWith("total") && !key.equals("totalPages"))
                .findFirst()
                .map(key -> body().path(key).asInt())
                .orElseThrow(() -> new UndecidedException(call + " gives no total"));
    }

    @Nullable String header(String name) {
        return response.header(name);
    }

    /** Returns the names of the headers that pass the test, in lower case. */
    public List<String> headerNames(Predicate<String> test) {
        return response.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .filter(test)
                .distinct()
                .toList();
    }

    public String contentType() {
        String type = response.contentType();
        return type == null || type.isEmpty() ? "no content type" : type.replaceFirst(";.*", "");
    }

    /** Describes the call and its response without a value of either. */
    String summary() {
        String body = isEmpty()
                ? "no body"
                : json.map(tree -> contentType() + " " + JsonShape.of(tree)).orElse(contentType());
        return call + ": " + status() + ", " + body;
    }
}
