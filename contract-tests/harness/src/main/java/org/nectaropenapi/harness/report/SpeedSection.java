package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

import java.util.List;
import java.util.Objects;
import org.nectaropenapi.harness.exchange.Exchange;

/** The section with the slowest calls. */
final class SpeedSection {
    private SpeedSection() {}

    static HtmlPage.Section of(RunReport report) {
        HtmlFragment table = table(
                "table",
                "The slowest calls",
                List.of("time", "operation", "status", "response", "test"),
                element("tbody", report.slowest().stream().map(SpeedSection::row)));
        return new HtmlPage.Section(
                "speed",
                "Slowest calls",
                "Times are reported; none is required.",
                report.exchanges().isEmpty() ? element("p.empty", "No call was made.") : table);
    }

    private static HtmlFragment row(Exchange exchange) {
        return element(
                "tr",
                element("td.number", NumberFormats.time(exchange.took())),
                rowHead(element(
                        "code",
                        Objects.requireNonNullElse(exchange.operationId(), exchange.method() + " " + exchange.path()))),
                element("td", exchange.status()),
                element(
                        "td.number",
                        NumberFormats.number(exchange.responseBody().bytes().length) + " bytes"),
                element("td.small", exchange.test()));
    }
}
