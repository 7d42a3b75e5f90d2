package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;

/** The document of the project keeps every rule. */
class NectarDocumentTest {

    static List<Rule> rules() {
        return DocumentRules.rules(OpenQuestions.bundled());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theDocumentKeepsTheRule(Rule rule) {
        List<RuleViolation> violations = rule.violations(ApiDocument.bundled());
        assertThat(violations)
                .withFailMessage(() -> "%s. Violated at %d places:%n%s"
                        .formatted(
                                rule.sentence(),
                                violations.size(),
                                String.join(
                                        System.lineSeparator(),
                                        violations.stream()
                                                .map(RuleViolation::toString)
                                                .toList())))
                .isEmpty();
    }
}
