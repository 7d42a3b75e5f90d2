package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.targets.Settings;

/** Fails the build when the report of the last run has a gate that is not met. */
public final class ContractReport {
    private static final int SHOWN = 25;

    private ContractReport() {}

    /**
     * Reads the gates of a report.
     *
     * @param args directory of all runs, target
     */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]).resolve(args[1]);
        Path report = directory.resolve(JsonReport.FILE);
        // Selected tests cannot cover everything.
        if (System.getProperty("test") != null || System.getProperty("groups") != null) {
            return;
        }
        if (!Files.exists(report)) {
            if (args[1].equals(Settings.SANDBOX)) {
                throw new IllegalStateException(
                        "The contract suite left no report in " + directory + "; run its tests first: mvn verify");
            }
            return;
        }
        List<JsonNode> missed = missed(report);
        if (!missed.isEmpty()) {
            missed.forEach(gate -> print(gate, System.out));
            throw new IllegalStateException(missed.size() + " gates of the contract suite are not met; open "
                    + directory.resolve(HtmlReport.FILE));
        }
    }

    private static List<JsonNode> missed(Path report) throws IOException {
        List<JsonNode> missed = new ArrayList<>();
        for (JsonNode gate : new ObjectMapper().readTree(report.toFile()).path("gates")) {
            if (gate.path("required").asBoolean() && !gate.path("holds").asBoolean()) {
                missed.add(gate);
            }
        }
        return missed;
    }

    private static void print(JsonNode gate, PrintStream out) {
        JsonNode missing = gate.path("missing");
        out.println(gate.path("group").asText() + ": " + gate.path("name").asText() + ", reached "
                + gate.path("figure").asText() + "; missing:");
        for (int i = 0; i < Math.min(missing.size(), SHOWN); i++) {
            out.println("    " + missing.path(i).asText());
        }
        if (missing.size() > SHOWN) {
            out.println("    and " + (missing.size() - SHOWN) + " more, see the page");
        }
    }
}
