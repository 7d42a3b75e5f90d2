package org.nectaropenapi.harness.report;

import java.util.Objects;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Exchange;

/** The calls that took longest. */
final class SpeedSection {
    private SpeedSection() {}

    static Page.Section of(RunReport report) {
        Markup table = Markup.of(
                "table",
                Markup.of("caption", "The slowest calls"),
                Markup.of(
                        "thead",
                        Markup.of(
                                "tr",
                                Stream.of("time", "operation", "status", "answer", "test")
                                        .map(SummarySection::head))),
                Markup.of("tbody", report.slowest().stream().map(SpeedSection::row)));
        return new Page.Section(
                "speed",
                "Slowest calls",
                "Times are told, never asked for.",
                report.exchanges().isEmpty()
                        ? Markup.of("p.empty", "No call was made.")
                        : Markup.of("div.scroll", table));
    }

    private static Markup row(Exchange exchange) {
        return Markup.of(
                "tr",
                Markup.of("td.number", Figures.time(exchange.took())),
                Markup.of(
                                "th",
                                Markup.of(
                                        "code",
                                        Objects.requireNonNullElse(
                                                exchange.operationId(), exchange.method() + " " + exchange.path())))
                        .attr("scope", "row"),
                Markup.of("td", exchange.status()),
                Markup.of("td.number", Figures.number(exchange.responseBody().bytes().length) + " bytes"),
                Markup.of("td.small", exchange.test()));
    }
}
