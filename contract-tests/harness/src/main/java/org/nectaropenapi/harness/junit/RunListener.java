package org.nectaropenapi.harness.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.nectaropenapi.harness.expect.UnmetExpectation;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.report.FailedTest;
import org.nectaropenapi.harness.report.ReportFiles;
import org.nectaropenapi.harness.report.TestCounts;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.run.UnsteadyServiceException;
import org.nectaropenapi.harness.run.UnusableServiceException;
import org.nectaropenapi.harness.targets.Settings;

/**
 * Writes the report at the end of a run, so that it is there after failures too, when the build goes no further. JUnit
 * finds it by its service file.
 */
public final class RunListener implements TestExecutionListener {
    private static final String TAG = "contract";

    private final Consumer<String> console;
    private @Nullable TestPlan plan;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger hidden = new AtomicInteger();
    private final Map<String, Integer> skipped = new ConcurrentHashMap<>();
    private final AtomicReference<String> refusal = new AtomicReference<>();
    private final List<FailedTest> failed = new ArrayList<>();

    /** Prints the report in few lines to the console. */
    public RunListener() {
        this(System.out::println);
    }

    /** Hands the lines of the report to somebody else. */
    public RunListener(Consumer<String> console) {
        this.console = console;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (isContract(identifier)) {
            long tests = Objects.requireNonNull(plan).getDescendants(identifier).stream()
                    .filter(TestIdentifier::isTest)
                    .count();
            skipped.merge(reason, (int) Math.max(1, tests), Integer::sum);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (!isContract(identifier)) {
            return;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            synchronized (failed) {
                failed.add(new FailedTest(
                        TestNames.inFull(identifier),
                        identifier.getDisplayName(),
                        result.getThrowable().map(String::valueOf).orElse(""),
                        causes(result.getThrowable())));
            }
            result.getThrowable()
                    .filter(UnusableServiceException.class::isInstance)
                    .ifPresent(failure -> refusal.set(failure.getMessage()));
        } else if (identifier.isTest()) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.incrementAndGet();
            } else {
                skipped.merge(
                        result.getThrowable().map(Throwable::getMessage).orElse("no reason given"), 1, Integer::sum);
            }
        }
        if (result.getThrowable()
                .filter(UnsteadyServiceException.class::isInstance)
                .isPresent()) {
            hidden.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (passed.get() + failed.size() == 0) {
            return;
        }
        ServiceProfile profile = ServiceProfile.load();
        Settings settings = Settings.from(
                name -> finished.getConfigurationParameters()
                        .get(name)
                        .or(() -> Optional.ofNullable(System.getenv(name))),
                profile.urlVariable(),
                profile.keyVariable());
        try {
            List<String> lines = ReportFiles.write(
                    settings,
                    profile,
                    new TestCounts(
                            passed.get(),
                            Map.copyOf(skipped),
                            hidden.get(),
                            List.copyOf(failed),
                            Optional.ofNullable(refusal.get())));
            if (!settings.target().equals(Settings.SANDBOX) || !failed.isEmpty()) {
                lines.forEach(console);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FailureCause> causes(Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof UnmetExpectation unmet) {
            return List.of(
                    FailureCause.unmet(unmet.source().name(), unmet.source().reference()));
        }
        return failure.orElse(null) instanceof ContractFailure known ? known.causes() : List.of();
    }

    /** Tells whether a test or a container around it has the tag; dynamic tests have no tags of their own. */
    private boolean isContract(TestIdentifier identifier) {
        TestPlan running = Objects.requireNonNull(plan);
        return Stream.iterate(Optional.of(identifier), Optional::isPresent, id -> id.flatMap(running::getParent))
                .flatMap(Optional::stream)
                .flatMap(id -> id.getTags().stream())
                .anyMatch(tag -> tag.getName().equals(TAG));
    }
}
