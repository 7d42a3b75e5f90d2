package org.nectaropenapi.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.UrlEncoding;

/**
 * The parts of a request that tell it from others.
 *
 * @param method the HTTP method
 * @param path the segments of the path, decoded
 * @param query the parameters of the query
 * @param json the body as JSON; empty when it is none
 * @param text the body as text, as it is recorded
 */
record ComparedRequest(String method, List<String> path, List<NameValue> query, Optional<JsonNode> json, String text) {

    static ComparedRequest of(Exchange exchange, Body recorded) {
        return new ComparedRequest(
                exchange.method(),
                Stream.of(exchange.path().split("/", -1))
                        .map(UrlEncoding::decodeSegment)
                        .toList(),
                exchange.query(),
                exchange.requestBody().json(),
                new String(recorded.bytes(), StandardCharsets.UTF_8));
    }
}
