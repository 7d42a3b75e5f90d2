package org.nectaropenapi.harness.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.fixture.ShopService;

/** Exchanges with the shop that nobody sent, checked against its document. */
public final class ShopExchanges {
    private static final ExchangeCheck CHECK = new ExchangeCheck(ShopService.DOCUMENT);

    private ShopExchanges() {}

    /** Returns a GET that lists things. */
    public static Exchange list(String query, int status, String response) {
        return exchange("GET", "/things", query, Body.NONE, status, json(response));
    }

    /** Returns a POST that creates a thing. */
    public static Exchange create(String request, int status, String response) {
        return exchange("POST", "/things", "", json(request), status, json(response));
    }

    /** Returns an exchange. */
    public static Exchange exchange(String method, String path, String query, Body request, int status, Body response) {
        List<NameValue> pairs = query.isEmpty()
                ? List.of()
                : List.of(query.split("&")).stream()
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new NameValue(pair[0], pair[1]))
                        .toList();
        Exchange exchange = Exchange.sent("ShopTest.buys", method, path, pairs, List.of(), request)
                .responding(status, List.of(), response, Instant.EPOCH, Duration.ofMillis(3));
        return CHECK.checked(exchange);
    }

    /** Returns a JSON body. */
    public static Body json(String text) {
        return new Body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }
}
