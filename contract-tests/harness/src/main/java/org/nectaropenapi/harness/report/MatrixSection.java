package org.nectaropenapi.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;
import org.nectaropenapi.spec.model.Operation;

/** The section with the coverage of each operation. */
final class MatrixSection {
    private static final List<Dimension> COLUMNS = List.of(
            Dimension.PARAMETER,
            Dimension.REQUEST_FIELD,
            Dimension.RESPONSE_FIELD,
            Dimension.ENUM_VALUE,
            Dimension.KNOWN_VALUE);

    private MatrixSection() {}

    static HtmlPage.Section of(RunReport report) {
        Map<String, List<Operation>> byTag = report.document().operations().stream()
                .collect(Collectors.groupingBy(Operation::tag, LinkedHashMap::new, Collectors.toList()));
        HtmlFragment header = HtmlFragment.of(
                "thead",
                HtmlFragment.of(
                        "tr",
                        SummarySection.head("operation"),
                        SummarySection.head("statuses"),
                        COLUMNS.stream().map(column -> SummarySection.head(column.title())),
                        SummarySection.head("not seen")));
        HtmlFragment table = HtmlFragment.of(
                "table.matrix",
                HtmlFragment.of("caption", "Each operation with what it has shown itself"),
                header,
                byTag.entrySet().stream().map(tag -> group(report, tag.getKey(), tag.getValue())));
        HtmlFragment filter = HtmlFragment.of(
                "p.filter",
                HtmlFragment.of(
                        "label",
                        "Find ",
                        HtmlFragment.of("input").attr("type", "search").attr("data-filter", "matrix")),
                HtmlFragment.of(
                        "label",
                        HtmlFragment.of("input").attr("type", "checkbox").attr("data-gaps", "matrix"),
                        " only operations with something not seen"));
        return new HtmlPage.Section(
                "matrix",
                "Operations",
                "Here a field or a value has to be shown by the operation itself, so shares are lower than over the whole document."
                        + " A dash means that the operation has none.",
                HtmlFragment.all(filter, HtmlFragment.of("div.scroll", table.attr("id", "matrix"))));
    }

    private static HtmlFragment group(RunReport report, String tag, List<Operation> operations) {
        HtmlFragment title = HtmlFragment.of(
                "tr.group", HtmlFragment.of("th", tag).attr("scope", "rowgroup").attr("colspan", COLUMNS.size() + 3));
        return HtmlFragment.of(
                "tbody",
                title,
                operations.stream()
                        .map(operation ->
                                row(operation, report.coverage().operations().get(operation.id()))));
    }

    private static HtmlFragment row(Operation operation, Map<Dimension, Share> shares) {
        List<String> missing = COLUMNS.stream()
                .flatMap(column -> shares.get(column).missing().stream())
                .toList();
        boolean called = shares.get(Dimension.OPERATION).seen() > 0;
        return HtmlFragment.of(
                        called ? "tr" : "tr.never",
                        HtmlFragment.of(
                                        "th.operation",
                                        HtmlFragment.of("code", operation.id()),
                                        HtmlFragment.of(
                                                "small",
                                                HtmlFragment.of("b", operation.method()),
                                                " ",
                                                operation.path()))
                                .attr("scope", "row"),
                        HtmlFragment.of("td.statuses", statuses(operation, shares.get(Dimension.STATUS))),
                        COLUMNS.stream().map(column -> cell(shares.get(column))),
                        HtmlFragment.of("td", missing.isEmpty() ? HtmlFragment.none() : names(missing)))
                .attr(
                        "data-gap",
                        !missing.isEmpty()
                                || !shares.get(Dimension.STATUS).missing().isEmpty());
    }

    private static Stream<HtmlFragment> statuses(Operation operation, Share share) {
        return operation.responses().keySet().stream().sorted().map(status -> {
            boolean seen = !share.missing().contains(operation.id() + "." + status);
            return HtmlFragment.of(seen ? "span.status.seen" : "span.status", status)
                    .attr("title", status + (seen ? " seen" : " not seen"));
        });
    }

    private static HtmlFragment cell(Share share) {
        if (share.total() == 0) {
            return HtmlFragment.of("td.share.none", "\u2013");
        }
        String look = share.missing().isEmpty() ? "td.share.full" : share.seen() == 0 ? "td.share.zero" : "td.share";
        return HtmlFragment.of(look, NumberFormats.seen(share))
                .attr("style", "--share:" + Math.round(share.percent()) + "%");
    }

    private static HtmlFragment names(List<String> missing) {
        return HtmlFragment.of(
                "details",
                HtmlFragment.of("summary", NumberFormats.number(missing.size())),
                HtmlFragment.of("ul.names", missing.stream().map(name -> HtmlFragment.of("li", name))));
    }
}
