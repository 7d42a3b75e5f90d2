package org.nectaropenapi.strength.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A live run of the contract suite in a JVM of its own. */
public final class SuiteProcess {
    private SuiteProcess() {}

    /**
     * Runs the suite and waits for its end.
     *
     * @param baseUrl the address of the service
     * @param key a key of the service
     * @param directory the folder for the files of the run
     * @param settings further settings of the run
     * @return the result of the run
     */
    public static SuiteResult run(URI baseUrl, String key, Path directory, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.add("-Dcontract.target=live");
        options.add("-Dcontract.directory=" + directory);
        ProcessBuilder suite = ChildJvm.of(
                LiveSuite.class, directory.resolve("suite-errors.log"), options, List.of(directory.toString()));
        suite.environment().put("NECTAR_BASE_URL", baseUrl.toString());
        suite.environment().put("NECTAR_API_KEY", key);
        suite.redirectOutput(ChildJvm.output(directory, "suite.log"));
        Process process = suite.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        int exitCode = process.waitFor();
        Path outcomes = directory.resolve(LiveSuite.OUTCOMES);
        if (!Files.exists(outcomes)) {
            throw new IOException("The run ended with " + exitCode + " and without a result: "
                    + Files.readString(directory.resolve("suite-errors.log")));
        }
        List<SuiteResult.Outcome> all = new ArrayList<>();
        for (JsonNode outcome : new ObjectMapper().readTree(outcomes.toFile())) {
            all.add(new SuiteResult.Outcome(
                    outcome.path("test").asText(),
                    SuiteResult.Status.valueOf(outcome.path("status").asText()),
                    outcome.path("message").asText()));
        }
        return new SuiteResult(all, notes(directory), outcome(directory, exitCode));
    }

    private static int notes(Path directory) throws IOException {
        Path file = directory.resolve("expectations.json");
        return Files.exists(file)
                ? new ObjectMapper().readTree(file.toFile()).path("notes").size()
                : 0;
    }

    /** Returns the outcome of the run as the nightly job has it: the number with which the run's own file begins. */
    private static int outcome(Path directory, int exitCode) throws IOException {
        Path file = directory.resolve("outcome.txt");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).split(" ", 2)[0]) : exitCode;
    }
}
