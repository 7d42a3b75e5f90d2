package org.nectaropenapi.harness.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** Collects the contract tests that fail in a launch, with what of the service caused them. */
public final class FailedTests implements TestExecutionListener {
    private static final String TAG = "contract";

    private @Nullable TestPlan plan;
    private final List<FailedTest> failed = new ArrayList<>();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        TestPlan running = Objects.requireNonNull(plan);
        if (result.getStatus() == TestExecutionResult.Status.FAILED && isContract(identifier, running)) {
            synchronized (failed) {
                failed.add(new FailedTest(
                        TestNames.inFull(identifier, running),
                        identifier.getDisplayName(),
                        result.getThrowable().map(String::valueOf).orElse(""),
                        causes(result.getThrowable())));
            }
        }
    }

    /** Returns the tests that have failed so far. */
    public List<FailedTest> list() {
        synchronized (failed) {
            return List.copyOf(failed);
        }
    }

    private static List<FailureCause> causes(Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof UnmetExpectation unmet) {
            return unmet.causes();
        }
        return failure.orElse(null) instanceof ContractFailure known ? known.causes() : List.of();
    }

    /** Tells whether a test or a container around it has the tag; dynamic tests have no tags of their own. */
    static boolean isContract(TestIdentifier identifier, TestPlan running) {
        return Stream.iterate(Optional.of(identifier), Optional::isPresent, id -> id.flatMap(running::getParent))
                .flatMap(Optional::stream)
                .flatMap(id -> id.getTags().stream())
                .anyMatch(tag -> tag.getName().equals(TAG));
    }
}
