package org.nectaropenapi.harness.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.harness.coverage.Coverage;
import org.nectaropenapi.harness.coverage.CoverageCounter;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.NotSimulated;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.drift.BaselineReview;
import org.nectaropenapi.harness.drift.DocumentChange;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.harness.drift.DriftFinder;
import org.nectaropenapi.harness.drift.DriftKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Everything that is reported of one run.
 *
 * @param target the service: sandbox, live or replay
 * @param conditions the service in words, and its unsteady responses
 * @param generated when the report was made
 * @param tests how the tests went
 * @param causes what of the service made tests fail
 * @param exchanges every exchange, in order
 * @param expectations what the tests expected, and what of it did not hold without contradicting a page
 * @param excerpt those of them that showed something of the document for the first time
 * @param coverage what the validated ones showed
 * @param notSimulated what the simulated service of the run could not show
 * @param drift where service and document differ
 * @param changes what would make the document agree
 * @param questions verdicts on the open questions
 * @param document the document of the run
 * @param profile the service under test
 */
public record RunReport(
        String target,
        RunConditions conditions,
        Instant generated,
        TestCounts tests,
        List<FailureGroup> causes,
        List<Exchange> exchanges,
        ExpectationSummary expectations,
        List<Exchange> excerpt,
        Coverage coverage,
        NotSimulated notSimulated,
        BaselineReview drift,
        List<DocumentChange> changes,
        List<OpenQuestion> questions,
        ApiDocument document,
        ServiceProfile profile) {
    private static final int SLOWEST = 20;

    static RunReport of(
            String target,
            RunConditions conditions,
            Instant generated,
            TestCounts tests,
            List<Exchange> exchanges,
            ExpectationSummary expectations,
            Baseline baseline,
            List<OpenQuestion> questions,
            ApiDocument document,
            ServiceProfile profile) {
        NotSimulated notSimulated = target.equals(Settings.SANDBOX) ? profile.notSimulated() : NotSimulated.NOTHING;
        CoverageCounter counter = new CoverageCounter(document, notSimulated);
        DriftFinder finder = new DriftFinder(document, target);
        List<Exchange> excerpt = exchanges.stream().filter(counter::add).toList();
        exchanges.forEach(finder::add);
        return new RunReport(
                target,
                conditions,
                generated,
                tests,
                FailureGroup.of(tests.failed(), exchanges),
                exchanges,
                expectations,
                excerpt,
                counter.result(),
                notSimulated,
                BaselineReview.of(expected(finder.drifts(), notSimulated), baseline, target),
                finder.changes(),
                questions,
                document,
                profile);
    }

    /** Leaves out fields that did not come because the service does not simulate them. */
    private static List<Drift> expected(List<Drift> drifts, NotSimulated notSimulated) {
        Set<String> fields = notSimulated.names(Dimension.RESPONSE_FIELD);
        return drifts.stream()
                .filter(drift -> drift.kind() != DriftKind.NEVER_RETURNED || !fields.contains(drift.location()))
                .toList();
    }

    List<Exchange> slowest() {
        return exchanges.stream()
                .sorted(Comparator.comparing(Exchange::took).reversed())
                .limit(SLOWEST)
                .toList();
    }

    List<Exchange> of(FailedTest failure) {
        return exchanges.stream()
                .filter(exchange -> exchange.test().equals(failure.test()))
                .toList();
    }

    /** Returns the time from the first request to the last response. */
    Duration took() {
        Instant first = exchanges.stream()
                .map(Exchange::started)
                .min(Comparator.naturalOrder())
                .orElse(generated);
        Instant last = exchanges.stream()
                .map(exchange -> exchange.started().plus(exchange.took()))
                .max(Comparator.naturalOrder())
                .orElse(generated);
        return Duration.between(first, last);
    }
}
