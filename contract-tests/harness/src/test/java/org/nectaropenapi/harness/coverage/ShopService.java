package org.nectaropenapi.harness.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.spec.model.ApiDocument;

/** Exchanges by hand with a small service, held to its document as those of the suite are. */
public final class ShopService {
    /** The document of the small service. */
    public static final ApiDocument DOCUMENT = read();

    private static final ExchangeCheck CHECK = new ExchangeCheck(DOCUMENT);

    private ShopService() {}

    /** A list of things by a GET. */
    public static Exchange list(String query, int status, String answer) {
        return exchange("GET", "/things", query, Body.NONE, status, json(answer));
    }

    /** A thing made by a POST. */
    public static Exchange create(String request, int status, String answer) {
        return exchange("POST", "/things", "", json(request), status, json(answer));
    }

    /** Any exchange. */
    public static Exchange exchange(String method, String path, String query, Body request, int status, Body answer) {
        List<NameValue> pairs = query.isEmpty()
                ? List.of()
                : List.of(query.split("&")).stream()
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new NameValue(pair[0], pair[1]))
                        .toList();
        Exchange exchange = new Exchange(
                "ShopTest.buys",
                null,
                method,
                path,
                pairs,
                List.of(),
                request,
                status,
                List.of(),
                answer,
                Instant.EPOCH,
                Duration.ofMillis(3),
                List.of());
        return CHECK.checked(exchange);
    }

    /** A JSON body. */
    public static Body json(String text) {
        return new Body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiDocument read() {
        return ApiDocument.resource("org/nectaropenapi/harness/report/shop.yaml");
    }
}
