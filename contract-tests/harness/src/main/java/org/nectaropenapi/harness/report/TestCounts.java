package org.nectaropenapi.harness.report;

import java.util.List;

/**
 * The outcomes of a run's tests.
 *
 * @param passed how many passed
 * @param skipped how many were not run, by a condition or an assumption
 * @param failed those that failed
 */
public record TestCounts(int passed, int skipped, List<FailedTest> failed) {
    /** No tests. */
    public static final TestCounts NONE = new TestCounts(0, 0, List.of());
}
