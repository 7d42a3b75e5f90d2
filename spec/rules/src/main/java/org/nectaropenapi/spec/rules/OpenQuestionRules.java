package org.nectaropenapi.spec.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Rules about the list of open questions, and about document and list together. */
final class OpenQuestionRules {

    private static final Set<String> REQUIRED =
            Set.of("id", "area", "question", "candidates", "assumed", "probe", "writes", "affects");
    private static final Set<String> OPTIONAL = Set.of("writes_note", "cleanup", "related");
    private static final Set<String> TEXTS = Set.of("question", "assumed", "probe", "writes_note", "cleanup");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Affected by questions that touch no single operation, event or schema. */
    private static final String DOCUMENT = "document";

    private static final String REFERENCES = "x-open-questions";

    private final OpenQuestions questions;

    OpenQuestionRules(OpenQuestions questions) {
        this.questions = questions;
    }

    List<Rule> rules() {
        return List.of(
                new Rule(
                        "The open questions mean the same in YAML 1.1 and 1.2",
                        (document, violations) -> YamlRules.compare(questions.root(), violations)),
                new Rule("Every open question has its keys", this::keys),
                new Rule("Every question has an id of its own", this::ids),
                new Rule("Questions of an area stand together", this::areas),
                new Rule("Related questions name each other", this::relations),
                new Rule("A question affects what the document has", this::affected),
                new Rule("Whatever a question affects refers to it", this::referencesOfAffected),
                new Rule("Whatever refers to a question is affected by it", this::references));
    }

    // ---- the list ----

    private void keys(ApiDocument document, Violations violations) {
        if (!questions.root().node().isArray()) {
            violations.add(questions.root(), "is no list", "write the questions as a list");
        }
        for (DocumentNode question : questions.entries()) {
            for (String key : new TreeSet<>(REQUIRED)) {
                if (!question.has(key)) {
                    violations.add(question.child(key), "is missing", "write it, as every question has it");
                }
            }
            for (DocumentNode key : question.children()) {
                if (!REQUIRED.contains(key.key()) && !OPTIONAL.contains(key.key())) {
                    violations.add(key, "is no key of a question", "remove it");
                }
                if (TEXTS.contains(key.key())
                        && (!key.node().isTextual() || key.text().isBlank())) {
                    violations.add(key, "is no text", "say it in words");
                }
            }
            for (String key : List.of("id", "area")) {
                if (!NAME.matcher(question.text(key)).matches()) {
                    violations.add(question.child(key), "is no name in lower case with hyphens", "rename it");
                }
            }
            checkCandidates(question.child("candidates"), violations);
            checkWrites(question, violations);
        }
    }

    private static void checkCandidates(DocumentNode candidates, Violations violations) {
        if (candidates.children().isEmpty()) {
            violations.add(candidates, "is empty", "list the answers that are possible");
        }
        for (DocumentNode candidate : candidates.children()) {
            String source = candidate.text("source");
            if (candidate.node().size() != 2
                    || !candidate.child("answer").node().isTextual()) {
                violations.add(candidate, "is no answer with its source", "write answer and source");
            } else if (!source.equals("undocumented")
                    && !EvidenceRules.PAGE.matcher(source).matches()) {
                violations.add(
                        candidate.child("source"),
                        "is no page of the documentation",
                        "write the page's address, or undocumented");
            }
        }
    }

    private static void checkWrites(DocumentNode question, Violations violations) {
        DocumentNode writes = question.child("writes");
        if (!writes.node().isBoolean()) {
            violations.add(writes, "is no boolean", "write true or false; words belong in writes_note");
        } else if (question.flag("writes") != question.has("cleanup")) {
            violations.add(
                    question.child("cleanup"),
                    question.has("cleanup") ? "stands at a probe that writes nothing" : "is missing",
                    "say how to undo the probe exactly where it writes");
        }
    }

    private void ids(ApiDocument document, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (DocumentNode question : questions.entries()) {
            if (!taken.add(question.text("id"))) {
                violations.add(question.child("id"), "is used twice", "give every question its own");
            }
        }
    }

    private void areas(ApiDocument document, Violations violations) {
        Set<String> begun = new HashSet<>();
        String current = "";
        for (DocumentNode question : questions.entries()) {
            String area = question.text("area");
            if (!area.equals(current) && !begun.add(area)) {
                violations.add(question.child("area"), "stands apart from the rest of its area", "move the question");
            }
            current = area;
        }
    }

    private void relations(ApiDocument document, Violations violations) {
        Map<String, List<String>> related = new HashMap<>();
        questions.entries().forEach(question -> related.put(question.text("id"), question.texts("related")));
        for (DocumentNode question : questions.entries()) {
            String id = question.text("id");
            for (DocumentNode other : question.child("related").children()) {
                if (other.text().equals(id)
                        || !related.getOrDefault(other.text(), List.of()).contains(id)) {
                    violations.add(other, "does not name " + id + " in turn", "name relations on both sides");
                }
            }
        }
    }

    // ---- the list and the document ----

    /** Returns everything that may refer to questions, by the name that affects uses for it. */
    private static Map<String, DocumentNode> bearers(ApiDocument document) {
        Map<String, DocumentNode> bearers = new LinkedHashMap<>();
        bearers.put(DOCUMENT, document.at("/info"));
        document.operationsAndWebhooks().forEach(operation -> bearers.put(operation.id(), operation.node()));
        bearers.putAll(document.components("schemas"));
        return bearers;
    }

    private void affected(ApiDocument document, Violations violations) {
        Set<String> known = bearers(document).keySet();
        for (DocumentNode question : questions.entries()) {
            DocumentNode affects = question.child("affects");
            List<String> names = question.texts("affects");
            for (DocumentNode name : affects.children()) {
                if (!known.contains(name.text())) {
                    violations.add(
                            name,
                            "is no operation, event or schema of the document: " + name.text(),
                            "correct the name");
                }
            }
            if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
                violations.add(affects, "is empty or names something twice", "name each once, or document");
            }
            if (names.contains(DOCUMENT) && names.size() > 1) {
                violations.add(affects, "names document beside others", "keep document for what touches no other");
            }
        }
    }

    private void referencesOfAffected(ApiDocument document, Violations violations) {
        Map<String, DocumentNode> bearers = bearers(document);
        for (DocumentNode question : questions.entries()) {
            String id = question.text("id");
            for (String name : question.texts("affects")) {
                DocumentNode bearer = bearers.get(name);
                if (bearer != null && !bearer.texts(REFERENCES).contains(id)) {
                    violations.add(
                            bearer.child(REFERENCES),
                            "lacks " + id + ", which affects " + name,
                            "add it, or take " + name + " out of affects");
                }
            }
        }
    }

    private void references(ApiDocument document, Violations violations) {
        Map<String, List<String>> affects = new HashMap<>();
        questions.entries().forEach(question -> affects.put(question.text("id"), question.texts("affects")));
        bearers(document).forEach((name, bearer) -> {
            Set<String> named = new HashSet<>();
            for (DocumentNode reference : bearer.child(REFERENCES).children()) {
                String id = reference.text();
                List<String> affected = affects.get(id);
                if (affected == null) {
                    violations.add(reference, "names no question: " + id, "correct the id or write the question");
                } else if (!affected.contains(name)) {
                    violations.add(
                            reference,
                            "names a question that does not affect " + name,
                            "add " + name + " to the affects of " + id + ", or remove this");
                } else if (!named.add(id)) {
                    violations.add(reference, "names " + id + " twice", "name it once");
                }
            }
        });
    }
}
