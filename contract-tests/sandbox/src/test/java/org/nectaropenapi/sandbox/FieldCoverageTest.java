package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * The sandbox shows everything that its record says it simulates, as far as the document still has it. With
 * {@code -Dsimulated.update=true} the record is written anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldCoverageTest {
    private static final Path RECORD = Path.of(
            "src/main/resources", SimulatedDocument.class.getPackageName().replace('.', '/'), "simulated.json");

    private final FieldCoverage coverage = new FieldCoverage();
    private final List<String> cutShort = new ArrayList<>();

    @BeforeAll
    void run() throws IOException {
        try (SandboxFixture fixture = new SandboxFixture(coverage::read);
                WebhookReceiver receiver = new WebhookReceiver()) {
            fixture.sandbox.webhooks().addEndpoint(receiver.uri(), WebhookReceiver.SECRET);
            FullScenario scenario = new FullScenario(fixture, this::observe);
            scenario.run();
            cutShort.addAll(scenario.cutShort());
            coverage.error(
                    SandboxApi.operation("ping"), fixture.api.withKey("unknown").call("ping"));
            fixture.sandbox.webhooks().deliverDue();
            for (var delivery : fixture.sandbox.webhooks().deliveries()) {
                coverage.event(delivery.eventType(), new ObjectMapper().readTree(delivery.body()));
            }
        }
        if (Boolean.getBoolean("simulated.update")) {
            Files.writeString(RECORD, new SimulatedRecord(DocumentChanges.served(), coverage).text());
        }
    }

    @Test
    void theSandboxShowsAllThatItsRecordSays() {
        List<DocumentPoint> notShown = new SimulatedDocument(DocumentChanges.served())
                .simulated().stream()
                        .filter(point -> point.kind() != DocumentPoint.Kind.STATUS
                                || point.name().matches(".*\\.2\\d\\d"))
                        .filter(point -> !coverage.has(point))
                        .toList();

        // What a part shows is not known when the document no longer has an operation or a field that it goes through.
        assumeTrue(notShown.isEmpty() || cutShort.isEmpty(), () -> "The scenario cannot go on: " + cutShort);
        assertThat(notShown)
                .as("points that the record has and the sandbox no longer shows or reads")
                .isEmpty();
    }

    @Test
    void theRecordHasTheOperationsThatTheSandboxHandles() {
        assertThat(new SimulatedDocument(DocumentChanges.served()).simulated())
                .as("a record that is lost or empty")
                .hasSizeGreaterThan(100);
    }

    private void observe(String operationId, JsonNode body) {
        Operation operation = SandboxApi.operation(operationId);
        coverage.response(operation, body);
    }
}
