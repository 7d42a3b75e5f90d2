package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The outcome of a run as the exit code of a nightly job. */
enum RunOutcome {
    AGREEMENT(0),
    CONTRADICTION(1),
    DRIFT(2),
    UNSTEADY(3),
    UNUSABLE(4);

    static final String FILE = "outcome.txt";

    private final int exitCode;

    RunOutcome(int exitCode) {
        this.exitCode = exitCode;
    }

    static RunOutcome of(RunReport report, List<Gate> gates) {
        if (report.tests().refusal().isPresent()) {
            return UNUSABLE;
        }
        if (!report.tests().failed().isEmpty()) {
            return CONTRADICTION;
        }
        if (gates.stream().anyMatch(Gate::fails)) {
            return DRIFT;
        }
        return report.tests().hidden() > 0 ? UNSTEADY : AGREEMENT;
    }

    /** Says the outcome in a sentence. */
    String sentence(RunReport report, List<Gate> gates) {
        return switch (this) {
            case AGREEMENT -> "Document and service agree.";
            case CONTRADICTION ->
                NumberFormats.count(report.causes().size(), "cause", "causes") + " of "
                        + NumberFormats.count(report.tests().failed().size(), "failed test", "failed tests") + ".";
            case DRIFT -> {
                long missed = gates.stream().filter(Gate::fails).count();
                yield NumberFormats.count(missed, "requirement is", "requirements are") + " not met.";
            }
            case UNSTEADY ->
                "The service was unsteady, which hid "
                        + NumberFormats.count(report.tests().hidden(), "test", "tests") + ".";
            case UNUSABLE -> report.tests().refusal().orElseThrow();
        };
    }

    /** Writes exit code and sentence for the nightly job. */
    void write(RunReport report, List<Gate> gates, Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), exitCode + " " + sentence(report, gates) + "\n");
    }
}
