package org.nectaropenapi.spec.rules;

import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A rule about the document.
 *
 * @param sentence what holds in a good document
 * @param isOfForm whether it is about the form that every document needs, and not about how this project curates its
 *     own
 * @param check reports the places where it does not hold
 */
record Rule(String sentence, boolean isOfForm, Check check) {

    /** Makes a rule about how the project curates its document. */
    Rule(String sentence, Check check) {
        this(sentence, false, check);
    }

    /** Makes a rule about the form that a document needs, so that what is generated from it is right on the wire. */
    static Rule ofForm(String sentence, Check check) {
        return new Rule(sentence, true, check);
    }

    /** Looks for violations of one rule. */
    @FunctionalInterface
    interface Check {
        void run(ApiDocument document, Violations violations);
    }

    List<RuleViolation> violations(ApiDocument document) {
        Violations violations = new Violations(document);
        check.run(document, violations);
        return violations.all();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
