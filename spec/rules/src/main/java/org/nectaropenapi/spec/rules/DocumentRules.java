package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * All rules that the document and its open questions keep.
 *
 * <p>Some are about the form of a document: what OpenAPI has, and what can be generated right on the wire. Any document
 * keeps them. The others are about how this project curates its own.
 */
public final class DocumentRules {

    private static final Comparator<RuleViolation> FROM_TOP_TO_BOTTOM =
            Comparator.comparing(RuleViolation::file).thenComparingInt(RuleViolation::line);

    /** Without these sections, nothing else can be judged. */
    private static final Set<String> SECTIONS = Set.of("", "/paths", "/components", "/components/schemas");

    private static final List<Rule> OF_DOCUMENT = Stream.of(
                    YamlRules.RULES,
                    KeywordRules.RULES,
                    StructureRules.RULES,
                    ExtensionRules.RULES,
                    PathRules.RULES,
                    OperationRules.RULES,
                    ParameterRules.RULES,
                    BodyRules.RULES,
                    NameRules.RULES,
                    StatusRules.RULES,
                    PagingRules.RULES,
                    AddedMethodRules.RULES,
                    EventRules.RULES,
                    FieldRules.RULES,
                    EnumRules.RULES,
                    ConditionRules.RULES,
                    UnitRules.RULES,
                    SecrecyRules.RULES,
                    TextRules.RULES,
                    EvidenceRules.RULES,
                    ExampleRules.RULES,
                    ExampleArithmetic.RULES,
                    AgreementRules.RULES,
                    GettingStartedRules.RULES)
            .flatMap(List::stream)
            .toList();

    private DocumentRules() {}

    /**
     * Judges a document.
     *
     * @param document the document
     * @param questions the open questions that it refers to
     * @return the violations of all rules, in the order of the files; empty for a good document
     */
    public static List<RuleViolation> check(ApiDocument document, OpenQuestions questions) {
        return check(document, rules(questions));
    }

    /** Judges a document whose open questions cannot be read. */
    static List<RuleViolation> check(ApiDocument document) {
        return check(document, OF_DOCUMENT);
    }

    /**
     * Judges whether a client of a document can be generated that is right on the wire. How the document was curated
     * does not matter.
     *
     * @param document any document
     * @return what is refused, in the order of the file; empty for a good document
     */
    public static List<RuleViolation> checkForm(ApiDocument document) {
        return check(document, OF_DOCUMENT.stream().filter(Rule::isOfForm).toList());
    }

    private static List<RuleViolation> check(ApiDocument document, List<Rule> rules) {
        Set<RuleViolation> form = new LinkedHashSet<>();
        KeywordRules.OF_SHAPE.forEach(rule -> form.addAll(rule.violations(document)));
        Set<String> misshapen = new TreeSet<>();
        form.forEach(violation -> misshapen.add(violation.pointer()));
        if (misshapen.stream().anyMatch(SECTIONS::contains)) {
            return sorted(form);
        }
        List<RuleViolation> all = new ArrayList<>(form);
        List<IllegalStateException> unchecked = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                rule.violations(document).stream()
                        .filter(violation -> !isInside(violation.pointer(), misshapen))
                        .forEach(all::add);
            } catch (RuntimeException | StackOverflowError e) {
                unchecked.add(new IllegalStateException("The rule cannot be checked: " + rule.sentence(), e));
            }
        }
        if (all.isEmpty() && !unchecked.isEmpty()) {
            throw unchecked.get(0);
        }
        // Where there are violations, what could not be checked is checked once they are mended.
        return sorted(all);
    }

    /** Tells whether a place is one of some places or below one of them. */
    private static boolean isInside(String pointer, Set<String> places) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            if (places.contains(place)) {
                return true;
            }
        }
        return false;
    }

    static List<RuleViolation> sorted(Collection<RuleViolation> violations) {
        return violations.stream().distinct().sorted(FROM_TOP_TO_BOTTOM).toList();
    }

    static List<Rule> rules(OpenQuestions questions) {
        return Stream.concat(OF_DOCUMENT.stream(), new OpenQuestionRules(questions).rules().stream())
                .toList();
    }
}
