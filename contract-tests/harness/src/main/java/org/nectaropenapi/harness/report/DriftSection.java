package org.nectaropenapi.harness.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.drift.BaselineReview;
import org.nectaropenapi.harness.drift.Drift;

/** The section with the differences between service and document. */
final class DriftSection {
    private DriftSection() {}

    static HtmlPage.Section of(RunReport report) {
        BaselineReview review = report.drift();
        HtmlFragment content;
        if (review.fresh().isEmpty() && review.known().isEmpty()) {
            content = HtmlFragment.of("p.empty", "No difference was seen.");
        } else {
            Stream<HtmlFragment> rows = Stream.concat(
                    review.fresh().stream().map(drift -> row(drift, null)),
                    review.known().stream().map(known -> row(known.drift(), known.entry())));
            content = HtmlFragment.of(
                    "div.scroll",
                    HtmlFragment.of(
                            "table",
                            HtmlFragment.of("caption", "Differences, new ones first"),
                            HtmlFragment.of(
                                    "thead",
                                    HtmlFragment.of(
                                            "tr",
                                            Stream.of(
                                                            "difference",
                                                            "where",
                                                            "document",
                                                            "service",
                                                            "shown by",
                                                            "standing")
                                                    .map(SummarySection::head))),
                            HtmlFragment.of("tbody", rows)));
        }
        return new HtmlPage.Section(
                "drift",
                "Drift",
                "Values are never shown, types and names are. " + patch(report),
                HtmlFragment.all(content, stale(review.stale())));
    }

    private static String patch(RunReport report) {
        int changes = report.changes().size();
        return changes == 0
                ? "Nothing has to change in the document."
                : NumberFormats.count(changes, "change", "changes") + " of the document would follow them: "
                        + JsonReport.PATCH + " beside this page.";
    }

    private static HtmlFragment row(Drift drift, Baseline.@Nullable Entry known) {
        HtmlFragment standing = known != null
                ? HtmlFragment.of("td.quiet", "known since " + known.since() + ": " + known.reason())
                : drift.kind().isGated() ? HtmlFragment.of("td.bad", "new") : HtmlFragment.of("td.quiet", "told");
        String shown = drift.count() == 0
                ? "object in " + String.join(", ", drift.operations())
                : NumberFormats.count(drift.count(), "exchange", "exchanges") + " of "
                        + String.join(", ", drift.operations()) + ", first in " + drift.firstTest();
        return HtmlFragment.of(
                "tr",
                HtmlFragment.of("th", drift.kind().title())
                        .attr("scope", "row")
                        .attr("title", drift.kind().meaning()),
                HtmlFragment.of("td", HtmlFragment.of("code", steps(drift.location()))),
                HtmlFragment.of("td", drift.expected().isEmpty() ? "\u2013" : drift.expected()),
                HtmlFragment.of("td", drift.observed()),
                HtmlFragment.of("td.small", shown),
                standing);
    }

    /** A place that may be broken between its steps, and nowhere else. */
    private static Stream<Object> steps(String location) {
        return Stream.of(location.split("(?<=\\.)")).flatMap(step -> Stream.of(step, HtmlFragment.of("wbr")));
    }

    private static HtmlFragment stale(List<Baseline.Entry> stale) {
        if (stale.isEmpty()) {
            return HtmlFragment.none();
        }
        return HtmlFragment.all(
                HtmlFragment.of("h3", "Entries of the baseline that this run did not show"),
                HtmlFragment.of("ul", stale.stream().map(entry -> HtmlFragment.of("li", entry.text()))));
    }
}
