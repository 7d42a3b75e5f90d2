package org.nectaropenapi.harness.expect;

/**
 * Creates the expectations of a test, each with its source.
 *
 * <p>Places are operations by operationId, {@code operationId.parameter}, {@code operationId.status}, events by type,
 * and schemas, responses and security schemes by name, with {@code Schema.field} and {@code List.VALUE}. A test that
 * names a place or a question that is not there is skipped and left to do.
 */
public interface Expectations {

    /**
     * Returns an expectation of what the page behind a place says. On a live service a failure is red where the
     * document has the evidence {@code documented} there, and a note where it has any other.
     */
    Expectation fact(String place);

    /** Returns an expectation of what the document assumes on an open question: on a live service always a note. */
    Expectation assumption(String questionId);

    /** Returns an expectation of the schema at a place. On a live service the check of exchanges reports the drift. */
    Expectation shape(String place);
}
