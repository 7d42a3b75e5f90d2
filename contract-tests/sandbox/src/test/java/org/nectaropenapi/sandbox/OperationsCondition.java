package org.nectaropenapi.sandbox;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests when the document and the sandbox do not have the same operations. No sandbox starts then, and
 * {@link OperationHandlersTest} alone reports it, once. JUnit finds this extension as a service.
 */
public final class OperationsCondition implements ExecutionCondition {
    private static final boolean SAME_OPERATIONS = starts();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return SAME_OPERATIONS || context.getTestClass().equals(Optional.of(OperationHandlersTest.class))
                ? ConditionEvaluationResult.enabled("The document and the sandbox have the same operations.")
                : ConditionEvaluationResult.disabled("See OperationHandlersTest.");
    }

    private static boolean starts() {
        try {
            NectarSandbox.start().close();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
