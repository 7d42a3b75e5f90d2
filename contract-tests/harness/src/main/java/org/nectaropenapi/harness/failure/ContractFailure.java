package org.nectaropenapi.harness.failure;

import java.util.List;

/** A failed test that knows what of the service caused it. */
public final class ContractFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient List<FailureCause> causes;

    /** Takes the message and the causes, at least one. */
    public ContractFailure(String message, List<FailureCause> causes) {
        super(message);
        this.causes = List.copyOf(causes);
    }

    /** Returns what of the service caused it. */
    public List<FailureCause> causes() {
        return causes;
    }
}
