package org.nectaropenapi.harness.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
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
    private final Consumer<String> console;
    private @Nullable TestPlan plan;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger hidden = new AtomicInteger();
    private final Map<String, Integer> skipped = new ConcurrentHashMap<>();
    private final AtomicReference<String> refusal = new AtomicReference<>();
    private final FailedTests failures = new FailedTests();

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
        failures.testPlanExecutionStarted(started);
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
        failures.executionFinished(identifier, result);
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
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
        List<FailedTest> failed = failures.list();
        if (passed.get() + failed.size() == 0) {
            return;
        }
        ServiceProfile profile = ServiceProfile.load();
        Settings settings = Settings.from(
                name -> finished.getConfigurationParameters()
                        .get(name)
                        .or(() -> Optional.ofNullable(System.getenv(name))),
                profile.urlVariable(),
                profile.keyVariable(),
                profile.otherKeyVariable());
        try {
            List<String> lines = ReportFiles.write(
                    settings,
                    profile,
                    new TestCounts(
                            passed.get(),
                            Map.copyOf(skipped),
                            hidden.get(),
                            failed,
                            Optional.ofNullable(refusal.get())));
            if (!settings.target().equals(Settings.SANDBOX) || !failed.isEmpty()) {
                lines.forEach(console);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isContract(TestIdentifier identifier) {
        return FailedTests.isContract(identifier, Objects.requireNonNull(plan));
    }
}
