package org.nectaropenapi.changes;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.location;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;
import static org.nectaropenapi.harness.report.HtmlFragment.table;
import static org.nectaropenapi.harness.report.HtmlFragment.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nectaropenapi.harness.report.HtmlFragment;
import org.nectaropenapi.harness.report.HtmlPage;
import org.nectaropenapi.harness.report.HtmlPage.Section;

/** Writes the report as one HTML page, which looks as that of a run of the contract suite. */
final class HtmlChangeReport {

    private HtmlChangeReport() {}

    static String report(ChangeSummary report) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("summary", "Summary", "", summary(report)));
        sections.add(new Section(
                "api",
                "For users of the API",
                "",
                listing("Changes of the API", byType(report::apiChanges), Change::api, "None.")));
        sections.add(new Section(
                "java",
                "For users of the Java client",
                report.javaSkipped() == null
                        ? ""
                        : "According to the document; the jars were not compared: " + report.javaSkipped() + ".",
                listing(
                        "Changes that only Java code meets",
                        byType(report::javaChanges),
                        Change::java,
                        "Nothing beyond the changes for users of the API.")));
        if (!report.documentationOnly().isEmpty()) {
            sections.add(new Section(
                    "documentation",
                    "Documentation only",
                    "",
                    listing("Changes of texts", report.documentationOnly(), Change::impact, "")));
        }
        List<String> corrections = report.documentChanges().corrections();
        if (!corrections.isEmpty()) {
            sections.add(new Section(
                    "opinion",
                    "Second opinion",
                    "",
                    names("ul", corrections.stream().map(line -> line + ".").toList())));
        }
        return HtmlPage.html("Changes since " + report.since(), head(report), sections);
    }

    private static HtmlFragment head(ChangeSummary report) {
        Impact impact = report.documentChanges().api().and(report.java());
        String sentence =
                switch (impact) {
                    case BREAKING -> "Callers have to change something";
                    case ADDITION -> "Something new, and nothing breaks";
                    case NONE -> "Nothing that callers notice";
                };
        return all(
                element(
                        "p.kicker",
                        "Changes since " + report.since(),
                        element("span.chip", "next version " + report.next())),
                element(impact == Impact.BREAKING ? "h1.bad" : "h1.good", sentence));
    }

    private static HtmlFragment summary(ChangeSummary report) {
        int changes = report.documentChanges().changes().size();
        HtmlFragment tiles = element(
                "dl.tiles",
                tile("users of the API", report.documentChanges().api().label(), ""),
                tile("users of the Java client", report.java().label(), ""),
                tile("next version", report.next(), ""),
                tile("changes of the document", Integer.toString(changes), ""),
                tile("changes of the jar", Integer.toString(report.javaChanges().size()), ""));
        Stream<HtmlFragment> complaints =
                report.gate().complaints().stream().map(complaint -> element("div.failure", complaint + "."));
        return all(tiles, all(complaints));
    }

    private static List<Change> byType(Function<ChangeType, List<Change>> changes) {
        return Stream.of(ChangeType.values())
                .flatMap(type -> changes.apply(type).stream())
                .toList();
    }

    private static HtmlFragment listing(
            String caption, List<Change> changes, Function<Change, Impact> impact, String nothing) {
        if (changes.isEmpty()) {
            return element("p.empty", nothing);
        }
        return table(
                "table",
                caption,
                List.of("place", "impact", "type", "change", "line", "operations"),
                element("tbody", changes.stream().map(change -> row(change, impact.apply(change)))));
    }

    private static HtmlFragment row(Change change, Impact impact) {
        String look =
                switch (impact) {
                    case BREAKING -> "td.bad";
                    case ADDITION -> "td.good";
                    case NONE -> "td.quiet";
                };
        return element(
                "tr",
                HtmlFragment.rowHead(location(change.place())),
                element(look, impact.label()),
                element("td", change.type().title()),
                element("td", change.description()),
                element("td.small", change.location()),
                element("td.small", change.operations().isEmpty() ? none() : MarkdownChangeReport.operations(change)));
    }
}
