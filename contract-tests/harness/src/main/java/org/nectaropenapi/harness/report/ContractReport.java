package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;

/** Makes the reports of the last run and fails the build when a demand on it is not met. */
public final class ContractReport {
    private static final int SHOWN = 25;

    private ContractReport() {}

    /**
     * Makes the reports.
     *
     * @param args directory of all runs, target, file of the known differences
     */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]).resolve(args[1]);
        ReportFiles files = new ReportFiles(args[1], directory, Path.of(args[2]), ApiDocument.bundled());
        // Chosen tests cannot cover everything.
        boolean partial = System.getProperty("test") != null || System.getProperty("groups") != null;
        if (partial && !files.exist()) {
            return;
        }
        if (!files.exist()) {
            if (args[1].equals("sandbox")) {
                throw new IllegalStateException(
                        "The contract suite left no exchanges in " + directory + "; run its tests first: mvn verify");
            }
            return;
        }
        List<Gate> missed = files.write().stream().filter(Gate::fails).toList();
        if (!partial && !missed.isEmpty()) {
            tell(missed, System.out);
            throw new IllegalStateException(
                    missed.size() + " demands on the contract suite are not met; open " + files.page());
        }
    }

    private static void tell(List<Gate> missed, PrintStream out) {
        for (Gate gate : missed) {
            out.println(gate.group() + ": " + gate.name() + ", reached " + gate.figure() + "; missing:");
            gate.missing().stream().limit(SHOWN).forEach(line -> out.println("    " + line));
            if (gate.missing().size() > SHOWN) {
                out.println("    and " + (gate.missing().size() - SHOWN) + " more, see the page");
            }
        }
    }
}
