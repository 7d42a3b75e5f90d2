package org.nectaropenapi.harness.expect;

import java.util.function.Supplier;

/** The expectations of one test, which are logged under the name that it has at that moment. */
final class TestExpectations implements Expectations {
    private final ExpectationLog log;
    private final Supplier<String> test;

    TestExpectations(ExpectationLog log, Supplier<String> test) {
        this.log = log;
        this.test = test;
    }

    @Override
    public Expectation fact(String place) {
        return expectation(log.sources().fact(place));
    }

    @Override
    public Expectation assumption(String questionId) {
        return expectation(log.sources().assumption(questionId));
    }

    @Override
    public Expectation shape(String place) {
        return expectation(log.sources().shape(place));
    }

    private Expectation expectation(ExpectationSource source) {
        log.state(test.get(), source);
        return new Expectation(this, source, log.isSimulated() || source.isDocumented());
    }

    void note(ExpectationSource source, String message) {
        log.note(new ExpectationNote(test.get(), source, message));
    }
}
