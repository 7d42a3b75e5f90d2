package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Everything the document has can be made to occur: fields of answers, values of complete enumerations. */
class FieldCoverageTest {
    private final FieldCoverage coverage = new FieldCoverage();
    private final Set<String> called = new HashSet<>();

    @Test
    void everyFieldAndValueOccursButThoseOfTheFirstGeneration() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            new FullScenario(fixture, this::note).run();
        }
        assertThat(called).as("operations").containsAll(successful());
        // The document says of these that answers of version 2 do not have them.
        assertThat(coverage.fieldsMissing())
                .containsExactlyInAnyOrder(
                        "Company.relevantDataTypes",
                        "Document.meterSiteUsageData",
                        "Document.processedDate",
                        "UsageData.accountId",
                        "UsageData.siteId");
        assertThat(coverage.valuesMissing()).isEmpty();
    }

    /** Every operation that answers a body. */
    private static List<String> successful() {
        return ApiDocument.bundled().operations().stream()
                .filter(operation -> operation.successSchema().isPresent())
                .map(Operation::id)
                .toList();
    }

    private JsonNode note(String operationId, JsonNode body) {
        Operation operation = ApiDocument.bundled().operations().stream()
                .filter(o -> o.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        called.add(operationId);
        coverage.note(operation, body);
        return body;
    }
}
