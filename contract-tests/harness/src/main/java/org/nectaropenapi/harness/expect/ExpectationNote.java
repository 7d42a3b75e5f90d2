package org.nectaropenapi.harness.expect;

/**
 * An expectation that a service did not meet although no page is contradicted.
 *
 * @param test the test that expected it
 * @param source the reason to expect it
 * @param message the failed assertion
 */
public record ExpectationNote(String test, ExpectationSource source, String message) {}
