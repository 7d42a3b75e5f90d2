package org.nectaropenapi.suite.support;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** The outcomes of a launch by display name: passed, or the reason why not. */
final class TestOutcomes implements TestExecutionListener {

    static final String PASSED = "passed";

    private final Map<String, String> outcomes = new TreeMap<>();

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        outcomes.put(name(identifier), "skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
        if (identifier.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            outcomes.put(
                    name(identifier),
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> PASSED;
                        case ABORTED -> "skipped: " + reason;
                        case FAILED -> "failed: " + reason;
                    });
        }
    }

    String of(String name) {
        return outcomes.getOrDefault(name, "never run; there are " + outcomes);
    }

    Map<String, String> all() {
        return outcomes;
    }

    private static String name(TestIdentifier identifier) {
        return identifier.getDisplayName().replaceAll("\\(.*", "");
    }
}
