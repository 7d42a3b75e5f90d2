package org.nectaropenapi.harness.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.spec.model.SingleLine;

/** The report of a run in few lines: its outcome and its causes first. */
final class ConsoleSummary {
    private static final int CAUSES = 25;
    private static final int OTHERS = 10;
    private static final int WIDTH = 220;
    private static final int PLACES = 3;

    private final List<String> lines = new ArrayList<>();

    private ConsoleSummary() {}

    static List<String> of(RunReport report, List<Gate> gates, Path page) {
        ConsoleSummary summary = new ConsoleSummary();
        summary.lines.add("Contract suite on " + report.conditions().service() + ": "
                + RunOutcome.of(report, gates).sentence(report, gates));
        if (report.tests().refusal().isEmpty()) {
            summary.list(
                    "Contradictions",
                    CAUSES,
                    report.causes().stream()
                            .map(group -> NumberFormats.count(group.tests().size(), "test", "tests") + ": "
                                    + group.cause().text() + others(group) + shown(group))
                            .toList());
            summary.list(
                    "New differences between service and document",
                    OTHERS,
                    report.drift().failing().stream().map(Drift::text).toList());
            summary.list(
                    "Notes where no page says how",
                    OTHERS,
                    Stream.concat(
                                    report.expectations().groups().stream()
                                            .map(group -> NumberFormats.count(
                                                            group.tests().size(), "test", "tests") + ": "
                                                    + group.source().text()),
                                    report.drift().choices().stream())
                            .toList());
            summary.list("The service was unsteady", OTHERS, report.conditions().unsteadyLines());
            summary.list("Skipped", OTHERS, report.tests().skipReasons());
            Stream.of(SummarySection.expectations(report))
                    .filter(line -> !line.isEmpty())
                    .forEach(summary.lines::add);
        }
        summary.lines.add("Report: " + page);
        return List.copyOf(summary.lines);
    }

    private static String others(FailureGroup group) {
        int more = group.others().size() - PLACES;
        return group.others().stream()
                        .limit(PLACES)
                        .map(other -> ", also at " + other.place())
                        .collect(Collectors.joining())
                + (more > 0 ? " and " + NumberFormats.count(more, "other place", "other places") : "");
    }

    private static String shown(FailureGroup group) {
        String test = ", first in " + group.tests().get(0).test();
        return group.shownBy()
                .map(exchange -> test + " by " + exchange.method() + " " + exchange.path())
                .orElse(test);
    }

    private void list(String title, int most, List<String> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.add(title + " (" + all.size() + ")");
        all.stream()
                .limit(most)
                .map(line -> "  " + shortened(SingleLine.of(line)))
                .forEach(lines::add);
        if (all.size() > most) {
            lines.add("  and " + (all.size() - most) + " more");
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }
}
