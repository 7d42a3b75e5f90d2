package org.nectaropenapi.suite.generated;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.Operation;

/** The cases that the embedded sandbox, too, may accept or reject; only an undocumented status is wrong. */
final class OpenOutcomes {
    private static final List<Entry> TABLE = List.of(
            new Entry(c -> c.place().equals("query.page") && c.rule() != ValueRule.ABSENT, "page-numbers"),
            new Entry(c -> c.rule() == ValueRule.READABLE_TYPE, "values-of-other-types"),
            new Entry(
                    c -> c.place().equals("body.dataCollectionStartDate") && c.rule() == ValueRule.ABSENT,
                    "company-defaults"),
            new Entry(c -> c.place().equals("body.document") && c.rule() == ValueRule.UNLISTED, "job-upload-refusals"));

    private static final List<Entry> VALID = List.of(
            new Entry(c -> c.place().equals("query.page") && !c.description().equals("1"), "page-past-end"),
            new Entry(c -> c.description().equals("null"), "null-properties"),
            new Entry(
                    c -> c.place().equals("body.occupancyPercent")
                            && c.description().matches("zero|.*\\b100\\b.*"),
                    "occupancy-range"),
            new Entry(
                    c -> c.place().equals("body.sendEmail") && c.description().equals("true"),
                    "invitation-email-without-addresses"));

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

    /**
     * Returns the open question whether an operation takes a request that the document calls valid; empty where pages
     * say that it does.
     */
    static Optional<String> ofValid(Operation operation, GeneratedCase c) {
        return ofEveryRequest(operation)
                .or(() -> VALID.stream()
                        .filter(entry -> entry.about().test(c))
                        .map(Entry::question)
                        .findFirst())
                .or(() -> Optional.of("connection-list-filters")
                        .filter(about(operation)::contains)
                        .filter(question ->
                                c.place().startsWith("query.") && !c.place().equals("query.status")));
    }

    /** Returns the open question whether an operation takes any body that is generated; empty for most operations. */
    static Optional<String> ofEveryRequest(Operation operation) {
        return Stream.of("job-bulk-urls", "connection-create-body")
                .filter(about(operation)::contains)
                .findFirst();
    }

    /** Returns the open question whether a service reads the body at all; empty where pages say that it does. */
    static Optional<String> ofBody(Operation operation) {
        return Optional.of("v1-site-usage-parameters").filter(about(operation)::contains);
    }

    private static List<String> about(Operation operation) {
        return operation.node().texts("x-open-questions");
    }

    private record Entry(Predicate<GeneratedCase> about, String question) {}
}
