package org.nectaropenapi.strength;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nectaropenapi.harness.report.HtmlFragment;
import org.nectaropenapi.harness.report.HtmlPage;
import org.nectaropenapi.harness.report.NumberFormats;

/** Writes the result as JSON and as an HTML page in the style of the report. */
final class StrengthPage {
    private StrengthPage() {}

    static void write(StrengthResult result, Path directory) throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve("strength.json").toFile(), json(result));
        Files.writeString(directory.resolve("strength.html"), html(result, Instant.now()));
    }

    static ObjectNode json(StrengthResult result) {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        share(tree.putObject("overall"), result.share(trial -> true));
        share(tree.putObject("must"), result.share(DetectionTrial::must));
        share(tree.putObject("service"), result.share(trial -> trial.group() == DetectionTrial.Group.SERVICE));
        share(tree.putObject("oneCause"), result.oneCause());
        share(tree.putObject("document"), result.share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT));
        tree.put("tookMillis", result.took().toMillis());
        ArrayNode trials = tree.putArray("trials");
        result.trials().forEach(trial -> spread(trial, trials.addObject())
                .put("group", trial.group().name())
                .put("name", trial.name())
                .put("kind", trial.kind())
                .put("meaning", trial.meaning())
                .put("must", trial.must())
                .put("caught", trial.caught())
                .put("caughtBy", trial.caughtBy())
                .put("message", trial.message())
                .put("reason", result.survivors().reason(trial.name()))
                .put("tookMillis", trial.took().toMillis()));
        return tree;
    }

    private static ObjectNode spread(DetectionTrial trial, ObjectNode node) {
        if (trial.spread().isKnown()) {
            node.put("operation", trial.spread().operation())
                    .put("redTests", trial.spread().redTests());
            ArrayNode causes = node.putArray("causes");
            trial.spread().causes().forEach(causes::add);
        }
        return node;
    }

    private static void share(ObjectNode node, StrengthResult.Share share) {
        node.put("caught", share.caught()).put("total", share.total());
    }

    static String html(StrengthResult result, Instant when) {
        StrengthResult.Share overall = result.share(trial -> true);
        HtmlFragment head = all(
                element("p.kicker", "Strength of the suite", element("span", NumberFormats.when(when))),
                element(
                        result.complaints().isEmpty() ? "h1.good" : "h1.bad",
                        overall.caught() + " of " + overall.total() + " faults were detected."));
        List<HtmlPage.Section> sections = new ArrayList<>();
        sections.add(new HtmlPage.Section("summary", "Summary", "", tiles(result)));
        sections.add(survivors(result));
        for (DetectionTrial.Group group : DetectionTrial.Group.values()) {
            sections.add(new HtmlPage.Section(
                    group.name().toLowerCase(Locale.ROOT),
                    group == DetectionTrial.Group.SERVICE ? "Misbehaviours" : "Mutations",
                    "The fault is in the " + group.title() + ".",
                    table(result, trial -> trial.group() == group)));
        }
        return HtmlPage.html("Strength of the suite", head, sections);
    }

    private static HtmlFragment tiles(StrengthResult result) {
        return element(
                "dl.tiles",
                tile("detected", result.share(trial -> true)),
                tile("must be detected", result.share(DetectionTrial::must)),
                tile("misbehaviours", result.share(trial -> trial.group() == DetectionTrial.Group.SERVICE)),
                tile(
                        "mutations of the document",
                        result.share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT)),
                element("div", element("dt", "time"), element("dd", NumberFormats.time(result.took()))));
    }

    private static HtmlFragment tile(String name, StrengthResult.Share share) {
        return element(
                "div",
                element("dt", name),
                element(
                        "dd",
                        NumberFormats.percent(share.percent()),
                        element("small", share.caught() + " of " + share.total())));
    }

    private static HtmlPage.Section survivors(StrengthResult result) {
        List<DetectionTrial> survived = result.survived();
        HtmlFragment content =
                survived.isEmpty() ? element("p.empty", "Nothing survived.") : table(result, trial -> !trial.caught());
        HtmlFragment stale = result.stale().isEmpty()
                ? none()
                : all(
                        element("h3", "Listed as survivors, but detected or no longer tried"),
                        names("ul", List.copyOf(result.stale())));
        return new HtmlPage.Section(
                "survivors",
                "Survivors",
                "Faults that no test and no gate detected. Each needs a reason in strength-survivors.yaml.",
                all(content, stale));
    }

    private static HtmlFragment table(StrengthResult result, Predicate<DetectionTrial> which) {
        return element(
                "div.scroll",
                element(
                        "table",
                        element("caption", "Each fault and the first test or gate that detected it"),
                        element(
                                "thead",
                                element(
                                        "tr",
                                        Stream.of("fault", "kind", "detected by", "message", "causes", "time")
                                                .map(title ->
                                                        element("th", title).attr("scope", "col")))),
                        element("tbody", result.trials().stream().filter(which).map(trial -> row(result, trial)))));
    }

    private static HtmlFragment row(StrengthResult result, DetectionTrial trial) {
        String reason = result.survivors().reason(trial.name());
        return element(
                "tr",
                element(
                                "th",
                                element(
                                        "code",
                                        trial.group() == DetectionTrial.Group.SERVICE ? trial.name() : trial.meaning()),
                                element(
                                        "small",
                                        trial.group() == DetectionTrial.Group.SERVICE ? " " + trial.meaning() : ""))
                        .attr("scope", "row"),
                element(
                        "td",
                        trial.kind().toLowerCase(Locale.ROOT).replace('-', ' '),
                        trial.must() ? none() : element("small", " detection optional")),
                trial.caught() ? element("td", element("code", trial.caughtBy())) : element("td.bad", "survived"),
                element("td.small", trial.caught() ? trial.message() : reason),
                element("td.small", causes(trial.spread())),
                element("td.number", NumberFormats.time(trial.took())));
    }

    private static String causes(FailureSpread spread) {
        return spread.isKnown()
                ? spread.causes().size() + " of " + spread.redTests() + " red tests"
                        + (spread.operation().isEmpty() ? "" : " at " + spread.operation())
                : "";
    }
}
