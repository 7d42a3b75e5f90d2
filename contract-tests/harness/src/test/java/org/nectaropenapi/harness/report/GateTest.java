package org.nectaropenapi.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.DocumentedPoint;
import org.nectaropenapi.harness.coverage.NotSimulated;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.run.ShopProfile;

class GateTest {

    @TempDir
    Path directory;

    private static final NotSimulated GAPS = new NotSimulated(List.of(
            new DocumentedPoint("addPhoto", Dimension.OPERATION, "addPhoto"),
            new DocumentedPoint("addPhoto", Dimension.STATUS, "addPhoto.200"),
            new DocumentedPoint("addPhoto", Dimension.PARAMETER, "addPhoto.path.thing_id"),
            new DocumentedPoint("addPhoto", Dimension.RESPONSE_FIELD, "addPhoto.200.stored"),
            new DocumentedPoint("listThings", Dimension.RESPONSE_FIELD, "Thing.made")));

    private static RunReport report(String target, Exchange... exchanges) {
        return report(target, NotSimulated.NOTHING, exchanges);
    }

    private static RunReport report(String target, NotSimulated notSimulated, Exchange... exchanges) {
        return RunReport.of(
                target,
                RunConditions.of(target),
                Instant.EPOCH,
                TestCounts.NONE,
                List.of(exchanges),
                ExpectationSummary.EMPTY,
                Baseline.EMPTY,
                List.of(),
                ShopService.DOCUMENT,
                new ShopProfile(notSimulated));
    }

    private static List<String> failing(RunReport report) {
        return Gate.of(report).stream().filter(Gate::fails).map(Gate::name).toList();
    }

    @Test
    void offlineEveryShareIsGated() {
        assertThat(failing(report("sandbox")))
                .containsExactly(
                        "operations at least 100 %",
                        "statuses at least 95 %",
                        "parameters at least 100 %",
                        "response fields at least 95 %",
                        "values of complete enums at least 95 %");
    }

    @Test
    void whatTheSandboxDoesNotSimulateLeavesTheSharesAndTheDrift() {
        Exchange list = ShopExchanges.list("", 200, "[{\"id\":\"t1\",\"name\":\"Box\"}]");
        RunReport all = report("sandbox", list);
        RunReport withGaps = report("sandbox", GAPS, list);
        assertThat(all.coverage().total().get(Dimension.OPERATION).missing()).contains("addPhoto");
        assertThat(withGaps.coverage().total().get(Dimension.OPERATION).missing())
                .doesNotContain("addPhoto");
        assertThat(withGaps.coverage()
                        .operations()
                        .get("addPhoto")
                        .get(Dimension.STATUS)
                        .total())
                .isZero();
        assertThat(all.drift().fresh()).anyMatch(drift -> drift.location().equals("Thing.made"));
        assertThat(withGaps.drift().fresh()).isNotEmpty().noneMatch(drift -> drift.location()
                .equals("Thing.made"));
    }

    @Test
    void onALiveServiceNothingIsLeftOut() {
        assertThat(report("live", GAPS)
                        .coverage()
                        .total()
                        .get(Dimension.OPERATION)
                        .missing())
                .contains("addPhoto");
    }

    @Test
    void whatIsNotSimulatedIsListedAndAnOperationStandsForItsPoints() throws Exception {
        RunReport report = report("sandbox", GAPS);
        assertThat(report.notSimulated().listed())
                .containsExactly("operations: addPhoto", "response fields: listThings: Thing.made");
        assertThat(HtmlReport.html(report, Gate.of(report))).contains("response fields: listThings: Thing.made");
        JsonReport.write(report, Gate.of(report), directory);
        assertThat(Files.readString(directory.resolve(JsonReport.FILE)))
                .contains("\"notSimulated\" : [ \"operations: addPhoto\"");
        Path file = directory.resolve("gates.xml");
        JUnitReport.write(report, Gate.of(report), file);
        assertThat(Files.readString(file))
                .contains("classname=\"contract.sandbox.not simulated\" name=\"operations: addPhoto\"");
    }

    @Test
    void elsewhereSharesAreOnlyReported() {
        assertThat(failing(report("live"))).isEmpty();
    }

    @Test
    void newDriftFailsEverywhereButFieldsThatNeverComeOnlyOffline() {
        Exchange odd = ShopExchanges.list("", 200, "[{\"size\":1}]");
        assertThat(failing(report("live", odd))).containsExactly("no new undocumented field");
        assertThat(failing(report("sandbox", odd)))
                .contains("no new undocumented field", "no new documented field that never comes");
    }

    @Test
    void theGatesAreTestCases() throws Exception {
        RunReport report = report("live", ShopExchanges.list("", 200, "[{\"size]]>\\u0001\":1}]"));
        Path file = directory.resolve("gates.xml");
        JUnitReport.write(report, Gate.of(report), file);
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Gate.of(report).size());
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("UNDOCUMENTED_FIELD at Thing.size]]>");
    }

    @Test
    void thePatchHasTheAgreedForm() throws IOException {
        RunReport report =
                report("live", ShopExchanges.list("", 200, "[{\"size\":1}]"), ShopExchanges.list("", 409, "{}"));
        JsonReport.write(report, Gate.of(report), directory);
        assertThat(Files.readString(directory.resolve("drift-patch.json"))).isEqualToIgnoringWhitespace("""
                        {"generated":"1970-01-01T00:00:00Z","target":"live","changes":[
                          {"op":"addStatus","operationId":"listThings","status":409},
                          {"op":"addProperty","schema":"Thing","property":"size","type":"integer","format":null,
                           "items":null,"nullable":false}]}""");
    }
}
