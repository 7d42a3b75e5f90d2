package org.nectaropenapi.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.strength.process.ServiceProcess;

/**
 * Measures what the suite detects on a live service: it runs the suite against a sandbox in another process with each
 * misbehaviour that must be detected. A documented fact that became a note by mistake shows here as one that is not.
 */
public final class LiveStrength {
    /** The share in percent that must be detected of all: pages allow a fifth of what is wrong on the sandbox. */
    private static final int REQUIRED = 80;

    private LiveStrength() {}

    /**
     * Writes strength.json and strength.html, and fails if a misbehaviour survives without a listed reason.
     *
     * <p>The system property {@code strength.live.sample} limits how many are tried; {@code strength.live.seed}, by
     * default the day, decides which. A sample leaves out the known survivors, each of which takes a whole run.
     *
     * @param args folder for the results, file of the known survivors, then the names of misbehaviours; without a name
     *     all that a live service can show
     */
    public static void main(String[] args) {
        Strength.endAfter(() -> measure(args));
    }

    private static void measure(String[] args) throws IOException, InterruptedException, ExecutionException {
        Instant start = Instant.now();
        Path results = Files.createDirectories(Path.of(args[0]));
        List<String> names = Arrays.asList(args).subList(2, args.length);
        Survivors survivors = Survivors.read(Path.of(args[1]), "live");
        // Fails for a name that no misbehaviour has, since only those that are tried can be found detected.
        survivors.names().forEach(Misbehaviour::valueOf);
        SuiteLauncher launcher = new SuiteLauncher();
        Path work = Files.createTempDirectory(results, "strength");
        Path control = Files.createDirectories(work.resolve("control"));
        Map<String, Duration> times = control(launcher, work, control);
        DetectionTrials trials = new DetectionTrials(
                launcher,
                CompletableFuture.completedFuture(ControlRun.read(Settings.LIVE, control, times)),
                survivors,
                work);
        List<Callable<DetectionTrial>> jobs = chosen(names, survivors).stream()
                .map(misbehaviour ->
                        trials.live(misbehaviour, !survivors.names().contains(misbehaviour.name())))
                .toList();
        List<DetectionTrial> tried = Strength.run(Strength.workers(), jobs);
        StrengthResult result = new StrengthResult(
                tried,
                survivors.among(tried.stream().map(DetectionTrial::name).toList()),
                REQUIRED,
                Strength.isDocumentChanged(),
                Duration.between(start, Instant.now()));
        DetectionTrials.delete(work);
        Strength.report(result, results);
    }

    /** Returns the misbehaviours that are tried: those with these names or, without a name, all or a sample. */
    private static List<Misbehaviour> chosen(List<String> names, Survivors survivors) {
        List<Misbehaviour> visible = Arrays.stream(Misbehaviour.values())
                .filter(Misbehaviour::mustBeDetected)
                .filter(Misbehaviour::appliesToBundledDocument)
                // The sandbox sends events to an endpoint, which a live run does not have.
                .filter(misbehaviour -> !misbehaviour.affectsWebhooks())
                .filter(misbehaviour -> names.isEmpty() || names.contains(misbehaviour.name()))
                .toList();
        int sample = Integer.getInteger("strength.live.sample", visible.size());
        if (sample >= visible.size()) {
            return visible;
        }
        long seed =
                Long.getLong("strength.live.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
        System.out.println(
                "strength: a sample of " + sample + " of " + visible.size() + " misbehaviours, seed " + seed);
        List<Misbehaviour> shuffled = new ArrayList<>(visible);
        shuffled.removeIf(misbehaviour -> survivors.names().contains(misbehaviour.name()));
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(sample, shuffled.size()));
    }

    /** Runs the suite without a fault, and returns how long each class took. */
    private static Map<String, Duration> control(SuiteLauncher launcher, Path work, Path files) throws IOException {
        Map<String, Duration> times = new LinkedHashMap<>();
        try (ServiceProcess service = SandboxProcess.start(work)) {
            Map<String, String> settings = SandboxProcess.settings(service);
            settings.put("contract.directory", files.toString());
            Optional<SuiteLauncher.Failure> failure = launcher.run(launcher.classes(), settings, times);
            failure.ifPresent(Strength::failWithoutFault);
        }
        return times;
    }
}
