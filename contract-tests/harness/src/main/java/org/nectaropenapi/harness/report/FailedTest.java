package org.nectaropenapi.harness.report;

/**
 * A test of the run that failed.
 *
 * @param test class and method, as exchanges name their test
 * @param title the test as a runner shows it
 * @param message the message of the failure
 */
public record FailedTest(String test, String title, String message) {}
