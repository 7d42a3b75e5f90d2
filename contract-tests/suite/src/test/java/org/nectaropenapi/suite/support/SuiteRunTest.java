package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.junit.TestLaunch;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.ApiDocument;

/** Runs sample tests on the embedded sandbox with various settings. */
class SuiteRunTest {

    @TempDir
    private Path folder;

    @Test
    void aRunDeletesWhatItMadeAndLeavesItsExchanges() throws IOException {
        TestOutcomes outcomes = run(Map.of(), SampleTests.Reading.class, SampleTests.Writing.class);
        assertThat(outcomes.all().values())
                .filteredOn(TestOutcomes.PASSED::equals)
                .hasSize(5);
        assertThat(outcomes.of("makesACompanyAndFails")).contains("418");

        List<Exchange> exchanges = exchanges();
        assertThat(exchanges).allMatch(Exchange::isValid);
        long made = exchanges.stream()
                .filter(e -> "createCompany".equals(e.operationId()))
                .count();
        long deleted = exchanges.stream()
                .filter(e -> "deleteCompany".equals(e.operationId()) && e.status() / 100 == 2)
                .count();
        assertThat(made).as("companies made").isEqualTo(3);
        assertThat(deleted).as("companies deleted").isEqualTo(made);
        assertThat(exchanges).extracting(Exchange::test).contains("Reading.ping", "Writing.makesACompany", "TestData");
        assertThat(exchanges())
                .allSatisfy(exchange -> assertThat(ExchangeFile.line(exchange)).doesNotContain("nectar-sandbox-key"));
    }

    @Test
    void aMisbehaviourFailsTheTestThatMeetsItWithItsPlace() {
        TestOutcomes outcomes =
                run(Map.of("contract.misbehaviour", "UNDOCUMENTED_FIELD:getCompany"), SampleTests.Reading.class);
        assertThat(outcomes.of("readsShared"))
                .startsWith("failed: GET " + new DocumentLookup(ApiDocument.bundled()).path("getCompany", ""))
                .contains("(getCompany)")
                .contains("RESPONSE UNDOCUMENTED_FIELD at Company.sandboxSurprise");
        assertThat(outcomes.of("ping")).isEqualTo(TestOutcomes.PASSED);
        assertThat(outcomes.of("readsLenient")).isEqualTo(TestOutcomes.PASSED);
    }

    @Test
    void aMisbehaviourEndsAfterSomeCalls() {
        TestOutcomes outcomes = run(
                Map.of("contract.misbehaviour", "STATUS_500:ping:1"),
                SampleTests.Reading.class,
                SampleTests.Failing.class);
        assertThat(outcomes.of("ping")).contains("500");
        assertThat(outcomes.of("readsShared")).isEqualTo(TestOutcomes.PASSED);
    }

    @Test
    void anotherDocumentIsWhatExchangesAreHeldTo() throws IOException {
        ObjectNode tree = ApiDocument.bundled().tree();
        // The id is a field that every company has.
        ((ObjectNode) tree.at("/components/schemas/Company/properties")).remove("id");
        Path document = Files.writeString(folder.resolve("edited.json"), tree.toString());
        TestOutcomes outcomes = run(Map.of("contract.document", document.toString()), SampleTests.Reading.class);
        assertThat(outcomes.of("readsShared")).contains("UNDOCUMENTED_FIELD at Company.id");
        assertThat(outcomes.of("onSandbox")).isEqualTo(TestOutcomes.PASSED);
    }

    @Test
    void aFailureEndsTheRunWhenThatIsAskedFor() {
        assertThat(run(Map.of(), SampleTests.Failing.class).of("b")).isEqualTo(TestOutcomes.PASSED);
        assertThat(run(Map.of("contract.failFast", "true"), SampleTests.Failing.class)
                        .of("b"))
                .startsWith("skipped: a test has failed");
    }

    @Test
    void anUnknownTargetIsToldByName() {
        assertThat(run(Map.of("contract.target", "moon"), SampleTests.Failing.class)
                        .all()
                        .values())
                .anyMatch(outcome -> outcome.contains("There is no target moon"));
    }

    @Test
    void theCommittedBaselineCanBeRead() throws IOException {
        Baseline.read(Path.of("drift-baseline.yaml"));
    }

    private TestOutcomes run(Map<String, String> parameters, Class<?>... classes) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("contract.directory", folder.toString());
        TestOutcomes outcomes = new TestOutcomes();
        TestLaunch.run(all, outcomes, classes);
        return outcomes;
    }

    private List<Exchange> exchanges() throws IOException {
        return ExchangeFile.read(folder.resolve(ExchangeFile.NAME));
    }
}
