package org.nectaropenapi.harness.report;

import java.util.List;

/** The section with the figures of the run and its gates. */
final class SummarySection {
    private SummarySection() {}

    static HtmlFragment head(RunReport report, List<Gate> gates) {
        long missed = gates.stream().filter(Gate::fails).count();
        int failed = report.tests().failed().size();
        String verdict;
        if (failed > 0) {
            verdict = NumberFormats.count(failed, "test has", "tests have") + " failed.";
        } else if (missed > 0) {
            verdict = NumberFormats.count(missed, "demand is", "demands are") + " not met.";
        } else {
            verdict = "Document and service agree.";
        }
        return HtmlFragment.all(
                HtmlFragment.of(
                        "p.kicker",
                        "Contract report",
                        HtmlFragment.of("span.chip", report.target()),
                        HtmlFragment.of("span", NumberFormats.when(report.generated()))),
                HtmlFragment.of(failed + missed > 0 ? "h1.bad" : "h1.good", verdict));
    }

    static HtmlPage.Section of(RunReport report, List<Gate> gates) {
        HtmlFragment tiles = HtmlFragment.of(
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
        HtmlFragment table = HtmlFragment.of(
                "table",
                HtmlFragment.of("caption", "What the build asks for"),
                HtmlFragment.of("thead", HtmlFragment.of("tr", head("demand"), head("reached"), head("verdict"))),
                HtmlFragment.of("tbody", gates.stream().map(SummarySection::row)));
        return new HtmlPage.Section(
                "summary", "Summary", "", HtmlFragment.all(tiles, HtmlFragment.of("div.scroll", table)));
    }

    private static String skipped(RunReport report) {
        int skipped = report.tests().skipped();
        return skipped == 0 ? "" : NumberFormats.number(skipped) + " skipped";
    }

    private static HtmlFragment tile(String name, String figure, String note) {
        return HtmlFragment.of(
                "div", HtmlFragment.of("dt", name), HtmlFragment.of("dd", figure, HtmlFragment.of("small", note)));
    }

    private static HtmlFragment row(Gate gate) {
        String verdict = gate.holds() ? "met" : gate.asked() ? "not met" : "only told here";
        String look = gate.holds() ? "td.good" : gate.asked() ? "td.bad" : "td.quiet";
        return HtmlFragment.of(
                "tr",
                HtmlFragment.of("th", gate.name()).attr("scope", "row"),
                HtmlFragment.of("td", gate.figure()),
                HtmlFragment.of(look, verdict));
    }

    static HtmlFragment head(String title) {
        return HtmlFragment.of("th", title).attr("scope", "col");
    }
}
