package org.nectaropenapi.harness.expect;

import java.util.List;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;

/** A failed expectation, whose message begins with its source. */
public final class UnmetExpectation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient ExpectationSource source;
    private final transient List<FailureCause> causes;

    UnmetExpectation(ExpectationSource source, boolean mayFollow, AssertionError failure) {
        super(source.text() + "\n" + message(failure), failure.getCause());
        this.source = source;
        this.causes = failure instanceof ContractFailure known
                ? known.causes()
                : List.of(mayFollow ? cause(source).thatMayFollow() : cause(source));
        setStackTrace(failure.getStackTrace());
    }

    private static FailureCause cause(ExpectationSource source) {
        return FailureCause.unmet(source.name(), source.reference());
    }

    /** Returns the source of the expectation. */
    public ExpectationSource source() {
        return source;
    }

    /** Returns what of the service caused it. */
    public List<FailureCause> causes() {
        return causes;
    }

    static String message(AssertionError failure) {
        return String.valueOf(failure.getMessage()).strip();
    }
}
