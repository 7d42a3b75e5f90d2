package org.nectaropenapi.contract.strength;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Skips what is left of a launch after its first failure: that something is wrong is known then. Found by its service
 * file where a launch asks for such extensions, which only {@link SuiteLauncher} does.
 */
public final class StopAfterFailure implements ExecutionCondition, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(StopAfterFailure.class);
    private static final String FAILED = "failed";

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .filter(cause -> !cause.getClass().getName().equals("org.opentest4j.TestAbortedException"))
                .ifPresent(cause -> context.getRoot().getStore(NAMESPACE).put(FAILED, true));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).get(FAILED) == null
                ? ConditionEvaluationResult.enabled("nothing has failed so far")
                : ConditionEvaluationResult.disabled("a test has failed, which is all there is to know");
    }
}
