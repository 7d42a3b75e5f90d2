package org.nectaropenapi.strength;

import java.time.Duration;

/**
 * A fault and whether the suite detected it.
 *
 * @param group whether the service or the document was wrong
 * @param name name of the fault, the same in every run
 * @param kind category of a misbehaviour, or operator of a mutation
 * @param meaning description of the fault
 * @param must whether the suite must detect it
 * @param caughtBy the test or gate that detected it; empty when it survived
 * @param message the first lines of the failure
 * @param spread the failed tests where only one operation is affected
 * @param took duration of the run
 */
record DetectionTrial(
        Group group,
        String name,
        String kind,
        String meaning,
        boolean must,
        String caughtBy,
        String message,
        FailureSpread spread,
        Duration took) {

    /** The side with the fault. */
    enum Group {
        SERVICE("service, document unchanged"),
        DOCUMENT("document, service unchanged");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean caught() {
        return !caughtBy.isEmpty();
    }
}
