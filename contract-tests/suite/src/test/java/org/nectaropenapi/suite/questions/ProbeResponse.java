package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;

/** What one call brought back. */
final class ProbeResponse {
    private final String call;
    private final Response response;
    private final Optional<JsonNode> json;

    ProbeResponse(String call, Response response) {
        this.call = call;
        this.response = response;
        this.json = new Body(null, response.asByteArray()).json();
    }

    int status() {
        return response.statusCode();
    }

    /** Whether the API took the call; a web page is no answer of the API, whatever its status. */
    boolean isSuccess() {
        return status() / 100 == 2 && (isJson() || response.asByteArray().length == 0);
    }

    /** Whether the path exists: everything but 404 says so, a refusal of the method included. */
    boolean isThere() {
        return status() / 100 == 2 ? isSuccess() : status() != 404;
    }

    /**
     * This call, which has to have succeeded for the probe to go on, and where keys are given with an object of them.
     */
    ProbeResponse ok(String... keys) {
        if (!isSuccess()) {
            throw new UndecidedException(
                    call + " answered " + status() + (status() / 100 == 2 ? " with " + contentType() : ""));
        }
        for (String key : keys) {
            if (!body().has(key)) {
                throw new UndecidedException(call + " answered without " + key);
            }
        }
        return this;
    }

    /** Whether the call succeeded with a list, bare or in an envelope. */
    boolean isList() {
        return isSuccess()
                && (body().isArray()
                        || StreamSupport.stream(body().spliterator(), false).anyMatch(JsonNode::isArray));
    }

    boolean isJson() {
        return json.isPresent();
    }

    /** The body, or a missing node when it is no JSON. */
    JsonNode body() {
        return json.orElse(MissingNode.getInstance());
    }

    JsonNode at(String pointer) {
        return body().at(pointer);
    }

    Set<String> keys() {
        return JsonShape.keys(body());
    }

    /** The items of a list, whether it is a bare array or an envelope. */
    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode holder : body().isArray() ? List.of(body()) : body()) {
            if (holder.isArray()) {
                holder.forEach(items::add);
            }
        }
        return items;
    }

    /** The count an envelope gives in its first key that begins with total and is not about pages. */
    int total() {
        return JsonShape.keys(body()).stream()
                .filter(key -> key.startsWith("total") && !key.equals("totalPages"))
                .findFirst()
                .map(key -> body().path(key).asInt())
                .orElseThrow(() -> new UndecidedException(call + " gives no total"));
    }

    @Nullable String header(String name) {
        return response.header(name);
    }

    /** Names of the headers that pass the test, in lower case. */
    List<String> headerNames(Predicate<String> test) {
        return response.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .filter(test)
                .distinct()
                .toList();
    }

    String contentType() {
        String type = response.contentType();
        return type == null || type.isEmpty() ? "no content type" : type.replaceFirst(";.*", "");
    }

    /** The call and its answer, without a value of either. */
    String text() {
        String body = response.asByteArray().length == 0
                ? "no body"
                : json.map(tree -> contentType() + " " + JsonShape.of(tree)).orElse(contentType());
        return call + ": " + status() + ", " + body;
    }
}
