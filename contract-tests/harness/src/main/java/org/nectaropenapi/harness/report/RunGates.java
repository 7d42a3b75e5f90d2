package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;

/** What the gates say of a run on the sandbox, for comparing runs. */
public final class RunGates {
    private final List<Gate> gates;

    private RunGates(List<Gate> gates) {
        this.gates = gates;
    }

    /** Holds the exchanges of a run to the gates. */
    public static RunGates of(Path directory, ApiDocument document) throws IOException {
        return new RunGates(Gate.of(RunReport.of(
                Settings.SANDBOX,
                Instant.now(),
                TestCounts.NONE,
                ExchangeFile.read(directory.resolve(ExchangeFile.NAME)),
                ReportFiles.baseline(),
                List.of(),
                document,
                ServiceProfile.load())));
    }

    /** What fails here and does not fail there, in words. */
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
