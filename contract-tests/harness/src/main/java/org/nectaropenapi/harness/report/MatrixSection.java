package org.nectaropenapi.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;
import org.nectaropenapi.spec.model.Operation;

/** Operations against dimensions. */
final class MatrixSection {
    private static final List<Dimension> COLUMNS = List.of(
            Dimension.PARAMETER,
            Dimension.REQUEST_FIELD,
            Dimension.RESPONSE_FIELD,
            Dimension.ENUM_VALUE,
            Dimension.KNOWN_VALUE);

    private MatrixSection() {}

    static Page.Section of(RunReport report) {
        Map<String, List<Operation>> byTag = report.document().operations().stream()
                .collect(Collectors.groupingBy(Operation::tag, LinkedHashMap::new, Collectors.toList()));
        Markup header = Markup.of(
                "thead",
                Markup.of(
                        "tr",
                        SummarySection.head("operation"),
                        SummarySection.head("statuses"),
                        COLUMNS.stream().map(column -> SummarySection.head(column.title())),
                        SummarySection.head("not seen")));
        Markup table = Markup.of(
                "table.matrix",
                Markup.of("caption", "Each operation with what it has shown itself"),
                header,
                byTag.entrySet().stream().map(tag -> group(report, tag.getKey(), tag.getValue())));
        Markup filter = Markup.of(
                "p.filter",
                Markup.of(
                        "label",
                        "Find ",
                        Markup.of("input").attr("type", "search").attr("data-filter", "matrix")),
                Markup.of(
                        "label",
                        Markup.of("input").attr("type", "checkbox").attr("data-gaps", "matrix"),
                        " only operations with something not seen"));
        return new Page.Section(
                "matrix",
                "Operations",
                "Here a field or a value has to be shown by the operation itself, so shares are lower than over the whole document."
                        + " A dash means that the operation has none.",
                Markup.all(filter, Markup.of("div.scroll", table.attr("id", "matrix"))));
    }

    private static Markup group(RunReport report, String tag, List<Operation> operations) {
        Markup title = Markup.of(
                "tr.group", Markup.of("th", tag).attr("scope", "rowgroup").attr("colspan", COLUMNS.size() + 3));
        return Markup.of(
                "tbody",
                title,
                operations.stream()
                        .map(operation ->
                                row(operation, report.coverage().operations().get(operation.id()))));
    }

    private static Markup row(Operation operation, Map<Dimension, Share> shares) {
        List<String> missing = COLUMNS.stream()
                .flatMap(column -> shares.get(column).missing().stream())
                .toList();
        boolean called = shares.get(Dimension.OPERATION).seen() > 0;
        return Markup.of(
                        called ? "tr" : "tr.never",
                        Markup.of(
                                        "th.operation",
                                        Markup.of("code", operation.id()),
                                        Markup.of("small", Markup.of("b", operation.method()), " ", operation.path()))
                                .attr("scope", "row"),
                        Markup.of("td.statuses", statuses(operation, shares.get(Dimension.STATUS))),
                        COLUMNS.stream().map(column -> cell(shares.get(column))),
                        Markup.of("td", missing.isEmpty() ? Markup.none() : names(missing)))
                .attr(
                        "data-gap",
                        !missing.isEmpty()
                                || !shares.get(Dimension.STATUS).missing().isEmpty());
    }

    private static Stream<Markup> statuses(Operation operation, Share share) {
        return operation.responses().keySet().stream().sorted().map(status -> {
            boolean seen = !share.missing().contains(operation.id() + "." + status);
            return Markup.of(seen ? "span.status.seen" : "span.status", status)
                    .attr("title", status + (seen ? " seen" : " not seen"));
        });
    }

    private static Markup cell(Share share) {
        if (share.total() == 0) {
            return Markup.of("td.share.none", "\u2013");
        }
        String look = share.missing().isEmpty() ? "td.share.full" : share.seen() == 0 ? "td.share.zero" : "td.share";
        return Markup.of(look, Figures.seen(share)).attr("style", "--share:" + Math.round(share.percent()) + "%");
    }

    private static Markup names(List<String> missing) {
        return Markup.of(
                "details",
                Markup.of("summary", Figures.number(missing.size())),
                Markup.of("ul.names", missing.stream().map(name -> Markup.of("li", name))));
    }
}
