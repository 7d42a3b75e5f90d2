package org.nectaropenapi.sandbox;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SingleLine;
import org.opentest4j.TestAbortedException;

/**
 * Skips a test that fails because the document is no longer the one that the sandbox simulates.
 *
 * <p>Tests tell what the sandbox does by the record of what it simulates. Whoever edits the document changes what the
 * sandbox sends and accepts, but not what it does. So a test that fails, and calls an operation in which something that
 * the record has is gone or has another form, runs again with a sandbox that serves the record. Where it passes then,
 * it is skipped and names the differences. All other failures stay. JUnit finds this extension as a service.
 */
public final class DocumentChanges implements InvocationInterceptor, TestWatcher, AfterAllCallback {
    /** Tag of tests whose sandbox serves the document of the project, so that the record cannot explain a failure. */
    static final String WITHOUT_RECORD = "without-record";

    private static final Path LEFT_TO_DO = Path.of("target", "left-to-do");

    private static final Served EDITED = new Served(ApiDocument.bundled());
    private static Served served = EDITED;
    private static final Set<String> USED = new ConcurrentSkipListSet<>();
    private static final Map<Class<?>, Set<String>> SKIPPED = new ConcurrentHashMap<>();

    /** The document that the sandbox serves to tests, with its differences from the record. */
    private record Served(
            ApiDocument document, SimulatedDocument simulated, SimulatedForm form, Map<String, Operation> operations) {
        Served(ApiDocument document) {
            this(
                    document,
                    new SimulatedDocument(document),
                    new SimulatedForm(document),
                    document.operationsAndWebhooks().stream().collect(Collectors.toMap(DocumentChanges::id, o -> o)));
        }
    }

    /** Returns the document that the sandbox of the running test serves. */
    static ApiDocument served() {
        return served.document();
    }

    /** Returns the translation between that document and the form that the sandbox simulates. */
    static SimulatedForm form() {
        return served.form();
    }

    /** Runs tests with a sandbox that serves the record, and returns a sentence for each failure. */
    static List<String> failuresOnRecord(DiscoverySelector... selectors) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherConfig onlyJupiter = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        served = new Served(SimulatedDocument.record());
        try {
            LauncherFactory.create(onlyJupiter)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectors)
                                    .filters(
                                            EngineFilter.includeEngines("junit-jupiter"),
                                            TagFilter.excludeTags("thorough", WITHOUT_RECORD))
                                    .build(),
                            summary);
        } finally {
            served = EDITED;
        }
        if (summary.getSummary().getTestsSucceededCount() == 0) {
            return List.of("no test has passed");
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId() + ": " + failure.getException())
                .toList();
    }

    /** Notes that the running test uses an operation or event, and returns it; skips the test when it is gone. */
    static Operation use(String id) {
        USED.add(id);
        Operation operation = served.operations().get(id);
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
            Operation operation = served.operations().get(id);
            if (operation == null) {
                changes.add(id + " is gone");
            } else {
                served.simulated().changes(operation).forEach(change -> changes.add(id + ": " + change));
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
        return explained(invocation, context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        explained(invocation, context);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        if (cause instanceof ChangedDocumentException) {
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getTestMethod().map(Method::getName).orElse("");
            SKIPPED.computeIfAbsent(context.getRequiredTestClass(), type -> new ConcurrentSkipListSet<>())
                    .add(SingleLine.of(test + ": " + cause.getMessage()));
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

    private static <T> T explained(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        try {
            return invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            Set<String> changes = ofUsed();
            if (changes.isEmpty()
                    || !context.getTags().contains(WITHOUT_RECORD)
                            && !failuresOnRecord(DiscoverySelectors.selectUniqueId(context.getUniqueId()))
                                    .isEmpty()) {
                throw e;
            }
            throw new ChangedDocumentException(
                    "The document is not what the sandbox simulates: " + String.join("; ", changes), e);
        }
    }
}
