package org.nectaropenapi.sandbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
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
public final class DocumentChanges implements InvocationInterceptor {
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    private static final SimulatedDocument SIMULATED = new SimulatedDocument(DOCUMENT);
    private static final Map<String, Operation> OPERATIONS =
            DOCUMENT.operationsAndWebhooks().stream().collect(Collectors.toMap(DocumentChanges::id, o -> o));
    private static final Set<String> USED = new ConcurrentSkipListSet<>();

    /** Notes that the running test uses an operation or event, and returns it; skips the test when it is gone. */
    static Operation use(String id) {
        USED.add(id);
        Operation operation = OPERATIONS.get(id);
        if (operation == null) {
            throw new TestAbortedException("The document has no " + id + ".");
        }
        return operation;
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
            throw new TestAbortedException(
                    "The document is not what the sandbox simulates: " + String.join("; ", changes), e);
        }
    }
}
