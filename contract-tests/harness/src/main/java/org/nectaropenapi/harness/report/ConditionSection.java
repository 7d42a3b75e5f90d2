package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.all;
import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.none;

import java.util.List;

/** The section with what the run could not see: tests that were skipped, and responses of an unsteady service. */
final class ConditionSection {
    private ConditionSection() {}

    static boolean isEmpty(RunReport report) {
        return report.tests().skips() == 0 && report.conditions().unsteady().isEmpty();
    }

    static HtmlPage.Section of(RunReport report) {
        List<String> unsteady = report.conditions().unsteadyLines();
        return new HtmlPage.Section(
                "unseen",
                "Not seen",
                "Skipped tests by reason, and responses that say nothing of the API: throttled, failed on the way, or"
                        + " none at all. Those were repeated.",
                all(list("Skipped", report.tests().skipReasons()), list("The service was unsteady", unsteady)));
    }

    private static HtmlFragment list(String title, List<String> lines) {
        return lines.isEmpty() ? none() : all(element("h3", title), names("ul", lines));
    }
}
