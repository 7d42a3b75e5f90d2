package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.DocumentNode;

/** Collects the violations that rules report. */
final class Violations {

    private final List<RuleViolation> all = new ArrayList<>();

    /**
     * Reports a place.
     *
     * @param place the place, which may be missing
     * @param problem a predicate of the place, such as {@code is missing}
     * @param remedy an instruction, such as {@code write a description}
     */
    void add(DocumentNode place, String problem, String remedy) {
        // Of the two files that rules judge, only the list of questions is an array.
        boolean question = place.document().root().node().isArray();
        String file = question ? "open-questions.yaml" : "nectar-openapi.yaml";
        all.add(new RuleViolation(file, place.line(), place.pointer(), problem, remedy));
    }

    List<RuleViolation> all() {
        return List.copyOf(all);
    }
}
