package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.none;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

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
        List<String> heads = Stream.of(
                        Stream.of("operation", "statuses"),
                        COLUMNS.stream().map(Dimension::title),
                        Stream.of("not covered"))
                .flatMap(titles -> titles)
                .toList();
        HtmlFragment table = table(
                "table.matrix",
                "Each operation with what it has shown itself",
                heads,
                byTag.entrySet().stream().map(tag -> group(report, tag.getKey(), tag.getValue())));
        HtmlFragment filter = element(
                "p.filter",
                element(
                        "label",
                        "Find ",
                        element("input").attr("type", "search").attr("data-filter", "matrix")),
                element(
                        "label",
                        element("input").attr("type", "checkbox").attr("data-gaps", "matrix"),
                        " only operations with something not covered"));
        return new HtmlPage.Section(
                "matrix",
                "Operations",
                "Here a field or a value has to be shown by the operation itself, so shares are lower than over the whole document."
                        + " A dash means that the operation has none.",
                all(filter, table));
    }

    private static HtmlFragment group(RunReport report, String tag, List<Operation> operations) {
        HtmlFragment title =
                element("tr.group", element("th", tag).attr("scope", "rowgroup").attr("colspan", COLUMNS.size() + 3));
        return element(
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
        boolean called = shares.get(Dimension.OPERATION).covered() > 0;
        return element(
                        called ? "tr" : "tr.never",
                        rowHead(
                                        element("code", operation.id()),
                                        element("small", element("b", operation.method()), " ", operation.path()))
                                .attr("class", "operation"),
                        element("td.statuses", statuses(operation, shares.get(Dimension.STATUS))),
                        COLUMNS.stream().map(column -> cell(shares.get(column))),
                        element("td", missing.isEmpty() ? none() : names(missing)))
                .attr(
                        "data-gap",
                        !missing.isEmpty()
                                || !shares.get(Dimension.STATUS).missing().isEmpty());
    }

    private static Stream<HtmlFragment> statuses(Operation operation, Share share) {
        return operation.responses().keySet().stream().sorted().map(status -> {
            boolean covered = !share.missing().contains(operation.id() + "." + status);
            return element(covered ? "span.status.seen" : "span.status", status)
                    .attr("title", status + (covered ? " covered" : " not covered"));
        });
    }

    private static HtmlFragment cell(Share share) {
        if (share.total() == 0) {
            return element("td.share.none", "\u2013");
        }
        String look = share.missing().isEmpty() ? "td.share.full" : share.covered() == 0 ? "td.share.zero" : "td.share";
        return element(look, NumberFormats.covered(share))
                .attr("style", "--share:" + Math.round(share.percent()) + "%");
    }

    private static HtmlFragment names(List<String> missing) {
        return element(
                "details",
                element("summary", NumberFormats.number(missing.size())),
                HtmlFragment.names("ul.names", missing));
    }
}
