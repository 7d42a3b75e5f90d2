package org.nectaropenapi.harness.check;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.HttpTransport;

/** Exchanges that nobody sent; JSON is written with single quotes. */
final class SampleExchange {

    private SampleExchange() {}

    static Exchange get(String path, int status, String response) {
        return of("GET", path, Body.NONE, status, json(response));
    }

    static Exchange of(String method, String path, Body request, int status, Body response) {
        URI uri = URI.create(path);
        return Exchange.sent("a test", method, uri.getRawPath(), HttpTransport.query(uri), List.of(), request)
                .responding(status, response);
    }

    static Body json(String json) {
        return new Body("application/json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
