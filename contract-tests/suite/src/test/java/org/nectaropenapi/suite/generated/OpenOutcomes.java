package org.nectaropenapi.suite.generated;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The cases whose outcome no page defines. They may be accepted or rejected; only a server error is wrong. */
final class OpenOutcomes {
    private static final List<Entry> TABLE = List.of(
            new Entry(
                    c -> c.place().equals("query.page") && c.rule() != ValueRule.ABSENT,
                    "page-past-end: the effect of page 0, a negative page or a text is undocumented"),
            new Entry(
                    c -> c.rule() == ValueRule.READABLE_TYPE,
                    "no page says whether a number is read from a text, or a text from a number"),
            new Entry(
                    c -> c.place().equals("body.dataCollectionStartDate") && c.rule() == ValueRule.ABSENT,
                    "company-defaults: whether dataCollectionStartDate can be null is undocumented"),
            new Entry(
                    c -> c.place().equals("body.document") && c.rule() == ValueRule.UNLISTED,
                    "job-upload-refusals: the file formats are documented, the status for another one is not"));

    private OpenOutcomes() {}

    /** Returns the reason why the outcome of a case is open; empty when it is not. */
    static Optional<String> reason(GeneratedCase c) {
        return c.isValid()
                ? Optional.empty()
                : TABLE.stream()
                        .filter(entry -> entry.about().test(c))
                        .map(Entry::reason)
                        .findFirst();
    }

    private record Entry(Predicate<GeneratedCase> about, String reason) {}
}
