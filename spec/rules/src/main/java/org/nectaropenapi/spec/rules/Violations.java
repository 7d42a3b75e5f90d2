package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Collects the violations that rules report. */
final class Violations {

    private final ApiDocument document;
    private final List<RuleViolation> all = new ArrayList<>();

    /**
     * Begins a collection.
     *
     * @param document the document; places elsewhere are in the list of its open questions
     */
    Violations(ApiDocument document) {
        this.document = document;
    }

    /**
     * Reports a place.
     *
     * @param place the place, which may be missing
     * @param problem a predicate of the place, such as {@code is missing}
     * @param remedy an instruction, such as {@code write a description}
     */
    void add(DocumentNode place, String problem, String remedy) {
        String file = place.document() == document ? RuleViolation.DOCUMENT : RuleViolation.QUESTIONS;
        all.add(new RuleViolation(file, place.line(), place.pointer(), problem, remedy));
    }

    List<RuleViolation> all() {
        return List.copyOf(all);
    }
}
