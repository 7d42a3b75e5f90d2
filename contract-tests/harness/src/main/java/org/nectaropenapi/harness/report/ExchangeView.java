package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;

import java.nio.charset.StandardCharsets;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;

/** Shows single exchanges, each with a line that repeats it. */
final class ExchangeView {
    private static final int BODY = 2000;

    private final RunReport report;
    private final Curl curl;

    ExchangeView(RunReport report) {
        this.report = report;
        this.curl = new Curl(report.profile(), report.document());
    }

    String howToRepeat() {
        return "Set " + report.profile().urlVariable() + " and "
                + report.profile().keyVariable() + " to repeat a call.";
    }

    HtmlFragment exchange(Exchange exchange, boolean open) {
        HtmlFragment details = element(
                exchange.isValid() ? "details.exchange" : "details.exchange.disagrees",
                element(
                        "summary",
                        element("b", exchange.method()),
                        " ",
                        exchange.path(),
                        element("span.status.seen", exchange.status()),
                        element("small", NumberFormats.time(exchange.took()))),
                names(
                        "ul.deviations",
                        exchange.deviations().stream().map(Deviation::text).toList()),
                element("pre.curl", curl.line(exchange)),
                element("pre", shortened(new String(exchange.responseBody().bytes(), StandardCharsets.UTF_8), BODY)));
        return open ? details.attr("open", "") : details;
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + " \u2026 (" + NumberFormats.number(text.length()) + " characters)";
    }
}
