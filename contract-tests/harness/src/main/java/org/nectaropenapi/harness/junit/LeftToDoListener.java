package org.nectaropenapi.harness.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.harness.report.LeftToDo;

/** Notes the tests that name something the document does not have. JUnit finds it by its service file. */
public final class LeftToDoListener implements TestExecutionListener {
    private final Path folder;
    private final Map<String, Collection<LeftToDo>> byClass = new ConcurrentHashMap<>();
    private @Nullable TestPlan plan;

    /** Writes to the module's folder. */
    public LeftToDoListener() {
        this(LeftToDo.FOLDER);
    }

    LeftToDoListener(Path folder) {
        this.folder = folder;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Optional<String> testClass = TestNames.outerClass(identifier);
        if (testClass.isEmpty()) {
            return;
        }
        Collection<LeftToDo> tests = byClass.computeIfAbsent(testClass.get(), name -> new ConcurrentLinkedQueue<>());
        result.getThrowable()
                .flatMap(LeftToDoListener::missing)
                .ifPresent(missing -> tests.add(new LeftToDo(
                        TestNames.inFull(identifier, Objects.requireNonNull(plan)),
                        String.valueOf(missing.getMessage()))));
    }

    private static Optional<NotInDocumentException> missing(Throwable thrown) {
        return Stream.iterate(thrown, failure -> failure != null, Throwable::getCause)
                .filter(NotInDocumentException.class::isInstance)
                .map(NotInDocumentException.class::cast)
                .findFirst();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        byClass.forEach((testClass, tests) -> {
            try {
                LeftToDo.write(folder, testClass, tests);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        byClass.clear();
    }
}
