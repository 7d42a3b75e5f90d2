package org.nectaropenapi.harness.report;

import java.util.Arrays;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;

/** The section with the coverage over all operations. */
final class CoverageSection {
    private CoverageSection() {}

    static HtmlPage.Section of(RunReport report) {
        HtmlFragment bars = HtmlFragment.of(
                "div.bars",
                Arrays.stream(Dimension.values())
                        .map(dimension ->
                                bar(dimension, report.coverage().total().get(dimension), Gate.isOffline(report))));
        return new HtmlPage.Section(
                "coverage",
                "Coverage",
                "Only exchanges that are as the document says are counted. What was sent counts when the service accepted it; a"
                        + " field counts with a value, neither null nor an empty list."
                        + (Gate.isOffline(report) ? " The mark on a bar is what the build asks for." : ""),
                bars);
    }

    private static HtmlFragment bar(Dimension dimension, Share share, boolean asked) {
        boolean low = asked
                && dimension.gate().isPresent()
                && !share.reaches(dimension.gate().getAsInt());
        HtmlFragment fill = HtmlFragment.of("span").attr("style", "width:" + share.percent() + "%");
        HtmlFragment track = HtmlFragment.of("div.track", fill)
                .attr("role", "img")
                .attr("aria-label", dimension.title() + ": " + NumberFormats.percent(share.percent()));
        dimension.gate().stream().filter(gate -> asked).forEach(gate -> track.attr("style", "--gate:" + gate + "%")
                .attr("data-gate", gate));
        return HtmlFragment.of(
                low ? "div.bar-row.low" : "div.bar-row",
                HtmlFragment.of("div.bar-name", dimension.title()),
                track,
                HtmlFragment.of(
                        "div.bar-figure",
                        HtmlFragment.of("strong", NumberFormats.percent(share.percent())),
                        " ",
                        NumberFormats.seen(share)),
                missing(share));
    }

    private static HtmlFragment missing(Share share) {
        if (share.missing().isEmpty()) {
            return HtmlFragment.none();
        }
        return HtmlFragment.of(
                "details.missing",
                HtmlFragment.of("summary", NumberFormats.number(share.missing().size()) + " not seen"),
                HtmlFragment.of("ul.names", share.missing().stream().map(name -> HtmlFragment.of("li", name))));
    }
}
