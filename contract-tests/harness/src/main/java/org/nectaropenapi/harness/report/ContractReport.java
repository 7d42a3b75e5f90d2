package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            throw new IllegalStateException(missed.size() + " gates of the contract suite are not met; open "
                    + directory.resolve(HtmlReport.FILE)
                    + missed.stream().map(ContractReport::described).collect(Collectors.joining()));
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

    private static String described(JsonNode gate) {
        JsonNode missing = gate.path("missing");
        StringBuilder text = new StringBuilder(
                "\n" + gate.path("group").asText() + ": " + gate.path("name").asText() + ", reached "
                        + gate.path("figure").asText() + "; missing:");
        for (int i = 0; i < Math.min(missing.size(), SHOWN); i++) {
            text.append("\n    ").append(missing.path(i).asText());
        }
        return missing.size() > SHOWN
                ? text.append("\n    and ")
                        .append(missing.size() - SHOWN)
                        .append(" more, see the page")
                        .toString()
                : text.toString();
    }
}
