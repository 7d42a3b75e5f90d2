package org.nectaropenapi.spec.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/** All rules that the document and its open questions keep. */
public final class DocumentRules {

    private static final Comparator<RuleViolation> FROM_TOP_TO_BOTTOM =
            Comparator.comparing(RuleViolation::file).thenComparingInt(RuleViolation::line);

    private DocumentRules() {}

    /**
     * Judges a document.
     *
     * @param document the document
     * @param questions the open questions that it refers to
     * @return the violations of all rules, in the order of the files; empty for a good document
     */
    public static List<RuleViolation> check(ApiDocument document, OpenQuestions questions) {
        return rules(questions).stream()
                .flatMap(rule -> rule.violations(document).stream())
                .distinct()
                .sorted(FROM_TOP_TO_BOTTOM)
                .toList();
    }

    static List<Rule> rules(OpenQuestions questions) {
        return Stream.of(
                        new YamlRules(questions).rules(),
                        StructureRules.RULES,
                        ExtensionRules.RULES,
                        OperationRules.RULES,
                        StatusRules.RULES,
                        PagingRules.RULES,
                        AddedMethodRules.RULES,
                        EventRules.RULES,
                        ComponentRules.RULES,
                        FieldRules.RULES,
                        EnumRules.RULES,
                        SecrecyRules.RULES,
                        TextRules.RULES,
                        EvidenceRules.RULES,
                        ExampleRules.RULES,
                        ExampleArithmetic.RULES,
                        GettingStartedRules.RULES,
                        new OpenQuestionRules(questions).rules())
                .flatMap(List::stream)
                .toList();
    }
}
