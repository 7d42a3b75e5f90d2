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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Exchange;
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

    private final SuiteLauncher launcher;
    private final ExecutionOrder order;
    private final RunGates control;
    private final List<Exchange> exchanges;
    private final Path directory;

    /**
     * Creates the trials.
     *
     * @param launcher runs the suite
     * @param order the order of the test classes
     * @param control the gates of the control run, which has no fault
     * @param exchanges the exchanges of the control run
     * @param directory the folder for the files of the runs
     */
    DetectionTrials(
            SuiteLauncher launcher, ExecutionOrder order, RunGates control, List<Exchange> exchanges, Path directory) {
        this.launcher = launcher;
        this.order = order;
        this.control = control;
        this.exchanges = exchanges;
        this.directory = directory;
    }

    Callable<DetectionTrial> of(Misbehaviour misbehaviour) {
        return () -> {
            Map<String, String> parameters = new HashMap<>();
            parameters.put("contract.misbehaviour", misbehaviour.name());
            return run(misbehaviour, parameters);
        };
    }

    /** Returns a trial on a sandbox in a JVM of its own, which the suite treats as a live service. */
    Callable<DetectionTrial> live(Misbehaviour misbehaviour) {
        return () -> {
            try (ServiceProcess service = SandboxProcess.start(directory, misbehaviour)) {
                return run(misbehaviour, SandboxProcess.settings(service));
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
            return run(
                    Group.DOCUMENT,
                    mutation.name(),
                    mutation.operator(),
                    mutation.place(),
                    true,
                    parameters,
                    contradicting(document),
                    document);
        };
    }

    private DetectionTrial run(Misbehaviour misbehaviour, Map<String, String> parameters) throws IOException {
        return run(
                Group.SERVICE,
                misbehaviour.name(),
                misbehaviour.category().name(),
                misbehaviour.description(),
                misbehaviour.mustBeDetected(),
                parameters,
                List.of(),
                ApiDocument.bundled());
    }

    private DetectionTrial run(
            Group group,
            String name,
            String kind,
            String meaning,
            boolean must,
            Map<String, String> parameters,
            List<String> hints,
            ApiDocument document)
            throws IOException {
        Instant start = Instant.now();
        Path files = Files.createTempDirectory(directory, "run");
        parameters.putIfAbsent("contract.target", Settings.SANDBOX);
        parameters.put("contract.directory", files.toString());
        Optional<Failure> failure = launcher.run(order.of(kind, hints), parameters);
        failure.ifPresent(caught -> order.caught(kind, caught.className()));
        String caughtBy = failure.map(Failure::test).orElse("");
        String message = failure.map(Failure::message).orElse("");
        if (failure.isEmpty()) {
            // As in the build, a passing run must also pass the gates.
            List<String> missed = RunGates.of(parameters.get("contract.target"), files, document)
                    .worseThan(control);
            caughtBy = missed.isEmpty() ? "" : "gate";
            message = String.join("; ", missed);
        }
        delete(files);
        return new DetectionTrial(
                group, name, kind, meaning, must, caughtBy, shortened(message), Duration.between(start, Instant.now()));
    }

    /** Returns the first class whose exchanges contradict the document; it will fail, so it runs first. */
    private List<String> contradicting(ApiDocument document) {
        ExchangeCheck check = new ExchangeCheck(document);
        return exchanges.stream()
                .filter(exchange -> className(exchange).endsWith("Test"))
                .filter(exchange -> !check.checked(exchange).isValid())
                .map(DetectionTrials::className)
                .limit(1)
                .toList();
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
