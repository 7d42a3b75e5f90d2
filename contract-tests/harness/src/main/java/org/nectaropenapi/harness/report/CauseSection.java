package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;

import java.util.List;
import org.nectaropenapi.harness.failure.FailureCause;

/** The section with the causes of the failed tests, one for each thing that is wrong. */
final class CauseSection {
    private static final int CAUSES = 100;
    private static final int TESTS = 50;

    private CauseSection() {}

    static HtmlPage.Section of(RunReport report) {
        List<FailureGroup> causes = report.causes();
        ExchangeView view = new ExchangeView(report);
        String lead = report.tests().refusal().isPresent()
                ? "No test could run."
                : "What contradicts the document, those of the most tests first, each with an exchange that shows it. "
                        + view.howToRepeat()
                        + (causes.size() > CAUSES
                                ? " The first " + CAUSES + " of " + causes.size() + " causes are shown."
                                : "");
        return new HtmlPage.Section(
                "causes",
                "Contradictions",
                lead,
                element("div", causes.stream().limit(CAUSES).map(cause -> cause(cause, view))));
    }

    private static HtmlFragment cause(FailureGroup group, ExchangeView view) {
        List<String> tests =
                group.tests().stream().map(FailedTest::test).distinct().toList();
        return element(
                "article.failure",
                element(
                        "h3",
                        group.cause().operation().isEmpty()
                                ? none()
                                : element("code", group.cause().operation()),
                        element("small", group.cause().place())),
                element(
                        "dl.cause",
                        element("dt", "expected"),
                        element("dd", group.cause().rule()),
                        element("dt", "seen"),
                        element(
                                "dd",
                                group.cause().seen().isEmpty()
                                        ? "\u2013"
                                        : group.cause().seen())),
                group.others().isEmpty()
                        ? none()
                        : element(
                                "details",
                                element(
                                        "summary",
                                        "some of these tests show "
                                                + NumberFormats.count(
                                                        group.others().size(), "more difference", "more differences")),
                                names(
                                        "ul.names",
                                        group.others().stream()
                                                .map(FailureCause::text)
                                                .toList())),
                element(
                        "details.tests",
                        element("summary", NumberFormats.count(group.tests().size(), "test", "tests")),
                        names("ul.names", tests.stream().limit(TESTS).toList()),
                        tests.size() > TESTS ? element("p.quiet", "and " + (tests.size() - TESTS) + " more") : none()),
                group.shownBy().map(exchange -> view.exchange(exchange, false)).orElseGet(HtmlFragment::none));
    }
}
