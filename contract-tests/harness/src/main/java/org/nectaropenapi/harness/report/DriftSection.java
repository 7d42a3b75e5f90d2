package org.nectaropenapi.harness.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.harness.drift.Review;

/** Where service and document differ. */
final class DriftSection {
    private DriftSection() {}

    static Page.Section of(RunReport report) {
        Review review = report.drift();
        Markup content;
        if (review.fresh().isEmpty() && review.known().isEmpty()) {
            content = Markup.of("p.empty", "No difference was seen.");
        } else {
            Stream<Markup> rows = Stream.concat(
                    review.fresh().stream().map(drift -> row(drift, null)),
                    review.known().stream().map(known -> row(known.drift(), known.entry())));
            content = Markup.of(
                    "div.scroll",
                    Markup.of(
                            "table",
                            Markup.of("caption", "Differences, new ones first"),
                            Markup.of(
                                    "thead",
                                    Markup.of(
                                            "tr",
                                            Stream.of(
                                                            "difference",
                                                            "where",
                                                            "document",
                                                            "service",
                                                            "shown by",
                                                            "standing")
                                                    .map(SummarySection::head))),
                            Markup.of("tbody", rows)));
        }
        return new Page.Section(
                "drift",
                "Drift",
                "Values are never shown, types and names are. " + patch(report),
                Markup.all(content, stale(review.stale())));
    }

    private static String patch(RunReport report) {
        int changes = report.changes().size();
        return changes == 0
                ? "Nothing has to change in the document."
                : Figures.count(changes, "change", "changes") + " of the document would follow them: "
                        + JsonReport.PATCH + " beside this page.";
    }

    private static Markup row(Drift drift, Baseline.@Nullable Entry known) {
        Markup standing = known != null
                ? Markup.of("td.quiet", "known since " + known.since() + ": " + known.reason())
                : drift.kind().isGated() ? Markup.of("td.bad", "new") : Markup.of("td.quiet", "told");
        String shown = drift.count() == 0
                ? "object in " + String.join(", ", drift.operations())
                : Figures.count(drift.count(), "exchange", "exchanges") + " of " + String.join(", ", drift.operations())
                        + ", first in " + drift.firstTest();
        return Markup.of(
                "tr",
                Markup.of("th", drift.kind().title())
                        .attr("scope", "row")
                        .attr("title", drift.kind().meaning()),
                Markup.of("td", Markup.of("code", steps(drift.location()))),
                Markup.of("td", drift.expected().isEmpty() ? "\u2013" : drift.expected()),
                Markup.of("td", drift.observed()),
                Markup.of("td.small", shown),
                standing);
    }

    /** A place that may be broken between its steps, and nowhere else. */
    private static Stream<Object> steps(String location) {
        return Stream.of(location.split("(?<=\\.)")).flatMap(step -> Stream.of(step, Markup.of("wbr")));
    }

    private static Markup stale(List<Baseline.Entry> stale) {
        if (stale.isEmpty()) {
            return Markup.none();
        }
        return Markup.all(
                Markup.of("h3", "Entries of the baseline that this run did not show"),
                Markup.of("ul", stale.stream().map(entry -> Markup.of("li", entry.text()))));
    }
}
