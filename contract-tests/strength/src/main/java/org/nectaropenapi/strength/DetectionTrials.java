package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.strength.DetectionTrial.Group;
import org.nectaropenapi.strength.SuiteLauncher.Failure;

/** Lays out what is tried, each as a job of its own. */
final class DetectionTrials {
    private static final int MESSAGE = 400;

    private final SuiteLauncher launcher;
    private final ExecutionOrder order;
    private final RunGates control;
    private final List<Exchange> exchanges;
    private final Path directory;

    /**
     * Prepares trials.
     *
     * @param launcher runs the suite
     * @param order in which order
     * @param control what the gates say of the run in which nothing was wrong
     * @param exchanges the exchanges of that run
     * @param directory where runs leave their files
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
            return run(
                    Group.SERVICE,
                    misbehaviour.name(),
                    misbehaviour.category().name(),
                    misbehaviour.description(),
                    misbehaviour.mustBeDetected(),
                    parameters,
                    List.of(),
                    ApiDocument.bundled());
        };
    }

    Callable<DetectionTrial> of(Mutation mutation) {
        return () -> {
            Path file = Files.createTempFile(directory, "document", ".json");
            ApiDocument document =
                    ApiDocument.of(mutation.applied(ApiDocument.bundled().tree()));
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
                    disagreeing(document),
                    document);
        };
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
        parameters.put("contract.target", "sandbox");
        parameters.put("contract.directory", files.toString());
        Optional<Failure> failure = launcher.run(order.of(kind, hints), parameters);
        failure.ifPresent(caught -> order.caught(kind, caught.className()));
        String caughtBy = failure.map(Failure::test).orElse("");
        String message = failure.map(Failure::message).orElse("");
        if (failure.isEmpty()) {
            // The build holds the exchanges of a green run to the gates.
            List<String> missed = RunGates.of(files, document).worseThan(control);
            caughtBy = missed.isEmpty() ? "" : "gate";
            message = String.join("; ", missed);
        }
        delete(files);
        return new DetectionTrial(
                group, name, kind, meaning, must, caughtBy, shortened(message), Duration.between(start, Instant.now()));
    }

    /** The classes whose exchanges the document does not allow: they will fail, so they are run first. */
    private List<String> disagreeing(ApiDocument document) {
        ExchangeCheck check = new ExchangeCheck(document);
        List<String> classes = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            String className = exchange.test().replaceFirst("\\..*", "");
            if (className.endsWith("Test") && !check.checked(exchange).isValid()) {
                classes.add(className);
                return classes;
            }
        }
        return classes;
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
