package org.nectaropenapi.harness.report;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.coverage.Share;
import org.nectaropenapi.harness.drift.Drift;
import org.nectaropenapi.harness.drift.DriftKind;

/**
 * A condition that a run has to meet.
 *
 * @param group coverage or drift
 * @param name the condition
 * @param figure what was reached
 * @param required whether the build fails when it is not met
 * @param missing what is missing; empty when it is met
 */
public record Gate(String group, String name, String figure, boolean required, List<String> missing) {
    /** Only the sandbox can be made to show everything; elsewhere that depends on the data. */
    private static final String OFFLINE = "sandbox";

    /** Tells whether the gate is met. */
    public boolean holds() {
        return missing.isEmpty();
    }

    /** Tells whether the build fails because of it. */
    public boolean fails() {
        return required && !holds();
    }

    static boolean isOffline(RunReport report) {
        return report.target().equals(OFFLINE);
    }

    static List<Gate> of(RunReport report) {
        boolean offline = isOffline(report);
        List<Gate> gates = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension.gate().isPresent()) {
                gates.add(coverage(dimension, report.coverage().total().get(dimension), offline));
            }
        }
        for (DriftKind kind : DriftKind.values()) {
            // Which optional fields come depends on the data of a live service.
            if (kind.isGated() && (offline || kind != DriftKind.NEVER_RETURNED)) {
                List<String> fresh = report.drift().failing().stream()
                        .filter(drift -> drift.kind() == kind)
                        .map(Drift::text)
                        .toList();
                gates.add(new Gate("drift", "no new " + kind.title(), fresh.size() + " new", true, fresh));
            }
        }
        return gates;
    }

    private static Gate coverage(Dimension dimension, Share share, boolean offline) {
        int least = dimension.gate().getAsInt();
        String figure = NumberFormats.percent(share.percent()) + " (" + share.covered() + " of " + share.total() + ")";
        return new Gate(
                "coverage",
                dimension.title() + " at least " + least + " %",
                figure,
                offline,
                share.reaches(least) ? List.of() : share.missing());
    }
}
