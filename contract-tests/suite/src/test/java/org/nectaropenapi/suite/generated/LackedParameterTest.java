package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.nectaropenapi.harness.junit.TestLaunch;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.Simulation;

/** Runs {@link UndocumentedParametersTest} with a document that lacks parameters of the service. */
@Tag("thorough")
class LackedParameterTest {

    @TempDir
    private Path folder;

    @Test
    void everyParameterThatTheServiceActsOnAndTheDocumentLacksIsNamed() throws IOException {
        Operation operation = new OperationGroups(ApiDocument.bundled())
                .reads()
                .max(Comparator.comparingLong(
                        read -> simulatedAsDocumented(read).count()))
                .orElseThrow();
        ApiDocument lacking = ApiDocument.bundled()
                .edited(document ->
                        removeQuery(document, document.at(operation.node().pointer())));
        assertThat(failures(lacking))
                .isNotEmpty()
                .containsAll(simulatedAsDocumented(operation).toList());
    }

    /** Names the parameters whose schema in the document is the one that is simulated. */
    private static Stream<String> simulatedAsDocumented(Operation operation) {
        return Simulation.recorded(operation).stream()
                .flatMap(recorded -> recorded.queryParameters().stream())
                .filter(recorded -> !recorded.required())
                .filter(recorded -> operation.queryParameters().stream()
                        .filter(parameter -> parameter.name().equals(recorded.name()))
                        .anyMatch(parameter -> recorded.schema().properties().stream()
                                .allMatch(key ->
                                        key.getValue().equals(parameter.schema().path(key.getKey())))))
                .map(parameter -> operation.id() + ".query." + parameter.name());
    }

    private static void removeQuery(JsonNode document, JsonNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            for (Iterator<JsonNode> all = parameters.iterator(); all.hasNext(); ) {
                JsonNode parameter = all.next();
                String reference = parameter.path("$ref").asText();
                JsonNode resolved = reference.isEmpty() ? parameter : document.at(reference.substring(1));
                if (resolved.path("in").asText().equals("query")) {
                    all.remove();
                }
            }
        }
    }

    /** Returns the names of the tests that fail when the service is held to a document. */
    private Set<String> failures(ApiDocument document) throws IOException {
        Path file = Files.writeString(
                folder.resolve("document.json"), document.tree().toString());
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        TestLaunch.run(
                Map.of(
                        "contract.document",
                        file.toString(),
                        "contract.directory",
                        folder.resolve("run").toString()),
                listener,
                UndocumentedParametersTest.class);
        return listener.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getTestIdentifier)
                .map(identifier -> identifier.getDisplayName())
                .collect(Collectors.toSet());
    }
}
