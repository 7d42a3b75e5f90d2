package org.nectaropenapi.harness.report;

import java.util.Objects;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Exchange;

/** The section with the slowest calls. */
final class SpeedSection {
    private SpeedSection() {}

    static HtmlPage.Section of(RunReport report) {
        HtmlFragment table = HtmlFragment.of(
                "table",
                HtmlFragment.of("caption", "The slowest calls"),
                HtmlFragment.of(
                        "thead",
                        HtmlFragment.of(
                                "tr",
                                Stream.of("time", "operation", "status", "answer", "test")
                                        .map(SummarySection::head))),
                HtmlFragment.of("tbody", report.slowest().stream().map(SpeedSection::row)));
        return new HtmlPage.Section(
                "speed",
                "Slowest calls",
                "Times are told, never asked for.",
                report.exchanges().isEmpty()
                        ? HtmlFragment.of("p.empty", "No call was made.")
                        : HtmlFragment.of("div.scroll", table));
    }

    private static HtmlFragment row(Exchange exchange) {
        return HtmlFragment.of(
                "tr",
                HtmlFragment.of("td.number", NumberFormats.time(exchange.took())),
                HtmlFragment.of(
                                "th",
                                HtmlFragment.of(
                                        "code",
                                        Objects.requireNonNullElse(
                                                exchange.operationId(), exchange.method() + " " + exchange.path())))
                        .attr("scope", "row"),
                HtmlFragment.of("td", exchange.status()),
                HtmlFragment.of(
                        "td.number",
                        NumberFormats.number(exchange.responseBody().bytes().length) + " bytes"),
                HtmlFragment.of("td.small", exchange.test()));
    }
}
