package org.nectaropenapi.harness.report;

import java.util.List;
import org.nectaropenapi.harness.failure.FailureCause;

/**
 * A test of the run that failed.
 *
 * @param test class and method, as exchanges name their test
 * @param title the test as a runner shows it
 * @param message the message of the failure
 * @param causes what of the service caused it, as far as the failure knows
 */
public record FailedTest(String test, String title, String message, List<FailureCause> causes) {}
