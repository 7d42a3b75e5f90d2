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
import org.nectaropenapi.harness.report.Figures;
import org.nectaropenapi.harness.report.Markup;
import org.nectaropenapi.harness.report.Page;

/** The result as JSON and as a page like the report's. */
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
        share(tree.putObject("must"), result.share(Trial::must));
        share(tree.putObject("service"), result.share(trial -> trial.group() == Trial.Group.SERVICE));
        share(tree.putObject("document"), result.share(trial -> trial.group() == Trial.Group.DOCUMENT));
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
        Markup head = Markup.all(
                Markup.of("p.kicker", "Strength of the suite", Markup.of("span", Figures.when(when))),
                Markup.of(
                        result.complaints().isEmpty() ? "h1.good" : "h1.bad",
                        overall.caught() + " of " + overall.total() + " wrongs were noticed."));
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("summary", "Summary", "", tiles(result)));
        sections.add(survivors(result));
        for (Trial.Group group : Trial.Group.values()) {
            sections.add(new Page.Section(
                    group.name().toLowerCase(Locale.ROOT),
                    group == Trial.Group.SERVICE ? "Misbehaviours" : "Untruths",
                    "Something is wrong with the " + group.title() + ".",
                    table(result, trial -> trial.group() == group)));
        }
        return Page.html("Strength of the suite", head, sections);
    }

    private static Markup tiles(StrengthResult result) {
        return Markup.of(
                "dl.tiles",
                tile("noticed", result.share(trial -> true)),
                tile("must be noticed", result.share(Trial::must)),
                tile("misbehaviours", result.share(trial -> trial.group() == Trial.Group.SERVICE)),
                tile("untruths of the document", result.share(trial -> trial.group() == Trial.Group.DOCUMENT)),
                Markup.of("div", Markup.of("dt", "time"), Markup.of("dd", Figures.time(result.took()))));
    }

    private static Markup tile(String name, StrengthResult.Share share) {
        return Markup.of(
                "div",
                Markup.of("dt", name),
                Markup.of(
                        "dd",
                        Figures.percent(share.percent()),
                        Markup.of("small", share.caught() + " of " + share.total())));
    }

    private static Page.Section survivors(StrengthResult result) {
        List<Trial> survived = result.survived();
        Markup content = survived.isEmpty()
                ? Markup.of("p.empty", "Nothing survived.")
                : table(result, trial -> !trial.caught());
        Markup stale = result.stale().isEmpty()
                ? Markup.none()
                : Markup.all(
                        Markup.of("h3", "Listed as survivors, but noticed now"),
                        Markup.of("ul", result.stale().stream().map(name -> Markup.of("li", name))));
        return new Page.Section(
                "survivors",
                "Survivors",
                "Wrongs that no test and no gate noticed. Each needs a reason in strength-survivors.yaml.",
                Markup.all(content, stale));
    }

    private static Markup table(StrengthResult result, Predicate<Trial> which) {
        return Markup.of(
                "div.scroll",
                Markup.of(
                        "table",
                        Markup.of("caption", "Each wrong with what noticed it first"),
                        Markup.of(
                                "thead",
                                Markup.of(
                                        "tr",
                                        Stream.of("wrong", "kind", "noticed by", "which said", "time")
                                                .map(title ->
                                                        Markup.of("th", title).attr("scope", "col")))),
                        Markup.of(
                                "tbody", result.trials().stream().filter(which).map(trial -> row(result, trial)))));
    }

    private static Markup row(StrengthResult result, Trial trial) {
        String reason = result.survivors().reason(trial.name());
        return Markup.of(
                "tr",
                Markup.of(
                                "th",
                                Markup.of(
                                        "code", trial.group() == Trial.Group.SERVICE ? trial.name() : trial.meaning()),
                                Markup.of("small", trial.group() == Trial.Group.SERVICE ? " " + trial.meaning() : ""))
                        .attr("scope", "row"),
                Markup.of(
                        "td",
                        trial.kind().toLowerCase(Locale.ROOT).replace('-', ' '),
                        trial.must() ? Markup.none() : Markup.of("small", " need not be noticed")),
                trial.caught() ? Markup.of("td", Markup.of("code", trial.caughtBy())) : Markup.of("td.bad", "survived"),
                Markup.of("td.small", trial.caught() ? trial.message() : reason),
                Markup.of("td.number", Figures.time(trial.took())));
    }
}
