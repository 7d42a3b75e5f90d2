package org.nectaropenapi.pacts.document;

import au.com.dius.pact.core.model.IHttpPart;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.v4.MessageContents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

/** Checks the examples of pact interactions against a document, with the same check that judges real exchanges. */
public final class PactCheck {

    /** A request that a pact expects to be refused with 400 may have wrong values. */
    private static final Set<DeviationKind> REASONS_FOR_400 = Set.of(
            DeviationKind.TYPE, DeviationKind.FORMAT, DeviationKind.UNKNOWN_ENUM_VALUE, DeviationKind.CONSTRAINT);

    static final String KEY_HEADER = "X-API-Key";

    private final ApiDocument document;
    private final ExchangeCheck check;

    /**
     * Checks against a document.
     *
     * @param document the document
     */
    public PactCheck(ApiDocument document) {
        this.document = document;
        this.check = new ExchangeCheck(document);
    }

    /**
     * Checks the request and response, or the message, of an interaction.
     *
     * @param interaction the interaction
     * @return its deviations from the document
     */
    public List<Deviation> check(Interaction interaction) {
        if (interaction instanceof V4Interaction.SynchronousHttp http) {
            return check(http);
        }
        if (interaction instanceof V4Interaction.AsynchronousMessage message) {
            MessageContents contents = message.getContents();
            return check.checkEvent(
                    reference(message, "webhook"),
                    new Body(
                            contents.getContentType().getBaseType(),
                            contents.getContents().orEmpty()));
        }
        throw new IllegalArgumentException(
                interaction.getDescription() + ": only HTTP and asynchronous message interactions can be checked");
    }

    /** Returns the exchange of the interaction's examples with the operation that it calls. */
    Exchange exchange(V4Interaction.SynchronousHttp http) {
        Exchange exchange = check.checked(exchange(http, http.getResponse().getStatus(), body(http.getResponse())));
        return exchange.with(exchange.operationId(), deviations(exchange).toList());
    }

    /** Returns the id of the operation or the type of the event that an interaction names in its references. */
    static String reference(Interaction interaction, String kind) {
        return interaction
                .getComments()
                .get("references")
                .get("OpenAPI")
                .get(kind)
                .asString();
    }

    /** Tells whether an interaction is the document's own, without a hand-written call. */
    static boolean isFromDocument(Interaction interaction) {
        return interaction.getComments().get("references").get("OpenAPI").has("fromDocument");
    }

    private List<Deviation> check(V4Interaction.SynchronousHttp http) {
        int status = http.getResponse().getStatus();
        // The harness skips requests that were refused with a 4xx, so the request is checked as an accepted one.
        Stream<Deviation> request = check.check(exchange(http, 200, Body.NONE)).stream()
                .filter(deviation -> deviation.side() == Side.REQUEST)
                .filter(deviation -> status != 400 || !REASONS_FOR_400.contains(deviation.kind()));
        Stream<Deviation> response = deviations(exchange(http, status, body(http.getResponse())))
                .filter(deviation -> deviation.side() == Side.RESPONSE);
        return Stream.concat(request, response)
                .filter(deviation -> !deviation.isAllowed())
                .toList();
    }

    /** Returns the deviations but for a missing body of which the document requires no field: no pact demands it. */
    private Stream<Deviation> deviations(Exchange exchange) {
        Exchange checked = check.checked(exchange);
        return checked.deviations().stream()
                .filter(deviation -> deviation.kind() != DeviationKind.BODY_PRESENCE
                        || deviation.side() != Side.RESPONSE
                        || requiresFields(checked));
    }

    private boolean requiresFields(Exchange exchange) {
        return exchange.operationId() != null
                && document
                        .operation(exchange.operationId())
                        .responses()
                        .getOrDefault(exchange.status(), Map.of())
                        .values()
                        .stream()
                        .map(schema -> document.schemaNode("body", schema).definition())
                        .anyMatch(schema -> !schema.path("required").isEmpty());
    }

    private static Exchange exchange(V4Interaction.SynchronousHttp http, int status, Body response) {
        List<NameValue> query = http.getRequest().getQuery().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new NameValue(entry.getKey(), value)))
                .toList();
        return Exchange.sent(
                        http.getDescription(),
                        http.getRequest().getMethod(),
                        http.getRequest().getPath(),
                        query,
                        headers(http.getRequest()),
                        body(http.getRequest()))
                .responding(status, response);
    }

    /** Returns the headers of the request; parameters may be among them, and an exchange has no key. */
    private static List<NameValue> headers(IHttpPart request) {
        return request.getHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(KEY_HEADER))
                .flatMap(header -> header.getValue().stream().map(value -> new NameValue(header.getKey(), value)))
                .toList();
    }

    private static Body body(IHttpPart part) {
        return part.getBody().isPresent()
                ? new Body(
                        part.determineContentType().getBaseType(),
                        part.getBody().orEmpty())
                : Body.NONE;
    }
}
