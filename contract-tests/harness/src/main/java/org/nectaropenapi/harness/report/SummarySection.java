package org.nectaropenapi.harness.report;

import java.util.List;

/** What a reader in a hurry wants to know. */
final class SummarySection {
    private SummarySection() {}

    static Markup head(RunReport report, List<Gate> gates) {
        long missed = gates.stream().filter(Gate::fails).count();
        int failed = report.tests().failed().size();
        String verdict;
        if (failed > 0) {
            verdict = Figures.count(failed, "test has", "tests have") + " failed.";
        } else if (missed > 0) {
            verdict = Figures.count(missed, "demand is", "demands are") + " not met.";
        } else {
            verdict = "Document and service agree.";
        }
        return Markup.all(
                Markup.of(
                        "p.kicker",
                        "Contract report",
                        Markup.of("span.chip", report.target()),
                        Markup.of("span", Figures.when(report.generated()))),
                Markup.of(failed + missed > 0 ? "h1.bad" : "h1.good", verdict));
    }

    static Page.Section of(RunReport report, List<Gate> gates) {
        Markup tiles = Markup.of(
                "dl.tiles",
                tile("tests passed", Figures.number(report.tests().passed()), skipped(report)),
                tile("tests failed", Figures.number(report.tests().failed().size()), ""),
                tile(
                        "exchanges",
                        Figures.number(report.coverage().exchanges()),
                        Figures.number(report.coverage().validated()) + " as the document says"),
                tile(
                        "differences",
                        Figures.number(report.drift().failing().size()) + " new",
                        Figures.number(report.drift().known().size()) + " known"),
                tile("time on the wire", Figures.time(report.took()), ""));
        Markup table = Markup.of(
                "table",
                Markup.of("caption", "What the build asks for"),
                Markup.of("thead", Markup.of("tr", head("demand"), head("reached"), head("verdict"))),
                Markup.of("tbody", gates.stream().map(SummarySection::row)));
        return new Page.Section("summary", "Summary", "", Markup.all(tiles, Markup.of("div.scroll", table)));
    }

    private static String skipped(RunReport report) {
        int skipped = report.tests().skipped();
        return skipped == 0 ? "" : Figures.number(skipped) + " skipped";
    }

    private static Markup tile(String name, String figure, String note) {
        return Markup.of("div", Markup.of("dt", name), Markup.of("dd", figure, Markup.of("small", note)));
    }

    private static Markup row(Gate gate) {
        String verdict = gate.holds() ? "met" : gate.asked() ? "not met" : "only told here";
        String look = gate.holds() ? "td.good" : gate.asked() ? "td.bad" : "td.quiet";
        return Markup.of(
                "tr",
                Markup.of("th", gate.name()).attr("scope", "row"),
                Markup.of("td", gate.figure()),
                Markup.of(look, verdict));
    }

    static Markup head(String title) {
        return Markup.of("th", title).attr("scope", "col");
    }
}
