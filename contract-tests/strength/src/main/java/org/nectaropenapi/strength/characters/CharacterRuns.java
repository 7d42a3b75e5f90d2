package org.nectaropenapi.strength.characters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.nectaropenapi.strength.process.ServiceProcess;
import org.nectaropenapi.strength.process.SuiteProcess;
import org.nectaropenapi.strength.process.SuiteResult;
import org.nectaropenapi.strength.process.SuiteResult.Outcome;
import org.nectaropenapi.strength.process.SuiteResult.Status;

/** Runs the suite against each character, and fails when a test does: none of them contradicts a page. */
public final class CharacterRuns {
    private static final String KEY = "key-of-a-stranger";
    private static final int AGREEMENT = 0;
    /** Another answer may be a field or status that the document does not have. */
    private static final int DRIFT = 2;

    /** More than the delays of the slowest character; what another answer takes away never comes. */
    private static final String PATIENCE_SECONDS = "20";

    private static final int SHOWN = 5;
    private static final int LENGTH = 300;

    private CharacterRuns() {}

    /**
     * Makes the runs.
     *
     * @param arguments the folder for their files, then the names of runs; all without a name
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        List<Callable<Boolean>> jobs = Arrays.stream(CharacterRun.values())
                .filter(run -> names.isEmpty() || names.contains(run.name()))
                .map(run -> (Callable<Boolean>) () -> isGreen(run, directory.resolve(run.name())))
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        boolean green = !jobs.isEmpty();
        try {
            for (Future<Boolean> job : workers.invokeAll(jobs)) {
                green &= job.get();
            }
        } finally {
            // Workers that are idle would keep the JVM alive after an exception.
            workers.shutdownNow();
        }
        System.exit(green ? 0 : 1);
    }

    private static boolean isGreen(CharacterRun run, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Instant start = Instant.now();
        SuiteResult result;
        try (ServiceProcess service =
                ServiceProcess.start(CharacterService.class, directory, List.of(run.name(), KEY))) {
            result = SuiteProcess.run(
                    service.baseUrl(),
                    KEY,
                    directory,
                    Map.of(
                            "live.writes",
                            String.valueOf(run.writes()),
                            "live.requests",
                            "100000",
                            "live.patience",
                            PATIENCE_SECONDS));
        }
        List<Outcome> failed = result.outcomes().stream()
                .filter(outcome -> outcome.status() == Status.FAILED || isHidden(outcome))
                .toList();
        StringBuilder text =
                new StringBuilder("%s, %d other answers: %d passed, %d skipped, %d failed, %d notes; exit code %d; %d s"
                        .formatted(
                                run,
                                run.answers().size(),
                                result.of(Status.PASSED).size(),
                                (int) result.of(Status.SKIPPED).stream()
                                        .filter(outcome -> !isHidden(outcome))
                                        .count(),
                                failed.size(),
                                result.notes(),
                                result.exitCode(),
                                Duration.between(start, Instant.now()).toSeconds()));
        Map<String, List<String>> causes = failed.stream()
                .collect(Collectors.groupingBy(
                        outcome -> cause(outcome.message()),
                        LinkedHashMap::new,
                        Collectors.mapping(Outcome::test, Collectors.toList())));
        causes.forEach((cause, tests) -> text.append("\n  ")
                .append(tests.size())
                .append(" times: ")
                .append(cause)
                .append("\n      ")
                .append(String.join(", ", tests.subList(0, Math.min(SHOWN, tests.size())))));
        System.out.println(text);
        return failed.isEmpty() && (result.exitCode() == AGREEMENT || result.exitCode() == DRIFT);
    }

    /**
     * Tells whether a test was skipped by an error of the service: every character is steady, so its rules are wrong.
     */
    private static boolean isHidden(Outcome outcome) {
        return outcome.status() == Status.SKIPPED && outcome.message().contains("the service was unsteady");
    }

    /** Returns the beginning of a message, without what differs between objects. */
    private static String cause(String message) {
        String line =
                message.strip().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("\\s+", " ");
        return line.length() > LENGTH ? line.substring(0, LENGTH) + " …" : line;
    }
}
