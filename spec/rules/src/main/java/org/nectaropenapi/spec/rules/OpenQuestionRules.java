package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules that keep the document and the list of open questions in step. Places of the list are written as #id/key. */
final class OpenQuestionRules {

    private static final Set<String> REQUIRED =
            Set.of("id", "area", "question", "candidates", "assumed", "probe", "writes", "affects");
    private static final Set<String> OPTIONAL = Set.of("writes_note", "cleanup", "related");
    private static final List<String> AREAS = List.of(
            "general",
            "companies",
            "sites",
            "team",
            "accounts",
            "connections",
            "invitations",
            "legacy-v1",
            "usage",
            "meters",
            "intervals",
            "documents",
            "jobs",
            "webhooks");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern SOURCE = Pattern.compile(
            "undocumented|https://(?:docs\\.nectarclimate\\.com|docs\\.svix\\.com|svix\\.com)/[\\w./-]+");
    private static final String DOCUMENT = "document";

    private OpenQuestionRules() {}

    private static String place(JsonNode question, String key) {
        return "#" + question.path("id").asText("?") + "/" + key;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    // ---- the list itself ----

    static List<RuleViolation> schemaOfTheList(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (JsonNode question : document.questions()) {
            Set<String> keys = new TreeSet<>();
            question.fieldNames().forEachRemaining(keys::add);
            for (String key : REQUIRED) {
                if (!keys.contains(key)) {
                    findings.add(new RuleViolation(place(question, key), "is missing", "every question has it"));
                }
            }
            for (String key : keys) {
                if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
                    findings.add(new RuleViolation(place(question, key), "is no key of a question", "take it out"));
                }
            }
            if (!ID.matcher(question.path("id").asText()).matches()) {
                findings.add(
                        new RuleViolation(place(question, "id"), "is no name in lower case with hyphens", "rename it"));
            }
            if (!AREAS.contains(question.path("area").asText())) {
                findings.add(new RuleViolation(place(question, "area"), "is unknown", "take one of " + AREAS));
            }
            for (String key : List.of("question", "assumed", "probe", "writes_note", "cleanup")) {
                if (question.has(key)
                        && (!question.path(key).isTextual()
                                || question.path(key).asText().isBlank())) {
                    findings.add(new RuleViolation(place(question, key), "is no text", "say it in words"));
                }
            }
            checkCandidates(question, findings);
            checkWrites(question, findings);
        }
        return findings;
    }

    private static void checkCandidates(JsonNode question, List<RuleViolation> findings) {
        JsonNode candidates = question.path("candidates");
        if (!candidates.isArray() || candidates.isEmpty()) {
            findings.add(
                    new RuleViolation(place(question, "candidates"), "is empty", "give the answers that are possible"));
        }
        for (int i = 0; i < candidates.size(); i++) {
            JsonNode candidate = candidates.get(i);
            if (candidate.size() != 2 || !candidate.path("answer").isTextual()) {
                findings.add(new RuleViolation(
                        place(question, "candidates/" + i), "is no answer with its source", "write answer and source"));
            } else if (!SOURCE.matcher(candidate.path("source").asText()).matches()) {
                findings.add(new RuleViolation(
                        place(question, "candidates/" + i + "/source"),
                        "is no page of the documentation",
                        "write the page's address, or undocumented"));
            }
        }
    }

    private static void checkWrites(JsonNode question, List<RuleViolation> findings) {
        if (!question.path("writes").isBoolean()) {
            findings.add(new RuleViolation(
                    place(question, "writes"), "is no boolean", "write true or false, words go to writes_note"));
        } else if (question.path("writes").asBoolean() != question.has("cleanup")) {
            findings.add(new RuleViolation(
                    place(question, "cleanup"),
                    question.has("cleanup") ? "is there for a probe that writes nothing" : "is missing",
                    "a probe that writes says how to undo it, and only such a one"));
        }
    }

    static List<RuleViolation> idsAreUnique(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode question : document.questions()) {
            if (!seen.add(question.path("id").asText())) {
                findings.add(new RuleViolation(place(question, "id"), "is used twice", "give every question its own"));
            }
        }
        return findings;
    }

    static List<RuleViolation> areasStandTogether(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        int last = 0;
        for (JsonNode question : document.questions()) {
            int area = AREAS.indexOf(question.path("area").asText());
            if (area < last) {
                findings.add(
                        new RuleViolation(place(question, "area"), "comes after a later area", "order by " + AREAS));
            }
            last = Math.max(last, area);
        }
        return findings;
    }

    static List<RuleViolation> relationsAreMutual(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, List<String>> related = new HashMap<>();
        document.questions()
                .forEach(question -> related.put(question.path("id").asText(), texts(question.path("related"))));
        related.forEach((id, others) -> {
            for (String other : others) {
                if (other.equals(id) || !related.getOrDefault(other, List.of()).contains(id)) {
                    findings.add(new RuleViolation(
                            "#" + id + "/related", other + " does not name it back", "name relations on both sides"));
                }
            }
        });
        return findings;
    }

    // ---- the list and the document ----

    /** Everything that may refer to questions, by the name that affects uses for it. */
    private static Map<String, Located> bearers(ApiDocument document) {
        Map<String, Located> bearers = new LinkedHashMap<>();
        bearers.put(DOCUMENT, document.at("/info"));
        document.operationsAndEvents().forEach(operation -> bearers.put(operation.id(), operation.at()));
        bearers.putAll(document.schemas());
        return bearers;
    }

    static List<RuleViolation> affectsNamesWhatIsThere(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> known = bearers(document).keySet();
        for (JsonNode question : document.questions()) {
            List<String> affects = texts(question.path("affects"));
            for (String name : affects) {
                if (!known.contains(name)) {
                    findings.add(new RuleViolation(
                            place(question, "affects"),
                            name + " is no operation, event or schema of the document",
                            "correct the name"));
                }
            }
            if (affects.isEmpty() || new HashSet<>(affects).size() < affects.size()) {
                findings.add(new RuleViolation(
                        place(question, "affects"),
                        "is empty or names something twice",
                        "name each once, or document"));
            }
            if (affects.contains(DOCUMENT) && affects.size() > 1) {
                findings.add(new RuleViolation(
                        place(question, "affects"),
                        "says document besides others",
                        "keep document for what touches no other"));
            }
        }
        return findings;
    }

    static List<RuleViolation> everyQuestionIsNamedWhereItMatters(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, Located> bearers = bearers(document);
        for (JsonNode question : document.questions()) {
            String id = question.path("id").asText();
            for (String name : texts(question.path("affects"))) {
                Located bearer = bearers.get(name);
                if (bearer != null && !bearer.texts("x-open-questions").contains(id)) {
                    findings.add(bearer.child("x-open-questions")
                            .finding(
                                    "lacks " + id + ", which affects " + name,
                                    "add it, or take " + name + " out of affects"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> everyNamedQuestionIsInTheList(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, List<String>> affects = new TreeMap<>();
        document.questions()
                .forEach(question -> affects.put(question.path("id").asText(), texts(question.path("affects"))));
        Map<String, Located> bearers = bearers(document);
        bearers.forEach((name, bearer) -> {
            Set<String> seen = new HashSet<>();
            for (Located reference : bearer.child("x-open-questions").children()) {
                String id = reference.node().asText();
                List<String> affected = affects.get(id);
                if (affected == null) {
                    findings.add(reference.finding("names no question: " + id, "correct the id or write the question"));
                } else if (!affected.contains(name)) {
                    findings.add(reference.finding(
                            id + " does not say that it affects " + name,
                            "add " + name + " to its affects, or take this out"));
                } else if (!seen.add(id)) {
                    findings.add(reference.finding("names " + id + " twice", "name it once"));
                }
            }
        });
        Set<String> allowed = new HashSet<>();
        bearers.values()
                .forEach(bearer -> allowed.add(bearer.child("x-open-questions").pointer()));
        strayReferences(document.root(), allowed, findings);
        return findings;
    }

    private static void strayReferences(Located at, Set<String> allowed, List<RuleViolation> findings) {
        for (Located child : at.children()) {
            if (child.key().equals("x-open-questions") && !allowed.contains(child.pointer())) {
                findings.add(child.finding(
                        "stands at something that is no operation, event or schema",
                        "move it to the schema or operation"));
            }
            strayReferences(child, allowed, findings);
        }
    }
}
