package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.spec.model.ApiDocument;

/** The gates of a run, which can be compared with those of another run on the same target. */
public final class RunGates {
    private final List<Gate> gates;

    private RunGates(List<Gate> gates) {
        this.gates = gates;
    }

    /** Checks the exchanges of a run against the gates of its target. */
    public static RunGates of(String target, Path directory, ApiDocument document) throws IOException {
        return new RunGates(Gate.of(RunReport.of(
                target,
                RunConditions.of(target),
                Instant.now(),
                TestCounts.NONE,
                ExchangeFile.read(directory.resolve(ExchangeFile.NAME)),
                ExpectationSummary.read(directory),
                ReportFiles.baseline(),
                List.of(),
                document,
                ServiceProfile.load())));
    }

    /** Describes each gate that fails here for a reason that the other run does not have. */
    public List<String> worseThan(RunGates other) {
        Set<String> known = new HashSet<>();
        other.gates.stream().filter(Gate::fails).forEach(gate -> known.addAll(gate.missing()));
        return gates.stream()
                .filter(Gate::fails)
                .flatMap(gate -> gate.missing().stream()
                        .filter(missing -> !known.contains(missing))
                        .limit(1)
                        .map(missing -> gate.group() + " of " + gate.name() + ": " + missing))
                .toList();
    }
}
