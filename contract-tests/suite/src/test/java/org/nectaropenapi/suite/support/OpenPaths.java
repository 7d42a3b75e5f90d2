package org.nectaropenapi.suite.support;

import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.spec.model.Operation;

/**
 * Knows the operations of which pages leave open whether this version has them, or under which method and path. A
 * service without one of them settles that question, and contradicts no page.
 */
public final class OpenPaths {
    private static final Set<String> QUESTIONS = Set.of(
            "document-details-path",
            "interval-versions",
            "job-list",
            "magic-link-company-verb",
            "magic-link-connection-verb",
            "meter-list-path",
            "team-versions",
            "usage-by-document",
            "usage-by-site",
            "usage-update-path",
            "v1-still-answers");

    /** Statuses of a service that does not have the operation, or does not say whether it has it. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(403, 404, 405, 410, 501);

    private OpenPaths() {}

    /** Returns an expectation that a valid request to an operation succeeds, given the status of the response. */
    public static Expectation success(ServiceApi api, Operation operation, int status) {
        return absence(operation, status).map(api::assumption).orElseGet(() -> api.fact(operation.id()));
    }

    /** Returns the open question that a status settles, by which the service does not have the operation. */
    public static Optional<String> absence(Operation operation, int status) {
        return operation.node().texts("x-open-questions").stream()
                .filter(question -> OF_NO_OPERATION.contains(status) && QUESTIONS.contains(question))
                .findFirst();
    }
}
