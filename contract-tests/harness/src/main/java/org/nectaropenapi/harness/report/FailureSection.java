package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Exchange;

/** The section with the failed tests and their exchanges. */
final class FailureSection {
    private static final int TESTS = 100;
    private static final int EXCHANGES = 8;
    private static final int MESSAGE = 4000;

    private FailureSection() {}

    static HtmlPage.Section of(RunReport report) {
        List<FailedTest> failed = report.tests().failed();
        ExchangeView view = new ExchangeView(report);
        String lead = "The last exchanges of each test, the latest first. " + view.howToRepeat()
                + (failed.size() > TESTS ? " The first " + TESTS + " of " + failed.size() + " tests are shown." : "");
        return new HtmlPage.Section(
                "failures",
                "Failed tests",
                lead,
                element("div", failed.stream().limit(TESTS).map(failure -> failure(report, view, failure))));
    }

    private static HtmlFragment failure(RunReport report, ExchangeView view, FailedTest failure) {
        List<Exchange> all = report.of(failure);
        // An exchange that deviates from the document explains more than the last one.
        List<Exchange> shown = new ArrayList<>(all.subList(Math.max(0, all.size() - EXCHANGES), all.size()));
        Collections.reverse(shown);
        all.stream()
                .filter(exchange -> !exchange.isValid() && !shown.contains(exchange))
                .limit(EXCHANGES)
                .forEach(shown::add);
        return element(
                "article.failure",
                element("h3", element("code", failure.test()), element("small", failure.title())),
                element("pre.message", ExchangeView.shortened(failure.message(), MESSAGE)),
                all.isEmpty()
                        ? element("p.empty", "It made no exchange.")
                        : element(
                                "p.quiet",
                                NumberFormats.count(all.size(), "exchange", "exchanges") + ", " + shown.size()
                                        + " shown"),
                shown.stream().map(exchange -> view.exchange(exchange, exchange == first(shown))));
    }

    /** Returns the first exchange that deviates from the document, or else the last one. */
    private static @Nullable Exchange first(List<Exchange> shown) {
        return shown.stream()
                .filter(exchange -> !exchange.isValid())
                .findFirst()
                .orElse(shown.isEmpty() ? null : shown.get(0));
    }
}
