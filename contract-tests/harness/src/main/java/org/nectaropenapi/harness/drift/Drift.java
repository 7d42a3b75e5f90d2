package org.nectaropenapi.harness.drift;

import java.util.SortedSet;

/**
 * One difference between service and document.
 *
 * @param kind in which way they differ
 * @param location where: component schema and path, or operation and status
 * @param expected what the document has there; empty when it has nothing
 * @param observed what the service has, in terms of types and names, values only of lists of values
 * @param operations the operations that showed it
 * @param count number of exchanges that show it
 * @param firstTest the first test that shows it; empty for a field that is never returned
 * @param client what the client does not read right in an exchange that shows it; empty when it reads all
 * @param choice the choice of the service that it is, where no page makes one; empty where the document decides
 */
public record Drift(
        DriftKind kind,
        String location,
        String expected,
        String observed,
        SortedSet<String> operations,
        int count,
        String firstTest,
        String client,
        String choice) {

    /** Tells whether it fails the build unless the baseline accepts it. */
    public boolean isGated() {
        return kind.isGated() && choice.isEmpty();
    }

    /** Returns the difference in one line. */
    public String text() {
        return kind + " at " + location + ": expected " + (expected.isEmpty() ? "nothing" : expected) + ", got "
                + observed;
    }
}
