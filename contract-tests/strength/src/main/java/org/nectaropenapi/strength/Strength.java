package org.nectaropenapi.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.report.RunGates;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Measures the share of faults that the suite detects: it runs the suite against the sandbox with each misbehaviour,
 * and against mutations of the document.
 */
public final class Strength {
    /** The share in percent that must be detected. */
    private static final int REQUIRED = 95;

    private static final int OF_EACH_KIND = 3;

    private Strength() {}

    /**
     * Writes strength.json and strength.html, and fails if a fault survives without a listed reason.
     *
     * @param args folder for the results, file of the known survivors
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        try {
            measure(args);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        // Runs that end at their first failure leave servers running, which keep the JVM alive.
        System.exit(0);
    }

    private static void measure(String[] args) throws IOException, InterruptedException, ExecutionException {
        Instant start = Instant.now();
        Path results = Files.createDirectories(Path.of(args[0]));
        Survivors survivors = Survivors.read(Path.of(args[1]), "survivors");
        SuiteLauncher launcher = new SuiteLauncher();
        List<String> classes = launcher.classes();
        Path work = Files.createTempDirectory(results, "strength");
        Path control = Files.createDirectories(work.resolve("control"));
        Map<String, Duration> times = new LinkedHashMap<>();
        Optional<SuiteLauncher.Failure> failure = launcher.run(
                classes, Map.of("contract.target", "sandbox", "contract.directory", control.toString()), times);
        failure.ifPresent(Strength::failWithoutFault);
        DetectionTrials trials = new DetectionTrials(
                launcher,
                new ExecutionOrder(times),
                RunGates.of(Settings.SANDBOX, control, ApiDocument.bundled()),
                ExchangeFile.read(control.resolve(ExchangeFile.NAME)),
                work);
        List<Callable<DetectionTrial>> jobs = new ArrayList<>();
        ApiDocument document = ApiDocument.bundled();
        SimulatedDocument simulated = SimulatedDocument.bundled();
        Stream.of(Misbehaviour.values())
                .filter(Misbehaviour::appliesToBundledDocument)
                .map(trials::of)
                .forEach(jobs::add);
        Set<String> notSimulated =
                simulated.notSimulated().stream().map(DocumentPoint::name).collect(Collectors.toSet());
        DocumentMutations.choose(document, notSimulated, OF_EACH_KIND).stream()
                .map(trials::of)
                .forEach(jobs::add);
        StrengthResult result = new StrengthResult(
                run(jobs), survivors, REQUIRED, isDocumentChanged(), Duration.between(start, Instant.now()));
        DetectionTrials.delete(work);
        report(result, results);
    }

    /** Fails because the suite did so without a fault. */
    static void failWithoutFault(SuiteLauncher.Failure failure) {
        throw new IllegalStateException(
                "The suite fails without a fault: " + failure.test() + ": " + failure.message());
    }

    /** Tells whether the document is another than the one that the sandbox simulates. */
    static boolean isDocumentChanged() {
        return SimulatedDocument.bundled().isChanged();
    }

    /** Prints and writes a result, and fails when the suite is too weak. */
    static void report(StrengthResult result, Path results) throws IOException {
        StrengthPage.write(result, results);
        System.out.println(result.line());
        result.notes().forEach(System.out::println);
        List<String> complaints = result.complaints();
        complaints.forEach(System.out::println);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(
                    "The suite is weaker than required; see " + results.resolve("strength.html"));
        }
    }

    /** Runs the jobs on all processors. */
    static List<DetectionTrial> run(List<Callable<DetectionTrial>> jobs)
            throws InterruptedException, ExecutionException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<DetectionTrial> trials = new ArrayList<>();
            for (Future<DetectionTrial> trial : workers.invokeAll(jobs)) {
                trials.add(trial.get());
            }
            return trials;
        } finally {
            workers.shutdownNow();
        }
    }
}
