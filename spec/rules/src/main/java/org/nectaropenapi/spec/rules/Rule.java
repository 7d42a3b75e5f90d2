package org.nectaropenapi.spec.rules;

import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A rule about the document.
 *
 * @param sentence what holds in a good document
 * @param check reports the places where it does not
 */
record Rule(String sentence, Check check) {

    /** Looks for violations of one rule. */
    @FunctionalInterface
    interface Check {
        void run(ApiDocument document, Violations violations);
    }

    List<RuleViolation> violations(ApiDocument document) {
        Violations violations = new Violations();
        check.run(document, violations);
        return violations.all();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
