package org.nectaropenapi.strength.process;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.nectaropenapi.harness.junit.TestNames;
import org.nectaropenapi.strength.process.SuiteResult.Status;

/** Runs the contract suite in this JVM, as the build does with the profile {@code live}. */
final class LiveSuite implements TestExecutionListener {
    /** The file with the outcomes of the tests. */
    static final String OUTCOMES = "outcomes.json";

    private final List<Map<String, String>> outcomes = Collections.synchronizedList(new ArrayList<>());

    private @Nullable TestPlan plan;

    private LiveSuite() {}

    /** Runs the suite and leaves the outcomes in a folder. */
    public static void main(String[] arguments) throws IOException {
        LiveSuite suite = new LiveSuite();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("org.nectaropenapi.suite"))
                                .filters(
                                        // Nested classes are samples for tests of the suite.
                                        ClassNameFilter.includeClassNamePatterns("[^$]*Test"),
                                        TagFilter.includeTags("contract"),
                                        EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        suite);
        new ObjectMapper().writeValue(Path.of(arguments[0]).resolve(OUTCOMES).toFile(), suite.outcomes);
        System.exit(0);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, Status.SKIPPED, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String reason = result.getThrowable().map(String::valueOf).orElse("");
        switch (result.getStatus()) {
            case FAILED -> add(test, Status.FAILED, reason);
            case ABORTED -> add(test, Status.SKIPPED, reason);
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    add(test, Status.PASSED, "");
                }
            }
        }
    }

    private void add(TestIdentifier test, Status status, String message) {
        String name = TestNames.inFull(test, Objects.requireNonNull(plan));
        outcomes.add(Map.of("test", name, "status", status.name(), "message", message));
    }
}
