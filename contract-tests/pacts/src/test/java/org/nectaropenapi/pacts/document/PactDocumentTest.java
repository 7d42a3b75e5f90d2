package org.nectaropenapi.pacts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.spec.model.ApiDocument;

/** The pacts contain nothing that the document lacks, and the check detects it if they do. */
class PactDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PactCheck CHECK = new PactCheck(ApiDocument.bundled());

    @Test
    void everyInteractionFollowsTheDocument() {
        assertThat(PactFiles.all().stream()
                        .flatMap(pact -> pact.getInteractions().stream())
                        .flatMap(interaction -> CHECK.check(interaction).stream()
                                .map(deviation -> interaction.getDescription() + ": " + deviation.text())))
                .isEmpty();
    }

    @Test
    void everyInteractionReferencesTheOperationItCallsAndSendsTheKey() {
        assertThat(PactFiles.api().getInteractions())
                .map(V4Interaction.SynchronousHttp.class::cast)
                .allSatisfy(interaction -> {
                    assertThat(CHECK.exchange(interaction).operationId())
                            .isEqualTo(PactCheck.reference(interaction, "operationId"));
                    assertThat(interaction.getRequest().getHeaders()).containsKey("X-API-Key");
                });
    }

    @Test
    void everyEventCarriesTheTypeThatItReferences() {
        assertThat(PactFiles.webhooks().getInteractions())
                .map(V4Interaction.AsynchronousMessage.class::cast)
                .allSatisfy(message -> assertThat(MAPPER.readTree(
                                        message.getContents().getContents().orEmpty())
                                .path("eventType")
                                .asText())
                        .isEqualTo(PactCheck.reference(message, "webhook")));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("UNDOCUMENTED_OPERATION", "getCompany", i -> request(i).put("path", "/v2.2/firm/1")),
                fault("FORMAT", "getCompany", i -> request(i).put("path", "/v2.2/company/1")),
                fault("UNDOCUMENTED_PARAMETER", "listMetersByCompany", i -> query(i, "sort", "name")),
                fault("TYPE", "listMetersByCompany", i -> query(i, "page", "first")),
                fault("FORMAT", "listUsageDataBySite", i -> query(i, "startDate", "2025-02-30")),
                fault("MISSING", "createCompany", i -> sent(i).remove("name")),
                fault("UNDOCUMENTED_FIELD", "createCompany", i -> sent(i).put("colour", "green")),
                fault("TYPE", "createCompany", i -> sent(i).put("isDemandEnabled", "no")),
                fault("BODY_PRESENCE", "createCompany", i -> request(i).remove("body")),
                fault("MEDIA_TYPE", "createCompany", i -> contentType(request(i), "text/csv")),
                fault("UNDOCUMENTED_STATUS", "getCompany", i -> response(i).put("status", 202)),
                fault("MISSING", "getCompany", i -> received(i).remove("id")),
                fault("UNDOCUMENTED_FIELD", "getCompany", i -> received(i).put("colour", "green")),
                fault("TYPE", "getCompany", i -> received(i).put("name", 7)),
                fault("BODY_PRESENCE", "getCompany", i -> response(i).remove("body")),
                fault("UNKNOWN_ENUM_VALUE", "getConnection", i -> received(i).put("status", "MAYBE")),
                fault("MEDIA_TYPE", "getCompany", i -> contentType(response(i), "application/xml")),
                fault("UNDOCUMENTED_FIELD", "createSite, occupied by more than all: 400", i -> sent(i).put(
                                "colour", "green")),
                fault("UNDOCUMENTED_PARAMETER", "getCompany: 404", i -> query(i, "sort", "name")),
                event("UNDOCUMENTED_OPERATION", i -> i.withObject("/comments/references/OpenAPI")
                        .put("webhook", "meter.read")),
                event("UNDOCUMENTED_FIELD", i -> contents(i).put("colour", "green")),
                event("FORMAT", i -> contents(i).put("id", "seven")));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("faults")
    void theOnlyDeviationIsTheFault(DeviationKind kind, String provider, String name, Consumer<ObjectNode> edit)
            throws IOException {
        ObjectNode pact = (ObjectNode) MAPPER.readTree(
                PactFiles.COMMITTED.resolve(PactFiles.fileName(provider)).toFile());
        ObjectNode interaction = find(pact, name);
        edit.accept(interaction);
        pact.putArray("interactions").add(interaction);
        Interaction wrong = ((V4Pact) DefaultPactReader.INSTANCE.loadPact(pact.toString()))
                .getInteractions()
                .get(0);

        assertThat(CHECK.check(wrong)).extracting(Deviation::kind).containsExactly(kind);
    }

    private static Arguments fault(String kind, String name, Consumer<ObjectNode> edit) {
        return Arguments.of(kind, PactFiles.API, name, edit);
    }

    private static Arguments event(String kind, Consumer<ObjectNode> edit) {
        return Arguments.of(kind, PactFiles.WEBHOOKS, "connection.created.v2", edit);
    }

    /** Descriptions end with the operationId in parentheses, then the variant and the status of a failure. */
    private static ObjectNode find(ObjectNode pact, String name) {
        for (JsonNode interaction : pact.path("interactions")) {
            String description = interaction.path("description").asText();
            if (description.replaceFirst(".*\\(([^)]*)\\)", "$1").equals(name)) {
                return (ObjectNode) interaction;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static ObjectNode request(ObjectNode interaction) {
        return interaction.withObject("/request");
    }

    private static ObjectNode sent(ObjectNode interaction) {
        return interaction.withObject("/request/body/content");
    }

    private static void query(ObjectNode interaction, String name, String value) {
        request(interaction).withObject("/query").putArray(name).add(value);
    }

    private static void contentType(ObjectNode part, String mediaType) {
        part.withObject("/headers").putArray("Content-Type").add(mediaType);
    }

    private static ObjectNode response(ObjectNode interaction) {
        return interaction.withObject("/response");
    }

    private static ObjectNode received(ObjectNode interaction) {
        return interaction.withObject("/response/body/content");
    }

    private static ObjectNode contents(ObjectNode interaction) {
        return interaction.withObject("/contents/content");
    }
}
