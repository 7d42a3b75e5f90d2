package org.nectaropenapi.harness.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcomes of a run's tests.
 *
 * @param passed how many passed
 * @param skipped the tests that were not run, counted by reason
 * @param hidden how many of those the unsteady service hid
 * @param failed those that failed
 * @param refusal why no test could run; empty when they could
 */
public record TestCounts(
        int passed, Map<String, Integer> skipped, int hidden, List<FailedTest> failed, Optional<String> refusal) {
    /** No tests. */
    public static final TestCounts NONE = new TestCounts(0, Map.of(), 0, List.of(), Optional.empty());

    /** Returns how many tests were not run. */
    int skips() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the reasons of the skips with their numbers, the most frequent ones first. */
    List<String> skipReasons() {
        return skipped.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> NumberFormats.count(entry.getValue(), "test", "tests") + ": " + entry.getKey())
                .toList();
    }
}
