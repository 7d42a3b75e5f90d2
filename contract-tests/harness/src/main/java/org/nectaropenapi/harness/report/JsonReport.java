package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.harness.failure.FailureCause;

/** Writes the report and the drift patch as JSON. */
final class JsonReport {
    static final String FILE = "report.json";
    static final String PATCH = "drift-patch.json";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    static void write(RunReport report, List<Gate> gates, Path directory) throws IOException {
        MAPPER.writeValue(directory.resolve(FILE).toFile(), tree(report, gates));
        ObjectNode patch = MAPPER.createObjectNode()
                .put("generated", report.generated().toString())
                .put("target", report.target());
        patch.set("changes", MAPPER.valueToTree(report.changes()));
        MAPPER.writeValue(directory.resolve(PATCH).toFile(), patch);
    }

    private static ObjectNode tree(RunReport report, List<Gate> gates) {
        ObjectNode tree = MAPPER.createObjectNode()
                .put("target", report.target())
                .put("service", report.conditions().service())
                .put("generated", report.generated().toString());
        tree.set("causes", causes(report.causes()));
        tree.put("tookMillis", report.took().toMillis());
        ObjectNode tests = tree.putObject("tests")
                .put("passed", report.tests().passed())
                .put("skipped", report.tests().skips())
                .put("hidden", report.tests().hidden());
        tests.set("skipReasons", MAPPER.valueToTree(report.tests().skipped()));
        report.tests().refusal().ifPresent(reason -> tests.put("refusal", reason));
        tests.set("failed", MAPPER.valueToTree(report.tests().failed()));
        tree.set("unsteady", MAPPER.valueToTree(report.conditions().unsteady()));
        tree.putObject("exchanges")
                .put("total", report.coverage().exchanges())
                .put("validated", report.coverage().validated());
        ObjectNode coverage = tree.putObject("coverage");
        coverage.set("total", shares(report.coverage().total(), true));
        ObjectNode operations = coverage.putObject("operations");
        report.coverage().operations().forEach((id, shares) -> operations.set(id, shares(shares, false)));
        tree.set("notSimulated", MAPPER.valueToTree(report.notSimulated().listed()));
        ObjectNode drift = tree.putObject("drift");
        ArrayNode fresh = drift.putArray("new");
        report.drift().fresh().forEach(d -> fresh.add(drift(d)));
        ArrayNode known = drift.putArray("known");
        report.drift()
                .known()
                .forEach(k -> known.add(drift(k.drift())
                        .put("since", k.entry().since().toString())
                        .put("reason", k.entry().reason())));
        ArrayNode stale = drift.putArray("stale");
        report.drift().stale().forEach(entry -> stale.add(entry.text()));
        ObjectNode expectations = tree.putObject("expectations");
        expectations.set("stated", MAPPER.valueToTree(report.expectations().stated()));
        expectations.set("notes", MAPPER.valueToTree(report.expectations().groups()));
        tree.set("openQuestions", MAPPER.valueToTree(report.questions()));
        ArrayNode slowest = tree.putArray("slowest");
        report.slowest().forEach(exchange -> slowest.addObject()
                .put("operationId", exchange.operationId())
                .put("test", exchange.test())
                .put("status", exchange.status())
                .put("tookMillis", exchange.took().toMillis()));
        ArrayNode gateNodes = tree.putArray("gates");
        gates.forEach(gate -> gateNodes
                .addObject()
                .put("group", gate.group())
                .put("name", gate.name())
                .put("figure", gate.figure())
                .put("required", gate.required())
                .put("holds", gate.holds())
                .set("missing", MAPPER.valueToTree(gate.missing())));
        return tree;
    }

    private static ArrayNode causes(List<FailureGroup> causes) {
        ArrayNode nodes = MAPPER.createArrayNode();
        causes.forEach(group -> {
            ObjectNode node = cause(group.cause()).put("tests", group.tests().size());
            nodes.add(node);
            ArrayNode others = node.putArray("others");
            group.others().forEach(other -> others.add(cause(other)));
            group.shownBy().ifPresent(exchange -> node.putObject("shownBy")
                    .put("test", exchange.test())
                    .put("method", exchange.method())
                    .put("path", exchange.path())
                    .put("status", exchange.status()));
        });
        return nodes;
    }

    private static ObjectNode cause(FailureCause cause) {
        return MAPPER.createObjectNode()
                .put("operation", cause.operation())
                .put("place", cause.place())
                .put("rule", cause.rule())
                .put("seen", cause.seen());
    }

    private static ObjectNode shares(Map<Dimension, Share> shares, boolean named) {
        ObjectNode tree = MAPPER.createObjectNode();
        shares.forEach((dimension, share) -> {
            ObjectNode node = tree.putObject(dimension.name().toLowerCase(Locale.ROOT))
                    .put("covered", share.covered())
                    .put("total", share.total());
            if (named) {
                node.put("percent", BigDecimal.valueOf(share.percent()).setScale(1, RoundingMode.FLOOR));
            }
            node.set("missing", MAPPER.valueToTree(share.missing()));
        });
        return tree;
    }

    private static ObjectNode drift(Drift drift) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("kind", drift.kind().name())
                .put("location", drift.location())
                .put("expected", drift.expected())
                .put("observed", drift.observed())
                .put("count", drift.count())
                .put("firstTest", drift.firstTest())
                .put("client", drift.client())
                .put("choice", drift.choice());
        node.set("operations", MAPPER.valueToTree(drift.operations()));
        return node;
    }
}
