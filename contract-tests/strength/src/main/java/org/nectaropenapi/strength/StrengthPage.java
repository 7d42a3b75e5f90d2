package org.nectaropenapi.strength;

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
        share(tree.putObject("document"), result.share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT));
        tree.put("tookMillis", result.took().toMillis());
        ArrayNode trials = tree.putArray("trials");
        result.trials().forEach(trial -> trials.addObject()
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

    private static void share(ObjectNode node, StrengthResult.Share share) {
        node.put("caught", share.caught()).put("total", share.total());
    }

    static String html(StrengthResult result, Instant when) {
        StrengthResult.Share overall = result.share(trial -> true);
        HtmlFragment head = HtmlFragment.all(
                HtmlFragment.of("p.kicker", "Strength of the suite", HtmlFragment.of("span", NumberFormats.when(when))),
                HtmlFragment.of(
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
        return HtmlFragment.of(
                "dl.tiles",
                tile("detected", result.share(trial -> true)),
                tile("must be detected", result.share(DetectionTrial::must)),
                tile("misbehaviours", result.share(trial -> trial.group() == DetectionTrial.Group.SERVICE)),
                tile(
                        "mutations of the document",
                        result.share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT)),
                HtmlFragment.of(
                        "div",
                        HtmlFragment.of("dt", "time"),
                        HtmlFragment.of("dd", NumberFormats.time(result.took()))));
    }

    private static HtmlFragment tile(String name, StrengthResult.Share share) {
        return HtmlFragment.of(
                "div",
                HtmlFragment.of("dt", name),
                HtmlFragment.of(
                        "dd",
                        NumberFormats.percent(share.percent()),
                        HtmlFragment.of("small", share.caught() + " of " + share.total())));
    }

    private static HtmlPage.Section survivors(StrengthResult result) {
        List<DetectionTrial> survived = result.survived();
        HtmlFragment content = survived.isEmpty()
                ? HtmlFragment.of("p.empty", "Nothing survived.")
                : table(result, trial -> !trial.caught());
        HtmlFragment stale = result.stale().isEmpty()
                ? HtmlFragment.none()
                : HtmlFragment.all(
                        HtmlFragment.of("h3", "Listed as survivors, but detected"),
                        HtmlFragment.of("ul", result.stale().stream().map(name -> HtmlFragment.of("li", name))));
        return new HtmlPage.Section(
                "survivors",
                "Survivors",
                "Faults that no test and no gate detected. Each needs a reason in strength-survivors.yaml.",
                HtmlFragment.all(content, stale));
    }

    private static HtmlFragment table(StrengthResult result, Predicate<DetectionTrial> which) {
        return HtmlFragment.of(
                "div.scroll",
                HtmlFragment.of(
                        "table",
                        HtmlFragment.of("caption", "Each fault and the first test or gate that detected it"),
                        HtmlFragment.of(
                                "thead",
                                HtmlFragment.of(
                                        "tr",
                                        Stream.of("fault", "kind", "detected by", "message", "time")
                                                .map(title -> HtmlFragment.of("th", title)
                                                        .attr("scope", "col")))),
                        HtmlFragment.of(
                                "tbody", result.trials().stream().filter(which).map(trial -> row(result, trial)))));
    }

    private static HtmlFragment row(StrengthResult result, DetectionTrial trial) {
        String reason = result.survivors().reason(trial.name());
        return HtmlFragment.of(
                "tr",
                HtmlFragment.of(
                                "th",
                                HtmlFragment.of(
                                        "code",
                                        trial.group() == DetectionTrial.Group.SERVICE ? trial.name() : trial.meaning()),
                                HtmlFragment.of(
                                        "small",
                                        trial.group() == DetectionTrial.Group.SERVICE ? " " + trial.meaning() : ""))
                        .attr("scope", "row"),
                HtmlFragment.of(
                        "td",
                        trial.kind().toLowerCase(Locale.ROOT).replace('-', ' '),
                        trial.must() ? HtmlFragment.none() : HtmlFragment.of("small", " detection optional")),
                trial.caught()
                        ? HtmlFragment.of("td", HtmlFragment.of("code", trial.caughtBy()))
                        : HtmlFragment.of("td.bad", "survived"),
                HtmlFragment.of("td.small", trial.caught() ? trial.message() : reason),
                HtmlFragment.of("td.number", NumberFormats.time(trial.took())));
    }
}
