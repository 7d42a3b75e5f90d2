package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the document against the rules of one family, and each rule against the copies it must refuse. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RuleFamily {

    abstract List<Rule> rules();

    Stream<Arguments> breakages() {
        return rules().stream().flatMap(rule -> rule.breakages().stream()
                .map(breakage -> Arguments.of(rule, breakage.what(), breakage)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theDocumentKeepsTheRule(Rule rule) {
        List<RuleViolation> findings = rule.check().apply(ApiDocument.current());
        assertThat(findings)
                .withFailMessage(() -> "%s. Not so at %d places:%n  %s"
                        .formatted(
                                rule.sentence(),
                                findings.size(),
                                String.join(
                                        System.lineSeparator() + "  ",
                                        findings.stream()
                                                .map(RuleViolation::toString)
                                                .toList())))
                .isEmpty();
        assertThat(rule.breakages()).as("ways to break: %s", rule.sentence()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: notices {1}")
    @MethodSource("breakages")
    void aBrokenCopyIsNoticed(Rule rule, String what, Rule.Breakage breakage) {
        List<RuleViolation> findings = rule.check().apply(ApiDocument.current().brokenBy(breakage.edit()));
        assertThat(findings).as(what).extracting(RuleViolation::pointer).contains(breakage.pointer());
        assertThat(findings).as("every finding says what to do").allSatisfy(finding -> {
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.fix()).isNotBlank();
        });
    }
}
