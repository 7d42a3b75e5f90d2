package org.nectaropenapi.pacts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.spec.model.ApiDocument;

/** The pacts say nothing that the document does not say, and the check would tell. */
class PactDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyInteractionFollowsTheDocument() {
        assertThat(PactCheck.of(ApiDocument.bundled(), PactFiles.all())).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("request.path", "getCompany", i -> request(i).put("path", "/v2.2/firm/1")),
                fault("request.path", "getCompany", i -> request(i).put("path", "/v2.2/company/1")),
                fault("request.key", "getCompany", i -> request(i)
                        .withObject("/headers")
                        .remove("X-API-Key")),
                fault("request.query", "listMetersByCompany", i -> query(i, "sort", "name")),
                fault("request.query", "listMetersByCompany", i -> query(i, "page", "first")),
                fault("request.query", "listUsageDataBySite", i -> query(i, "startDate", "2025-02-30")),
                fault("request.body", "createCompany", i -> sent(i).remove("name")),
                fault("request.body", "createCompany", i -> sent(i).put("colour", "green")),
                fault("request.body", "createCompany", i -> sent(i).put("isDemandEnabled", "no")),
                fault("request.body", "createCompany", i -> request(i).remove("body")),
                fault("request.media-type", "createCompany", i -> request(i)
                        .withObject("/headers")
                        .putArray("Content-Type")
                        .add("text/csv")),
                fault("reference", "getCompany", i -> i.withObject("/comments/references/OpenAPI")
                        .put("operationId", "getSite")),
                fault("response.status", "getCompany", i -> response(i).put("status", 202)),
                fault("response.body", "getCompany", i -> received(i).remove("id")),
                fault("response.body", "getCompany", i -> received(i).put("colour", "green")),
                fault("response.body", "getCompany", i -> received(i).put("name", 7)),
                fault("response.body", "getCompany", i -> response(i).remove("body")),
                fault("response.body", "getConnection", i -> received(i).put("status", "MAYBE")),
                fault("response.media-type", "getCompany", i -> response(i)
                        .withObject("/headers")
                        .putArray("Content-Type")
                        .add("application/xml")),
                fault("matcher.path", "getCompany", i -> matchers(i)
                        .set("$.sites[*].colour", matchers(i).path("$.name"))),
                fault("matcher.pattern", "getCompany", i -> ((ObjectNode)
                                matchers(i).at("/$.id/matchers/0"))
                        .put("regex", "[A-Z]+")),
                event("reference", i -> i.withObject("/comments/references/OpenAPI")
                        .put("webhook", "meter.read")),
                event("event.type", i -> contents(i).put("eventType", "connection.updated.v2")),
                event("event.body", i -> contents(i).put("colour", "green")),
                event("event.body", i -> contents(i).put("id", "seven")),
                event("matcher.path", i -> contents(i).remove("url")));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("faults")
    void aFaultIsFoundWithInteractionAndRule(String rule, String provider, String subject, Consumer<ObjectNode> edit)
            throws IOException {
        ObjectNode pact = (ObjectNode) MAPPER.readTree(
                PactFiles.COMMITTED.resolve(PactFiles.fileName(provider)).toFile());
        ObjectNode interaction = find(pact, subject);
        edit.accept(interaction);

        List<PactFinding> findings = PactCheck.of(ApiDocument.bundled(), List.of(read(pact)));

        assertThat(findings).extracting(PactFinding::rule).contains(rule);
        assertThat(findings)
                .extracting(PactFinding::interaction)
                .containsOnly(interaction.path("description").asText());
    }

    private static Arguments fault(String rule, String operationId, Consumer<ObjectNode> edit) {
        return Arguments.of(rule, PactFiles.API, operationId, edit);
    }

    private static Arguments event(String rule, Consumer<ObjectNode> edit) {
        return Arguments.of(rule, PactFiles.WEBHOOKS, "connection.created.v2", edit);
    }

    /** The interaction of a success, which has nothing but the operation or the event in its name. */
    private static ObjectNode find(ObjectNode pact, String subject) {
        for (JsonNode interaction : pact.path("interactions")) {
            String description = interaction.path("description").asText();
            if (description.equals(subject) || description.endsWith("(" + subject + ")")) {
                return (ObjectNode) interaction;
            }
        }
        throw new IllegalArgumentException(subject);
    }

    private static V4Pact read(ObjectNode pact) {
        return (V4Pact) DefaultPactReader.INSTANCE.loadPact(pact.toString());
    }

    private static ObjectNode request(ObjectNode interaction) {
        return interaction.withObject("/request");
    }

    private static ObjectNode sent(ObjectNode interaction) {
        return interaction.withObject("/request/body/content");
    }

    private static void query(ObjectNode interaction, String name, String value) {
        ArrayNode values = request(interaction).withObject("/query").putArray(name);
        values.add(value);
    }

    private static ObjectNode response(ObjectNode interaction) {
        return interaction.withObject("/response");
    }

    private static ObjectNode received(ObjectNode interaction) {
        return interaction.withObject("/response/body/content");
    }

    private static ObjectNode matchers(ObjectNode interaction) {
        return interaction.withObject("/response/matchingRules/body");
    }

    private static ObjectNode contents(ObjectNode interaction) {
        return interaction.withObject("/contents/content");
    }
}
