package org.nectaropenapi.harness.expect;

import java.util.List;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.opentest4j.TestAbortedException;

/**
 * Something that a test expects of the service, with its source. The assertions are those of AssertJ, and {@code check}
 * takes several of them.
 *
 * <p>On the simulated service of the suite each failure ends the test. On any other service only a contradicted
 * documented fact does; everything else becomes a note, and the test goes on.
 */
public final class Expectation extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {
    private final TestExpectations test;
    private final ExpectationSource source;
    private final boolean fails;
    private boolean required;
    private boolean mayFollow;
    private boolean holds = true;

    Expectation(TestExpectations test, ExpectationSource source, boolean fails) {
        this.test = test;
        this.source = source;
        this.fails = fails;
        this.mayFollow = source.kind() == ExpectationSource.Kind.ASSUMPTION;
    }

    /** Returns the source. */
    public ExpectationSource source() {
        return source;
    }

    /** Skips the rest of the test after a note, for tests that cannot go on without it. Returns this expectation. */
    public Expectation required() {
        required = true;
        return this;
    }

    /**
     * Says that other faults of the operation break this expectation too, such as one of several parameters that it is
     * about. The report tells it with such a fault, if there is one. An open question needs no call. Returns this
     * expectation.
     */
    public Expectation mayFollow() {
        mayFollow = true;
        return this;
    }

    /** Tells whether every assertion so far was right. */
    public boolean holds() {
        return holds;
    }

    /**
     * Expects that the service has rejected a request, with any status of the class 4xx.
     *
     * @param operationId the operation
     * @param seen the status of the response
     * @return whether it did
     */
    public boolean rejects(String operationId, int seen) {
        assertThat(seen)
                .as("status of the response of %s, which has to reject the request", operationId)
                .isBetween(400, 499);
        return seen / 100 == 4;
    }

    /**
     * Expects that the service has rejected a request with a status. Another status of the class 4xx is a failure of
     * its own: red on a live service only where both this expectation and the status of the operation are documented.
     *
     * @param operationId the operation
     * @param seen the status of the response
     * @param status the expected status
     * @return whether the status is of the class 4xx
     */
    public boolean rejects(String operationId, int seen, int status) {
        Expectation exact = test.fact(operationId + "." + status);
        boolean rejected = rejects(operationId, seen);
        if (rejected) {
            (source.isDocumented() ? exact : this)
                    .assertThat(seen)
                    .as("status with which %s rejects the request", operationId)
                    .isEqualTo(status);
        }
        return rejected;
    }

    /**
     * Fails, or notes it, with causes that the test knows.
     *
     * @param message what the service did instead
     * @param causes what of the service is otherwise than expected, at least one
     */
    public void unmet(String message, List<FailureCause> causes) {
        collectAssertionError(new ContractFailure(message, causes));
    }

    @Override
    public void collectAssertionError(AssertionError failure) {
        if (failure instanceof UnmetExpectation unmet) {
            throw unmet;
        }
        holds = false;
        if (fails) {
            throw new UnmetExpectation(source, mayFollow, failure);
        }
        test.note(source, UnmetExpectation.message(failure));
        if (required) {
            throw new TestAbortedException("cannot go on, see the notes: " + source.text());
        }
    }
}
