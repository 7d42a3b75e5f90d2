package org.nectaropenapi.pacts.document;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.support.json.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.RouteTable;

/** Holds pacts to a document: requests, answers and events. */
final class PactCheck {

    private final ApiDocument document;
    private final RouteTable routes;
    private final List<PactFinding> findings = new ArrayList<>();

    private PactCheck(ApiDocument document) {
        this.document = document;
        this.routes = new RouteTable(document.operations());
    }

    static List<PactFinding> of(ApiDocument document, List<V4Pact> pacts) {
        PactCheck check = new PactCheck(document);
        pacts.forEach(pact -> pact.getInteractions().forEach(check::check));
        return check.findings;
    }

    /** The operation or event that an interaction says it is about. */
    static String subject(Interaction interaction, String kind) {
        JsonValue references = interaction.getComments().getOrDefault("references", JsonValue.Null.INSTANCE);
        return Bodies.json(references.serialise()).at("/OpenAPI/" + kind).asText("none");
    }

    private void check(Interaction interaction) {
        if (interaction instanceof V4Interaction.SynchronousHttp http) {
            exchange(http);
        } else if (interaction instanceof V4Interaction.AsynchronousMessage message) {
            event(message);
        } else {
            note(interaction, "kind", "is neither a request nor an event");
        }
    }

    private void exchange(V4Interaction.SynchronousHttp http) {
        Optional<RouteTable.Match> match =
                routes.find(http.getRequest().getMethod(), http.getRequest().getPath());
        if (match.isEmpty()) {
            note(
                    http,
                    "request.path",
                    "no operation has " + http.getRequest().getMethod() + " "
                            + http.getRequest().getPath());
            return;
        }
        RouteTable.Match found = match.get();
        String subject = subject(http, "operationId");
        if (!found.operation().id().equals(subject)) {
            note(
                    http,
                    "reference",
                    "names " + subject + ", and calls " + found.operation().label());
        }
        new RequestRules(document, (rule, message) -> note(http, rule, message))
                .check(
                        found.operation(),
                        found.pathValues(),
                        http.getRequest(),
                        http.getResponse().getStatus() == 400);
        answer(http, found.operation().responses().get(http.getResponse().getStatus()));
    }

    private void answer(V4Interaction.SynchronousHttp http, @Nullable Map<String, JsonNode> documented) {
        HttpResponse response = http.getResponse();
        if (documented == null) {
            note(http, "response.status", response.getStatus() + " is not in the document");
            return;
        }
        if (documented.isEmpty() || !response.getBody().isPresent()) {
            if (documented.isEmpty() == response.getBody().isPresent()) {
                note(http, "response.body", "is there in only one of pact and document");
            }
            return;
        }
        String mediaType = response.determineContentType().getBaseType();
        JsonNode schema = documented.get(mediaType);
        if (schema == null) {
            note(http, "response.media-type", mediaType + " is not in the document");
            return;
        }
        body(http, "response", schema, Bodies.json(response.getBody()));
        new MatcherRules((rule, message) -> note(http, rule, message))
                .check(response.getMatchingRules(), Bodies.json(response.getBody()));
    }

    private void event(V4Interaction.AsynchronousMessage message) {
        String type = subject(message, "webhook");
        JsonNode schema = document.events().get(type);
        if (schema == null) {
            note(message, "reference", "the document has no event " + type);
            return;
        }
        JsonNode payload = Bodies.json(message.getContents().getContents());
        if (!payload.path("eventType").asText().equals(type)) {
            note(message, "event.type", "is " + payload.path("eventType") + " and not " + type);
        }
        body(message, "event", schema, payload);
        new MatcherRules((rule, text) -> note(message, rule, text))
                .check(message.getContents().getMatchingRules(), payload);
    }

    private void body(Interaction interaction, String part, JsonNode schema, JsonNode body) {
        document.schemas()
                .check(Direction.RESPONSE, schema, body)
                .forEach(finding -> note(interaction, part + ".body", finding.text()));
    }

    private void note(Interaction interaction, String rule, String message) {
        findings.add(new PactFinding(interaction.getDescription(), rule, message));
    }
}
