package org.nectaropenapi.harness.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.nectaropenapi.harness.report.FailedTest;
import org.nectaropenapi.harness.report.ReportFiles;
import org.nectaropenapi.harness.report.TestCounts;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.targets.Settings;

/**
 * Writes the report at the end of a run, so that it is there after failures too, when the build goes no further. JUnit
 * finds it by its service file.
 */
public final class RunListener implements TestExecutionListener {
    private static final String TAG = "contract";

    private @Nullable TestPlan plan;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final List<FailedTest> failed = new ArrayList<>();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (isContract(identifier)) {
            skipped.incrementAndGet();
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
                        TestNames.of(identifier),
                        identifier.getDisplayName(),
                        result.getThrowable().map(String::valueOf).orElse("")));
            }
        } else if (identifier.isTest()) {
            (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? passed : skipped).incrementAndGet();
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
            ReportFiles.write(settings, profile, new TestCounts(passed.get(), skipped.get(), List.copyOf(failed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
