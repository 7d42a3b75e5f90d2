package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;
import static org.nectaropenapi.harness.report.HtmlFragment.tile;

import java.util.List;

/** The section with the figures of the run and its gates. */
final class SummarySection {
    private SummarySection() {}

    static HtmlFragment head(RunReport report, List<Gate> gates) {
        RunOutcome outcome = RunOutcome.of(report, gates);
        return all(
                element(
                        "p.kicker",
                        "Contract report",
                        element("span.chip", report.conditions().service()),
                        element("span", NumberFormats.when(report.generated()))),
                element(outcome == RunOutcome.AGREEMENT ? "h1.good" : "h1.bad", outcome.sentence(report, gates)));
    }

    static HtmlPage.Section of(RunReport report, List<Gate> gates) {
        HtmlFragment tiles = element(
                "dl.tiles",
                tile("tests passed", NumberFormats.number(report.tests().passed()), skipped(report)),
                tile(
                        "tests failed",
                        NumberFormats.number(report.tests().failed().size()),
                        ""),
                tile(
                        "exchanges",
                        NumberFormats.number(report.coverage().exchanges()),
                        NumberFormats.number(report.coverage().validated()) + " as the document says"),
                tile(
                        "differences",
                        NumberFormats.number(report.drift().failing().size()) + " new",
                        NumberFormats.number(report.drift().known().size()) + " known"),
                tile("time on the wire", NumberFormats.time(report.took()), ""));
        HtmlFragment table = table(
                "table",
                "What the build requires",
                List.of("requirement", "reached", "verdict"),
                element("tbody", gates.stream().map(SummarySection::row)));
        return new HtmlPage.Section("summary", "Summary", expectations(report), all(tiles, table));
    }

    /** Counts the expectations of the tests by their source; returns an empty text when they state none. */
    static String expectations(RunReport report) {
        return report.expectations().stated().entrySet().stream()
                .map(entry -> NumberFormats.number(entry.getValue()) + " " + entry.getKey())
                .reduce((one, other) -> one + ", " + other)
                .map(counts -> "The tests state expectations by source: " + counts + ".")
                .orElse("");
    }

    private static String skipped(RunReport report) {
        int skipped = report.tests().skips();
        return skipped == 0 ? "" : NumberFormats.number(skipped) + " skipped";
    }

    private static HtmlFragment row(Gate gate) {
        String verdict = gate.holds() ? "met" : gate.required() ? "not met" : "only reported here";
        String look = gate.holds() ? "td.good" : gate.required() ? "td.bad" : "td.quiet";
        return element("tr", rowHead(gate.name()), element("td", gate.figure()), element(look, verdict));
    }
}
