package org.nectaropenapi.strength;

import java.time.Duration;

/**
 * Something wrong, and whether the suite noticed it.
 *
 * @param group what was wrong: the service or the document
 * @param name names it; the same in every run
 * @param kind category of a misbehaviour, operator of a mutation
 * @param meaning what was wrong, in words
 * @param must whether it has to be noticed
 * @param caughtBy the test or the gate that noticed it; empty when it survived
 * @param message what that said, its first lines
 * @param took how long the run took
 */
record DetectionTrial(
        Group group,
        String name,
        String kind,
        String meaning,
        boolean must,
        String caughtBy,
        String message,
        Duration took) {

    /** What was wrong. */
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
