package org.nectaropenapi.sandbox;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.opentest4j.TestAbortedException;

/**
 * Skips a test that fails because the document is no longer the one that the sandbox simulates.
 *
 * <p>Tests tell what the sandbox does by the record of what it simulates. Whoever edits the document changes what the
 * sandbox sends and accepts, but not what it does. So where a test fails and calls an operation in which something that
 * the record has is gone or has another form, it is skipped and names the differences. All other failures stay. JUnit
 * finds this extension as a service.
 */
public final class DocumentChanges implements InvocationInterceptor, TestWatcher, AfterAllCallback {
    private static final Path LEFT_TO_DO = Path.of("target", "left-to-do");

    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    private static final SimulatedDocument SIMULATED = new SimulatedDocument(DOCUMENT);
    private static final Map<String, Operation> OPERATIONS =
            DOCUMENT.operationsAndWebhooks().stream().collect(Collectors.toMap(DocumentChanges::id, o -> o));
    private static final Set<String> USED = new ConcurrentSkipListSet<>();
    private static final Map<Class<?>, Set<String>> SKIPPED = new ConcurrentHashMap<>();

    /** Notes that the running test uses an operation or event, and returns it; skips the test when it is gone. */
    static Operation use(String id) {
        USED.add(id);
        Operation operation = OPERATIONS.get(id);
        if (operation == null) {
            throw new ChangedDocumentException("The document has no " + id + ".", null);
        }
        return operation;
    }

    /** Skips the test, and lists it among what is left to do. */
    static ChangedDocumentException leftToDo(String what) {
        return new ChangedDocumentException(what, null);
    }

    /** Ends a test that says nothing about the document as it is now. */
    static final class ChangedDocumentException extends TestAbortedException {
        private static final long serialVersionUID = 1L;

        private ChangedDocumentException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Lists the differences of the operations and events that the running test has used. */
    static Set<String> ofUsed() {
        Set<String> changes = new TreeSet<>();
        for (String id : USED) {
            Operation operation = OPERATIONS.get(id);
            if (operation == null) {
                changes.add(id + " is gone");
            } else {
                SIMULATED.changes(operation).forEach(change -> changes.add(id + ": " + change));
            }
        }
        return changes;
    }

    private static String id(Operation operation) {
        return operation.isWebhook() ? operation.path() : operation.id();
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> called, ExtensionContext context)
            throws Throwable {
        USED.clear();
        return explained(invocation);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        if (cause instanceof ChangedDocumentException) {
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getTestMethod().map(Method::getName).orElse("");
            SKIPPED.computeIfAbsent(context.getRequiredTestClass(), type -> new ConcurrentSkipListSet<>())
                    .add((test + ": " + cause.getMessage()).replaceAll("\\R", " "));
        }
    }

    /** Writes the tests of a class that were skipped, for the last line of the build. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Path file = LEFT_TO_DO.resolve(context.getRequiredTestClass().getName() + ".txt");
        Set<String> lines = SKIPPED.getOrDefault(context.getRequiredTestClass(), Set.of());
        Files.deleteIfExists(file);
        if (!lines.isEmpty()) {
            Files.createDirectories(LEFT_TO_DO);
            Files.write(file, lines);
        }
    }

    private static <T> T explained(Invocation<T> invocation) throws Throwable {
        try {
            return invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            Set<String> changes = ofUsed();
            if (changes.isEmpty()) {
                throw e;
            }
            throw new ChangedDocumentException(
                    "The document is not what the sandbox simulates: " + String.join("; ", changes), e);
        }
    }
}
