package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Rules about where facts come from and how sure they are. */
final class EvidenceRules {

    static final List<Rule> RULES = List.of(
            new Rule("Evidence is one of five words", EvidenceRules::words),
            new Rule("What was observed has its day", EvidenceRules::days),
            new Rule("Every operation, event, schema and parameter has evidence", EvidenceRules::presence),
            new Rule("Evidence of parameters names parameters that exist", EvidenceRules::parameters),
            new Rule("Every operation, event and schema names its page", EvidenceRules::pages));

    /** Address of a page of the documentation. */
    static final Pattern PAGE =
            Pattern.compile("https://(?:docs\\.nectarclimate\\.com|docs\\.svix\\.com|svix\\.com)/[\\w./-]+");

    /** From the surest to the least sure. */
    private static final List<String> OF_PAGES = List.of("documented", "partial", "inferred", "seed");

    /** The service itself showed it, though no page does. */
    private static final String OBSERVED = "observed";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OF_SINGLE_FACTS = Pattern.compile("x-\\w+-evidence");
    private static final String REMEDY = "write documented, partial, inferred, seed or observed";

    private EvidenceRules() {}

    /** Returns the places of all words of evidence at an object. */
    private static List<DocumentNode> wordsAt(DocumentNode bearer) {
        List<DocumentNode> words = new ArrayList<>();
        for (DocumentNode child : bearer.children()) {
            if (child.key().equals("x-evidence")
                    || OF_SINGLE_FACTS.matcher(child.key()).matches()) {
                words.addAll(child.node().isObject() ? child.children() : List.of(child));
            }
        }
        return words;
    }

    private static void words(ApiDocument document, Violations violations) {
        checkWords(document.root(), violations);
    }

    private static void checkWords(DocumentNode place, Violations violations) {
        for (DocumentNode word : wordsAt(place)) {
            if (!OF_PAGES.contains(word.text()) && !word.text().equals(OBSERVED)) {
                violations.add(word, "is " + word.node(), REMEDY);
            }
        }
        place.children().forEach(child -> checkWords(child, violations));
    }

    private static void days(ApiDocument document, Violations violations) {
        checkDays(document.root(), violations);
    }

    private static void checkDays(DocumentNode place, Violations violations) {
        for (DocumentNode word : wordsAt(place)) {
            boolean ofTheWhole = place.child(word.key()).equals(word);
            DocumentNode day = ofTheWhole ? place.child("x-observed") : place.at("x-observed", word.key());
            if (word.text().equals(OBSERVED) && !DAY.matcher(day.text()).matches()) {
                violations.add(day, "is no day", "write when it was observed, such as \"2026-11-25\"");
            }
        }
        place.children().forEach(child -> checkDays(child, violations));
    }

    private static List<DocumentNode> schemasAndOperations(ApiDocument document) {
        List<DocumentNode> bearers =
                new ArrayList<>(document.components("schemas").values());
        document.operationsAndWebhooks().forEach(operation -> bearers.add(operation.node()));
        return bearers;
    }

    private static void presence(ApiDocument document, Violations violations) {
        List<DocumentNode> bearers = schemasAndOperations(document);
        bearers.addAll(document.parameters());
        for (DocumentNode bearer : bearers) {
            if (!bearer.has("x-evidence")) {
                violations.add(bearer.child("x-evidence"), "is missing", REMEDY);
            }
        }
    }

    private static void parameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Set<String> names =
                    operation.parameters().stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));
            for (DocumentNode entry :
                    operation.node().child("x-parameter-evidence").children()) {
                if (!names.contains(entry.key())) {
                    violations.add(entry, "names no parameter of " + operation.id(), "name one of " + names);
                }
            }
        }
    }

    private static void pages(ApiDocument document, Violations violations) {
        for (DocumentNode bearer : schemasAndOperations(document)) {
            DocumentNode page = bearer.at("externalDocs", "url");
            // No page has what only the service showed.
            if (page.exists() || !bearer.text("x-evidence").equals(OBSERVED)) {
                checkPage(page, violations);
            }
            Set<String> named = new HashSet<>(Set.of(page.text()));
            for (DocumentNode source : bearer.child("x-sources").children()) {
                checkPage(source, violations);
                if (!named.add(source.text())) {
                    violations.add(source, "names a page twice", "remove it");
                }
            }
        }
    }

    private static void checkPage(DocumentNode page, Violations violations) {
        if (!PAGE.matcher(page.text()).matches()) {
            violations.add(
                    page,
                    page.exists() ? "is no page of the documentation: " + page.text() : "is missing",
                    "write the address of the page the fact is from");
        }
    }
}
