package org.nectaropenapi.harness.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Finding;

/** The tests that failed, with what went over the wire. */
final class FailureSection {
    private static final int TESTS = 100;
    private static final int EXCHANGES = 8;
    private static final int BODY = 2000;
    private static final int MESSAGE = 4000;

    private FailureSection() {}

    static Page.Section of(RunReport report) {
        List<FailedTest> failed = report.tests().failed();
        String lead =
                "The last exchanges of each test, the latest first. Set NECTAR_BASE_URL and NECTAR_API_KEY to repeat a call."
                        + (failed.size() > TESTS
                                ? " The first " + TESTS + " of " + failed.size() + " tests are shown."
                                : "");
        return new Page.Section(
                "failures",
                "Failed tests",
                lead,
                Markup.of("div", failed.stream().limit(TESTS).map(failure -> failure(report, failure))));
    }

    private static Markup failure(RunReport report, FailedTest failure) {
        List<Exchange> all = report.of(failure);
        // The exchange that disagrees with the document tells more than the one that came last.
        List<Exchange> shown = new ArrayList<>(all.subList(Math.max(0, all.size() - EXCHANGES), all.size()));
        Collections.reverse(shown);
        all.stream()
                .filter(exchange -> !exchange.isValid() && !shown.contains(exchange))
                .limit(EXCHANGES)
                .forEach(shown::add);
        return Markup.of(
                "article.failure",
                Markup.of("h3", Markup.of("code", failure.test()), Markup.of("small", failure.title())),
                Markup.of("pre.message", shortened(failure.message(), MESSAGE)),
                all.isEmpty()
                        ? Markup.of("p.empty", "It made no exchange.")
                        : Markup.of(
                                "p.quiet",
                                Figures.count(all.size(), "exchange", "exchanges") + ", " + shown.size() + " shown"),
                shown.stream().map(exchange -> exchange(exchange, exchange == first(shown))));
    }

    /** The exchange to look at first: one that disagrees with the document, else the last one. */
    private static @Nullable Exchange first(List<Exchange> shown) {
        return shown.stream()
                .filter(exchange -> !exchange.isValid())
                .findFirst()
                .orElse(shown.isEmpty() ? null : shown.get(0));
    }

    private static Markup exchange(Exchange exchange, boolean open) {
        Markup details = Markup.of(
                exchange.isValid() ? "details.exchange" : "details.exchange.disagrees",
                Markup.of(
                        "summary",
                        Markup.of("b", exchange.method()),
                        " ",
                        exchange.path(),
                        Markup.of("span.status.seen", exchange.status()),
                        Markup.of("small", Figures.time(exchange.took()))),
                Markup.of("ul.findings", exchange.findings().stream().map(FailureSection::finding)),
                Markup.of("pre.curl", Curl.line(exchange)),
                Markup.of("pre", shortened(new String(exchange.responseBody().bytes(), StandardCharsets.UTF_8), BODY)));
        return open ? details.attr("open", "") : details;
    }

    private static Markup finding(Finding finding) {
        return Markup.of("li", finding.text());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + " \u2026 (" + Figures.number(text.length()) + " characters)";
    }
}
