package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.junit.FailedTests;
import org.nectaropenapi.harness.report.FailedTest;
import org.nectaropenapi.harness.report.FailureCauses;
import org.nectaropenapi.harness.report.RunGates;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.strength.DetectionTrial.Group;
import org.nectaropenapi.strength.SuiteLauncher.Failure;
import org.nectaropenapi.strength.process.ServiceProcess;

/** Creates a job for each trial. */
final class DetectionTrials {
    private static final int MESSAGE = 400;
    private static final String TARGET = "contract.target";
    private static final String DIRECTORY = "contract.directory";
    private static final String MISBEHAVIOUR = "contract.misbehaviour";

    /** The name under which the exchanges of the test data stand, which belong to every test. */
    private static final String TEST_DATA = "TestData";

    /** Whether each misbehaviour also runs at one operation to the end, which takes as long again. */
    private static final boolean COUNTS_CAUSES = Boolean.getBoolean("strength.causes");

    private final SuiteLauncher launcher;
    private final Future<ControlRun> control;
    private final Survivors survivors;
    private final Path directory;
    private final Map<String, Set<String>> schemas;

    /**
     * A fault that is tried.
     *
     * @param hints the names of test classes that will detect it
     * @param document the document of the runs
     */
    private record Fault(
            Group group,
            String name,
            String kind,
            String meaning,
            boolean must,
            List<String> hints,
            ApiDocument document) {}

    /**
     * The test or gate that detected a fault.
     *
     * @param by the test or the gate
     * @param message the first failure
     * @param spread the failed tests where only one operation is affected
     */
    private record Detection(String by, String message, FailureSpread spread) {
        static final Detection NONE = new Detection("", "", FailureSpread.NONE);
    }

    /**
     * Creates the trials.
     *
     * @param launcher runs the suite
     * @param control the run without a fault, for whose end all trials wait but those of the survivors
     * @param survivors the faults that may survive
     * @param directory the folder for the files of the runs
     */
    DetectionTrials(SuiteLauncher launcher, Future<ControlRun> control, Survivors survivors, Path directory) {
        this.launcher = launcher;
        this.control = control;
        this.survivors = survivors;
        this.directory = directory;
        this.schemas = FieldMutations.schemasByOperation(ApiDocument.bundled());
    }

    Callable<DetectionTrial> of(Misbehaviour misbehaviour) {
        return () -> {
            Map<String, String> parameters = new HashMap<>();
            parameters.put(MISBEHAVIOUR, misbehaviour.name());
            return run(misbehaviour, misbehaviour.mustBeDetected(), parameters);
        };
    }

    /**
     * Returns a trial on a sandbox in a JVM of its own, which the suite treats as a live service.
     *
     * @param misbehaviour the misbehaviour
     * @param must whether no page allows it, so that it must be detected
     */
    Callable<DetectionTrial> live(Misbehaviour misbehaviour, boolean must) {
        return () -> {
            try (ServiceProcess service = SandboxProcess.start(directory, misbehaviour)) {
                return run(misbehaviour, must, SandboxProcess.settings(service));
            }
        };
    }

    Callable<DetectionTrial> of(Mutation mutation) {
        return () -> {
            Path file = Files.createTempFile(directory, "document", ".json");
            ApiDocument document = mutation.applied(ApiDocument.bundled());
            new ObjectMapper().writeValue(file.toFile(), document.tree());
            Map<String, String> parameters = new HashMap<>();
            parameters.put("contract.document", file.toString());
            Fault fault = new Fault(
                    Group.DOCUMENT,
                    mutation.name(),
                    mutation.operator(),
                    mutation.place(),
                    true,
                    contradicting(mutation, document),
                    document);
            return run(fault, parameters);
        };
    }

    private DetectionTrial run(Misbehaviour misbehaviour, boolean must, Map<String, String> parameters)
            throws IOException, InterruptedException, ExecutionException {
        Fault fault = new Fault(
                Group.SERVICE,
                misbehaviour.name(),
                misbehaviour.category().name(),
                misbehaviour.description(),
                must,
                List.of(),
                ApiDocument.bundled());
        return run(fault, parameters);
    }

    private DetectionTrial run(Fault fault, Map<String, String> parameters)
            throws IOException, InterruptedException, ExecutionException {
        Instant start = Instant.now();
        parameters.putIfAbsent(TARGET, Settings.SANDBOX);
        Detection detection = Detection.NONE;
        for (List<String> stage : stages(fault, isLive(parameters))) {
            detection = detection(fault, stage, parameters);
            if (detection != Detection.NONE) {
                break;
            }
        }
        return new DetectionTrial(
                fault.group(),
                fault.name(),
                fault.kind(),
                fault.meaning(),
                fault.must(),
                detection.by(),
                shortened(detection.message()),
                detection.spread(),
                Duration.between(start, Instant.now()));
    }

    private static boolean isLive(Map<String, String> parameters) {
        return Settings.LIVE.equals(parameters.get(TARGET));
    }

    /**
     * Returns the classes of each run: what a sandbox shows in all is known at the end, a live service shows drift at
     * any time.
     */
    private List<List<String>> stages(Fault fault, boolean isLive) throws InterruptedException, ExecutionException {
        if (survivors.names().contains(fault.name())) {
            // It runs every class, in whatever order.
            return List.of(launcher.classes());
        }
        ExecutionOrder order = control.get().order();
        List<String> ordered = order.of(fault.kind(), fault.hints());
        return isLive ? order.stages(ordered) : List.of(ordered);
    }

    private Detection detection(Fault fault, List<String> classes, Map<String, String> parameters)
            throws IOException, InterruptedException, ExecutionException {
        Path files = Files.createTempDirectory(directory, "run");
        parameters.put(DIRECTORY, files.toString());
        FailedTests failed = new FailedTests();
        Optional<Failure> failure = launcher.run(classes, parameters, failed);
        Detection detection = Detection.NONE;
        if (failure.isPresent()) {
            Failure first = failure.get();
            control.get().order().caught(fault.kind(), first.className());
            boolean counts = COUNTS_CAUSES && fault.group() == Group.SERVICE && !isLive(parameters);
            FailureSpread spread = counts
                    ? spread(Misbehaviour.valueOf(fault.name()), first, causes(failed.list(), files))
                    : FailureSpread.NONE;
            detection = new Detection(first.test(), first.message(), spread);
        } else {
            // As in the build, a passing run must also pass the gates.
            List<String> missed = RunGates.of(parameters.get(TARGET), files, fault.document())
                    .worseThan(control.get().gates());
            if (!missed.isEmpty()) {
                detection = new Detection("gate", String.join("; ", missed), FailureSpread.NONE);
            }
        }
        delete(files);
        return detection;
    }

    /**
     * Runs all tests that call an operation with a misbehaviour there alone: the operation that most tests call, and
     * when none of them fails, the one that was seen to be affected.
     */
    private FailureSpread spread(Misbehaviour misbehaviour, Failure first, List<FailureCause> seen)
            throws IOException, InterruptedException, ExecutionException {
        if (misbehaviour.affectsWebhooks()) {
            return spread(misbehaviour, "", List.of(first.className()));
        }
        List<Exchange> exchanges = control.get().exchanges();
        List<String> operations = Stream.concat(
                        busiest(misbehaviour, exchanges).stream(), seen.stream().map(FailureCause::operation))
                .distinct()
                .toList();
        for (String operation : operations) {
            Set<String> calling = exchanges.stream()
                    .filter(exchange -> operation.equals(exchange.operationId()))
                    .map(DetectionTrials::className)
                    .collect(Collectors.toSet());
            List<String> classes = control.get().order().of("", List.of()).stream()
                    .filter(type -> calling.contains(TEST_DATA) || calling.contains(type.replaceFirst(".*\\.", "")))
                    .toList();
            // A cause may lie at a path that is no operation.
            FailureSpread spread = classes.isEmpty() ? FailureSpread.NONE : spread(misbehaviour, operation, classes);
            if (spread.isKnown()) {
                return spread;
            }
        }
        return FailureSpread.NONE;
    }

    private FailureSpread spread(Misbehaviour misbehaviour, String operation, List<String> classes) throws IOException {
        Path files = Files.createTempDirectory(directory, "spread");
        String where = operation.isEmpty() ? "" : ":" + operation;
        List<FailedTest> failed = launcher.failures(
                classes,
                Map.of(
                        TARGET,
                        Settings.SANDBOX,
                        MISBEHAVIOUR,
                        misbehaviour.name() + where,
                        DIRECTORY,
                        files.toString()));
        List<String> causes =
                causes(failed, files).stream().map(FailureCause::text).toList();
        delete(files);
        return new FailureSpread(operation, failed.size(), causes);
    }

    /** Returns the operation that a misbehaviour can affect and most tests call, apart from those of the test data. */
    private static Optional<String> busiest(Misbehaviour misbehaviour, List<Exchange> exchanges) {
        Map<String, Set<String>> tests = new TreeMap<>();
        exchanges.stream().filter(exchange -> exchange.operationId() != null).forEach(exchange -> tests.computeIfAbsent(
                        exchange.operationId(), id -> new HashSet<>())
                .add(exchange.test()));
        return tests.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(TEST_DATA) && misbehaviour.appliesTo(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey);
    }

    private static List<FailureCause> causes(List<FailedTest> failed, Path files) throws IOException {
        Path exchanges = files.resolve(ExchangeFile.NAME);
        // Tests of events alone make no exchange.
        return FailureCauses.of(failed, Files.exists(exchanges) ? ExchangeFile.read(exchanges) : List.of());
    }

    /** Returns the first class whose exchanges contradict the document; it will fail, so it runs first. */
    private List<String> contradicting(Mutation mutation, ApiDocument document)
            throws InterruptedException, ExecutionException {
        ExchangeCheck check = new ExchangeCheck(document);
        return control.get().exchanges().stream()
                .filter(exchange -> className(exchange).endsWith("Test"))
                .filter(exchange -> exchange.operationId() != null && mayContain(exchange.operationId(), mutation))
                .filter(exchange -> !check.checked(exchange).isValid())
                .map(DetectionTrials::className)
                .limit(1)
                .toList();
    }

    private boolean mayContain(String operation, Mutation mutation) {
        return mutation.subject().equals(operation)
                || schemas.getOrDefault(operation, Set.of()).contains(mutation.subject());
    }

    private static String className(Exchange exchange) {
        return exchange.test().replaceFirst("\\..*", "");
    }

    private static String shortened(String message) {
        return message.length() <= MESSAGE ? message : message.substring(0, MESSAGE) + " \u2026";
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
