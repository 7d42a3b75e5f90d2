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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private static final PactCheck THINGS =
            new PactCheck(ApiDocument.resource("org/nectaropenapi/pacts/document/things.yaml"));

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
                    assertThat(interaction.getRequest().getHeaders()).containsKey(PactCheck.KEY_HEADER);
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

    /** Faults in the pact of a document of its own, so that no fact of the API changes them. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault("UNDOCUMENTED_OPERATION", "accepted", i -> path(i, path -> path + "/nowhere")),
                fault("FORMAT", "accepted", i -> path(i, path -> path.replaceFirst("[^/]*$", "1"))),
                fault("UNDOCUMENTED_PARAMETER", "accepted", i -> query(i, "sort", "name")),
                fault("TYPE", "accepted", i -> query(i, "page", "first")),
                fault("FORMAT", "accepted", i -> query(i, "since", "2025-02-30")),
                fault("TYPE", "accepted", i -> header(request(i), "X-Attempt", "second")),
                fault("MISSING", "accepted", i -> request(i)
                        .withObject("/headers")
                        .remove("X-Attempt")),
                fault("UNKNOWN_ENUM_VALUE", "accepted", i -> header(request(i), "Cookie", "theme=green")),
                fault("MISSING", "accepted", i -> sent(i).remove("name")),
                fault("UNDOCUMENTED_FIELD", "accepted", i -> sent(i).put("colour", "green")),
                fault("TYPE", "accepted", i -> sent(i).put("isOpen", "no")),
                fault("BODY_PRESENCE", "accepted", i -> request(i).remove("body")),
                fault("MEDIA_TYPE", "accepted", i -> header(request(i), "Content-Type", "text/csv")),
                fault("UNDOCUMENTED_STATUS", "accepted", i -> response(i).put("status", 202)),
                fault("MISSING", "accepted", i -> received(i).remove("id")),
                fault("UNDOCUMENTED_FIELD", "accepted", i -> received(i).put("colour", "green")),
                fault("TYPE", "accepted", i -> received(i).put("name", 7)),
                fault("UNKNOWN_ENUM_VALUE", "accepted", i -> received(i).put("status", "MAYBE")),
                fault("BODY_PRESENCE", "accepted", i -> response(i).remove("body")),
                fault("MEDIA_TYPE", "accepted", i -> header(response(i), "Content-Type", "application/xml")),
                fault("UNDOCUMENTED_FIELD", "refused", i -> sent(i).put("colour", "green")),
                fault("UNDOCUMENTED_PARAMETER", "not found", i -> query(i, "sort", "name")),
                fault("UNDOCUMENTED_OPERATION", "delivered", i -> i.withObject("/comments/references/OpenAPI")
                        .put("webhook", "thing.read")),
                fault("UNDOCUMENTED_FIELD", "delivered", i -> contents(i).put("colour", "green")),
                fault("FORMAT", "delivered", i -> contents(i).put("id", "seven")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("faults")
    void theOnlyDeviationIsTheFault(DeviationKind kind, String name, Consumer<ObjectNode> edit) throws IOException {
        assertThat(deviations(name, interaction -> {})).isEmpty();
        assertThat(deviations(name, edit)).extracting(Deviation::kind).containsExactly(kind);
    }

    private static List<Deviation> deviations(String name, Consumer<ObjectNode> edit) throws IOException {
        ObjectNode pact = (ObjectNode) MAPPER.readTree(PactDocumentTest.class.getResource("things-pact.json"));
        ObjectNode interaction = find(pact, name);
        edit.accept(interaction);
        pact.putArray("interactions").add(interaction);
        Interaction edited = ((V4Pact) DefaultPactReader.INSTANCE.loadPact(pact.toString()))
                .getInteractions()
                .get(0);
        return THINGS.check(edited);
    }

    private static Arguments fault(String kind, String name, Consumer<ObjectNode> edit) {
        return Arguments.of(kind, name, edit);
    }

    private static ObjectNode find(ObjectNode pact, String name) {
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.path("description").asText().equals(name)) {
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

    private static void path(ObjectNode interaction, UnaryOperator<String> edit) {
        request(interaction)
                .put("path", edit.apply(request(interaction).path("path").asText()));
    }

    private static void query(ObjectNode interaction, String name, String value) {
        request(interaction).withObject("/query").putArray(name).add(value);
    }

    private static void header(ObjectNode part, String name, String value) {
        part.withObject("/headers").putArray(name).add(value);
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
