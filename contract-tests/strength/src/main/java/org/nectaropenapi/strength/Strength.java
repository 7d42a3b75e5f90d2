package org.nectaropenapi.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public static void main(String[] args) {
        endAfter(() -> measure(args));
    }

    /** A measurement. */
    interface Measurement {
        /** Measures. */
        void run() throws Exception;
    }

    /** Measures and ends this JVM: runs that end at their first failure leave threads that would keep it alive. */
    static void endAfter(Measurement measurement) {
        try {
            measurement.run();
        } catch (Exception e) {
            Throwable cause = e instanceof ExecutionException ? root(e) : e;
            if (cause instanceof IllegalStateException) {
                System.err.println(cause.getMessage());
            } else {
                e.printStackTrace();
            }
            System.exit(1);
        }
        System.exit(0);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void measure(String[] args) throws IOException, InterruptedException, ExecutionException {
        Instant start = Instant.now();
        Path results = Files.createDirectories(Path.of(args[0]));
        Survivors survivors = Survivors.read(Path.of(args[1]), "survivors");
        SuiteLauncher launcher = new SuiteLauncher();
        Path work = Files.createTempDirectory(results, "strength");
        ExecutorService workers = workers();
        Future<ControlRun> control = workers.submit(() -> control(launcher, work));
        DetectionTrials trials = new DetectionTrials(launcher, control, survivors, work);
        List<Callable<DetectionTrial>> jobs = new ArrayList<>();
        ApiDocument document = ApiDocument.bundled();
        SimulatedDocument simulated = SimulatedDocument.bundled();
        Stream.of(Misbehaviour.values())
                .filter(Misbehaviour::appliesToBundledDocument)
                // Survivors come first, beside the run without a fault.
                .sorted(Comparator.comparing(
                        (Misbehaviour misbehaviour) -> !survivors.names().contains(misbehaviour.name())))
                .map(trials::of)
                .forEach(jobs::add);
        Set<String> notSimulated =
                simulated.notSimulated().stream().map(DocumentPoint::name).collect(Collectors.toSet());
        DocumentMutations.choose(document, notSimulated, OF_EACH_KIND).stream()
                .map(trials::of)
                .forEach(jobs::add);
        StrengthResult result = new StrengthResult(
                run(workers, jobs), survivors, REQUIRED, isDocumentChanged(), Duration.between(start, Instant.now()));
        DetectionTrials.delete(work);
        report(result, results);
    }

    /** Runs the suite without a fault. */
    private static ControlRun control(SuiteLauncher launcher, Path work) throws IOException {
        Path files = Files.createDirectories(work.resolve("control"));
        Map<String, Duration> times = new LinkedHashMap<>();
        Map<String, String> settings =
                Map.of("contract.target", Settings.SANDBOX, "contract.directory", files.toString());
        launcher.run(launcher.classes(), settings, times).ifPresent(Strength::failWithoutFault);
        return ControlRun.read(Settings.SANDBOX, files, times);
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

    /** Returns workers for all processors. */
    static ExecutorService workers() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /** Runs the jobs and ends the workers. */
    static List<DetectionTrial> run(ExecutorService workers, List<Callable<DetectionTrial>> jobs)
            throws InterruptedException, ExecutionException {
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
