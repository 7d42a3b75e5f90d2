package org.nectaropenapi.spec.edits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.rules.DocumentRules;
import org.nectaropenapi.spec.rules.OpenQuestions;
import org.nectaropenapi.spec.rules.RuleViolation;

/** Says what is wrong with the text of a document. */
@FunctionalInterface
interface Judge {

    List<RuleViolation> violations(String text);

    /**
     * Returns a judge that knows all rules, and remembers its judgements: a search makes the same texts again and
     * again.
     */
    static Judge byTheRules(OpenQuestions questions) {
        Map<String, List<RuleViolation>> judgements = new HashMap<>();
        return text -> judgements.computeIfAbsent(
                text, unknown -> DocumentRules.check(ApiDocument.of(YamlDocument.parse(unknown)), questions));
    }
}
