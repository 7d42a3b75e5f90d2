package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** The sandbox can return every field of the document and every value of its complete enumerations. */
class FieldCoverageTest {
    private final FieldCoverage coverage = new FieldCoverage();
    private final Set<String> called = new HashSet<>();

    @Test
    void everyFieldAndValueOccursExceptThoseOfVersion1() {
        try (SandboxFixture fixture = new SandboxFixture()) {
            new FullScenario(fixture, this::observe).run();
        }
        assertThat(called).as("operations").containsAll(withBody());
        // By the document, responses of version 2 do not have these.
        assertThat(coverage.missingFields())
                .containsExactlyInAnyOrder(
                        "Company.relevantDataTypes",
                        "Document.meterSiteUsageData",
                        "Document.processedDate",
                        "UsageData.accountId",
                        "UsageData.siteId");
        assertThat(coverage.missingValues()).isEmpty();
    }

    /** Lists the operations that return a body. */
    private static List<String> withBody() {
        return ApiDocument.bundled().operations().stream()
                .filter(operation -> operation.successSchema().isPresent())
                .map(Operation::id)
                .toList();
    }

    private void observe(String operationId, JsonNode body) {
        called.add(operationId);
        coverage.observe(SandboxApi.operation(operationId), body);
    }
}
