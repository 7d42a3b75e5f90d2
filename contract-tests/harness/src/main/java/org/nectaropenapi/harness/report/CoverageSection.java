package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;

import java.util.Arrays;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;

/** The section with the coverage over all operations. */
final class CoverageSection {
    private CoverageSection() {}

    static HtmlPage.Section of(RunReport report) {
        HtmlFragment bars = element(
                "div.bars",
                Arrays.stream(Dimension.values())
                        .map(dimension ->
                                bar(dimension, report.coverage().total().get(dimension), Gate.isOffline(report))));
        return new HtmlPage.Section(
                "coverage",
                "Coverage",
                "Only exchanges that keep the document count. A request counts when the service accepted it; a"
                        + " field counts with a value, neither null nor an empty list."
                        + (Gate.isOffline(report) ? " The mark on a bar is the share that the build requires." : ""),
                bars);
    }

    static HtmlPage.Section notSimulated(RunReport report) {
        return new HtmlPage.Section(
                "not-simulated",
                "Not simulated",
                "The simulated service returns the document's example here, or accepts a value without acting on it."
                        + " Coverage leaves this out, and nothing fails because of it.",
                names("ul.names", report.notSimulated().listed()));
    }

    private static HtmlFragment bar(Dimension dimension, Share share, boolean required) {
        boolean low = required
                && dimension.gate().isPresent()
                && !share.reaches(dimension.gate().getAsInt());
        HtmlFragment fill = element("span").attr("style", "width:" + share.percent() + "%");
        HtmlFragment track = element("div.track", fill)
                .attr("role", "img")
                .attr("aria-label", dimension.title() + ": " + NumberFormats.percent(share.percent()));
        dimension.gate().stream().filter(gate -> required).forEach(gate -> track.attr("style", "--gate:" + gate + "%")
                .attr("data-gate", gate));
        return element(
                low ? "div.bar-row.low" : "div.bar-row",
                element("div.bar-name", dimension.title()),
                track,
                element(
                        "div.bar-figure",
                        element("strong", NumberFormats.percent(share.percent())),
                        " ",
                        NumberFormats.covered(share)),
                missing(share));
    }

    private static HtmlFragment missing(Share share) {
        if (share.missing().isEmpty()) {
            return none();
        }
        return element(
                "details.missing",
                element("summary", NumberFormats.number(share.missing().size()) + " not covered"),
                names("ul.names", share.missing()));
    }
}
