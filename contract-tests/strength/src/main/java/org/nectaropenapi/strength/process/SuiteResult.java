package org.nectaropenapi.strength.process;

import java.util.List;

/**
 * The result of a run of the suite.
 *
 * @param outcomes the outcome of each test, and of each class that was skipped or failed as a whole
 * @param notes how many notes the run left on what no page says
 * @param exitCode the exit code of a nightly job with this run
 */
public record SuiteResult(List<Outcome> outcomes, int notes, int exitCode) {

    /** How a test went. */
    public enum Status {
        PASSED,
        SKIPPED,
        FAILED
    }

    /**
     * The outcome of a test.
     *
     * @param test its class and name
     * @param status how it went
     * @param message the reason of a failure or a skip
     */
    public record Outcome(String test, Status status, String message) {}

    /** Returns the outcomes of one status. */
    public List<Outcome> of(Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
    }
}
