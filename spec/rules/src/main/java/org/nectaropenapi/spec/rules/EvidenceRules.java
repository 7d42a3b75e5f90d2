package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules about where facts come from and how sure they are. */
final class EvidenceRules {

    /** From the surest to the least sure. */
    private static final List<String> WORDS = List.of("documented", "partial", "inferred", "seed");

    /** Seen of the service itself, though no page says it. */
    static final String OBSERVED = "observed";

    private static final Pattern PAGE =
            Pattern.compile("https://(?:docs\\.nectarclimate\\.com|docs\\.svix\\.com|svix\\.com)/[\\w./-]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String FIX = "write documented, partial, inferred, seed or observed";

    private EvidenceRules() {}

    static List<RuleViolation> onlyTheFiveWords(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        walk(document.root(), findings);
        return findings;
    }

    private static void walk(Located at, List<RuleViolation> findings) {
        for (Located child : at.children()) {
            if (child.key().equals("x-evidence") || child.key().matches("x-\\w+-evidence")) {
                List<Located> words = child.node().isObject() ? child.children() : List.of(child);
                words.forEach(word -> checkWord(word, findings));
            } else {
                walk(child, findings);
            }
        }
    }

    private static void checkWord(Located word, List<RuleViolation> findings) {
        if (!WORDS.contains(word.node().asText()) && !word.node().asText().equals(OBSERVED)) {
            findings.add(word.finding("is " + word.node(), FIX));
        }
    }

    /** What was observed has its day, since no page can be looked up. */
    static List<RuleViolation> observationsHaveTheirDay(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        daysBelow(document.root(), findings);
        return findings;
    }

    private static void daysBelow(Located at, List<RuleViolation> findings) {
        for (Located child : at.children()) {
            boolean ofParts = child.key().matches("x-\\w+-evidence");
            List<Located> words =
                    ofParts ? child.children() : child.key().equals("x-evidence") ? List.of(child) : List.of();
            for (Located word : words) {
                Located days = at.child("x-observed");
                Located day = ofParts ? days.child(word.key()) : days;
                if (word.node().asText().equals(OBSERVED)
                        && !DAY.matcher(day.node().asText("")).matches()) {
                    findings.add(day.finding("is no day", "write when it was observed, such as \"2026-11-25\""));
                }
            }
            daysBelow(child, findings);
        }
    }

    static List<RuleViolation> everywhereItBelongs(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        List<Located> bearers = new ArrayList<>(document.schemas().values());
        document.operationsAndEvents().forEach(operation -> bearers.add(operation.at()));
        bearers.addAll(document.parameters());
        for (Located bearer : bearers) {
            if (!bearer.node().has("x-evidence")) {
                findings.add(bearer.child("x-evidence").finding("is missing", FIX));
            }
        }
        return findings;
    }

    /** A field speaks of its own evidence only to say that it is less sure than the schema around it. */
    static List<RuleViolation> fieldsOnlyWhereWeaker(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Map.Entry<String, Located> schema : document.schemas().entrySet()) {
            int ofSchema = WORDS.indexOf(schema.getValue().text("x-evidence"));
            for (Located field : schema.getValue().child("properties").children()) {
                if (field.node().has("x-evidence")
                        && !field.text("x-evidence").equals(OBSERVED)
                        && WORDS.indexOf(field.text("x-evidence")) <= ofSchema) {
                    findings.add(field.child("x-evidence")
                            .finding(
                                    "is no weaker than that of " + schema.getKey(),
                                    "leave it out: a field has the evidence of its schema unless it is weaker"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> parameterEvidenceNamesParameters(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Set<String> names = new TreeSet<>();
            document.parametersOf(operation).forEach(parameter -> names.add(parameter.text("name")));
            for (Located entry : operation.at().child("x-parameter-evidence").children()) {
                if (!names.contains(entry.key())) {
                    findings.add(entry.finding("names no parameter of " + operation.id(), "take one of " + names));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> pages(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        List<Located> bearers = new ArrayList<>(document.schemas().values());
        document.operationsAndEvents().forEach(operation -> bearers.add(operation.at()));
        for (Located bearer : bearers) {
            Located page = bearer.child("externalDocs").child("url");
            checkPage(page, findings);
            Set<String> seen = new TreeSet<>(Set.of(page.node().asText("")));
            for (Located source : bearer.child("x-sources").children()) {
                checkPage(source, findings);
                if (!seen.add(source.node().asText(""))) {
                    findings.add(source.finding("names a page twice", "leave it out"));
                }
            }
        }
        return findings;
    }

    private static void checkPage(Located page, List<RuleViolation> findings) {
        if (!PAGE.matcher(page.node().asText("")).matches()) {
            findings.add(page.finding(
                    page.exists()
                            ? "is no page of the documentation: " + page.node().asText()
                            : "is missing",
                    "write the address of the page the fact is from"));
        }
    }
}
