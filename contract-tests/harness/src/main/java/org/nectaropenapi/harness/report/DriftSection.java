package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.location;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.drift.BaselineReview;
import org.nectaropenapi.harness.drift.DocumentChange;
import org.nectaropenapi.harness.drift.Drift;

/** The section with the differences between service and document. */
final class DriftSection {
    private DriftSection() {}

    static HtmlPage.Section of(RunReport report) {
        BaselineReview review = report.drift();
        HtmlFragment content;
        List<Drift> fresh = review.fresh().stream()
                .filter(drift -> drift.choice().isEmpty())
                .toList();
        if (fresh.isEmpty() && review.known().isEmpty()) {
            content = element("p.empty", "The run found no difference in what the document decides.");
        } else {
            content = table(
                    "table",
                    "Differences, new ones first",
                    List.of("difference", "where", "document", "service", "shown by", "status"),
                    element(
                            "tbody",
                            fresh.stream().map(drift -> row(drift, null)),
                            review.known().stream().map(known -> row(known.drift(), known.entry()))));
        }
        return new HtmlPage.Section(
                "drift",
                "Drift",
                "Values are never shown, types and names are. " + patch(report),
                all(
                        content,
                        list("Choices that no page makes, which fail nothing", review.choices()),
                        list(
                                "Entries of the baseline that this run did not show",
                                review.stale().stream()
                                        .map(Baseline.Entry::text)
                                        .toList())));
    }

    private static String patch(RunReport report) {
        int changes = report.changes().size();
        long left = report.changes().stream()
                .filter(DocumentChange.LeaveToPerson.class::isInstance)
                .count();
        return changes == 0
                ? "Nothing has to change in the document."
                : NumberFormats.count(changes, "change", "changes") + " of the document would follow them, " + left
                        + " of them left to a person: " + JsonReport.PATCH + " beside this page.";
    }

    private static HtmlFragment row(Drift drift, Baseline.@Nullable Entry known) {
        HtmlFragment status = known != null
                ? element("td.quiet", "known since " + known.since() + ": " + known.reason())
                : drift.kind().isGated() ? element("td.bad", "new") : element("td.quiet", "reported");
        String shown = drift.count() == 0
                ? "object in " + String.join(", ", drift.operations())
                : NumberFormats.count(drift.count(), "exchange", "exchanges") + " of "
                        + String.join(", ", drift.operations()) + ", first in " + drift.firstTest();
        return element(
                "tr",
                rowHead(drift.kind().title()).attr("title", drift.kind().meaning()),
                element("td", location(drift.location())),
                element("td", drift.expected().isEmpty() ? "\u2013" : drift.expected()),
                element("td", drift.observed()),
                element(
                        "td.small",
                        shown,
                        drift.client().isEmpty() ? none() : element("p", "The client: " + drift.client() + ".")),
                status);
    }

    private static HtmlFragment list(String title, List<String> entries) {
        return entries.isEmpty() ? none() : all(element("h3", title), names("ul", entries));
    }
}
