package org.nectaropenapi.suite.generated;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The cases that the embedded sandbox, too, may accept or reject; only an undocumented status is wrong. */
final class OpenOutcomes {
    private static final List<Entry> TABLE = List.of(
            new Entry(c -> c.place().equals("query.page") && c.rule() != ValueRule.ABSENT, "page-numbers"),
            new Entry(c -> c.rule() == ValueRule.READABLE_TYPE, "values-of-other-types"),
            new Entry(
                    c -> c.place().equals("body.dataCollectionStartDate") && c.rule() == ValueRule.ABSENT,
                    "company-defaults"),
            new Entry(c -> c.place().equals("body.document") && c.rule() == ValueRule.UNLISTED, "job-upload-refusals"));

    private OpenOutcomes() {}

    /** Returns the open question about the outcome of a case; empty when the sandbox must reject or accept it. */
    static Optional<String> question(GeneratedCase c) {
        return c.isValid()
                ? Optional.empty()
                : TABLE.stream()
                        .filter(entry -> entry.about().test(c))
                        .map(Entry::question)
                        .findFirst();
    }

    private record Entry(Predicate<GeneratedCase> about, String question) {}
}
