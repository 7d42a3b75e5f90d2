package org.nectaropenapi.harness.junit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.targets.Settings;

/**
 * Tells failures that an edit of the document explains from faults of the simulated service.
 *
 * <p>Whoever edits the document changes what that service sends and accepts, but not what it does. A test that fails on
 * it runs again with the document that the service was written for. Where it passes then, it counts on something that
 * the edit has changed.
 */
final class EditedExpectation {
    private static final int MESSAGE = 300;

    /** The tests of a class that fail with the document that the service was written for. */
    private static final Map<Class<?>, Outcomes> OUTCOMES = new ConcurrentHashMap<>();

    private EditedExpectation() {}

    /** Tells whether a test that has failed passes with the document that the simulated service was written for. */
    static boolean explains(ExtensionContext context, Settings settings, ServiceProfile profile) {
        boolean ofTheSandbox = settings.target().equals(Settings.SANDBOX)
                && settings.document().isEmpty()
                && settings.misbehaviour().isEmpty()
                && !settings.simulated();
        if (!ofTheSandbox || profile.simulatedDocument().isEmpty()) {
            return false;
        }
        Outcomes outcomes = OUTCOMES.computeIfAbsent(TestNames.testClass(context), type -> run(type, settings));
        return outcomes.passed && !outcomes.failed.contains(name(context.getUniqueId(), context.getDisplayName()));
    }

    /** Returns what ends the test instead of its failure, and lists it among what is left to do. */
    static NotInDocumentException leftToDo(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return new NotInDocumentException("An edit of the document has changed what this test expects: "
                + message.substring(0, Math.min(MESSAGE, message.length())));
    }

    private static Outcomes run(Class<?> type, Settings settings) {
        Outcomes outcomes = new Outcomes();
        TestLaunch.run(
                Map.of(
                        Settings.SIMULATED,
                        "true",
                        "contract.directory",
                        settings.directory().resolve("simulated").toString()),
                outcomes,
                type);
        return outcomes;
    }

    /** Names a test so that an edit which adds other tests changes nothing: dynamic ones by name, not by number. */
    private static String name(String uniqueId, String displayName) {
        int test = uniqueId.lastIndexOf('/');
        boolean isDynamic = uniqueId.startsWith("/[dynamic-", test);
        return uniqueId.substring(uniqueId.indexOf("[class:"), isDynamic ? test : uniqueId.length())
                + (isDynamic ? " " + displayName : "");
    }

    /** Collects the names of the tests that fail. */
    private static final class Outcomes implements TestExecutionListener {
        private final Set<String> failed = new ConcurrentSkipListSet<>();
        private volatile boolean passed;

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.add(name(identifier.getUniqueId(), identifier.getDisplayName()));
            } else if (identifier.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed = true;
            }
        }
    }
}
