package org.nectaropenapi.harness.report;

import java.util.Arrays;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;

/** How much of the document was seen, over all operations. */
final class CoverageSection {
    private CoverageSection() {}

    static Page.Section of(RunReport report) {
        Markup bars = Markup.of(
                "div.bars",
                Arrays.stream(Dimension.values())
                        .map(dimension ->
                                bar(dimension, report.coverage().total().get(dimension), Gate.isOffline(report))));
        return new Page.Section(
                "coverage",
                "Coverage",
                "Only exchanges that are as the document says are counted. What was sent counts when the service accepted it; a"
                        + " field counts with a value, neither null nor an empty list."
                        + (Gate.isOffline(report) ? " The mark on a bar is what the build asks for." : ""),
                bars);
    }

    private static Markup bar(Dimension dimension, Share share, boolean asked) {
        boolean low = asked
                && dimension.gate().isPresent()
                && !share.reaches(dimension.gate().getAsInt());
        Markup fill = Markup.of("span").attr("style", "width:" + share.percent() + "%");
        Markup track = Markup.of("div.track", fill)
                .attr("role", "img")
                .attr("aria-label", dimension.title() + ": " + Figures.percent(share.percent()));
        dimension.gate().stream().filter(gate -> asked).forEach(gate -> track.attr("style", "--gate:" + gate + "%")
                .attr("data-gate", gate));
        return Markup.of(
                low ? "div.bar-row.low" : "div.bar-row",
                Markup.of("div.bar-name", dimension.title()),
                track,
                Markup.of(
                        "div.bar-figure",
                        Markup.of("strong", Figures.percent(share.percent())),
                        " ",
                        Figures.seen(share)),
                missing(share));
    }

    private static Markup missing(Share share) {
        if (share.missing().isEmpty()) {
            return Markup.none();
        }
        return Markup.of(
                "details.missing",
                Markup.of("summary", Figures.number(share.missing().size()) + " not seen"),
                Markup.of("ul.names", share.missing().stream().map(name -> Markup.of("li", name))));
    }
}
