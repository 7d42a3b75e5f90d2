package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
            Set.of("id", "area", "question", "candidates", "assumed", "probe", "writes");
    private static final Set<String> OPTIONAL = Set.of("writes_note", "cleanup", "related", "fields");
    private static final Set<String> TEXTS = Set.of("question", "assumed", "probe", "writes_note", "cleanup");
    private static final Pattern FIELD = Pattern.compile("\\w+\\.\\w+ (?:required|optional|nullable|not nullable)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

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
                new Rule("Whatever refers to a question names one that is there", this::references));
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
            for (DocumentNode field : question.child("fields").children()) {
                if (!FIELD.matcher(field.text()).matches()) {
                    violations.add(
                            field,
                            "is no assumption about a field: " + field.node(),
                            "write Schema.field and required, optional, nullable or not nullable");
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

    private void references(ApiDocument document, Violations violations) {
        Set<String> ids = new HashSet<>();
        questions.entries().forEach(question -> ids.add(question.text("id")));
        List<DocumentNode> bearers = new ArrayList<>(List.of(document.at("/info")));
        document.operationsAndWebhooks().forEach(operation -> bearers.add(operation.node()));
        bearers.addAll(document.components("schemas").values());
        for (DocumentNode bearer : bearers) {
            Set<String> named = new HashSet<>();
            for (DocumentNode reference : bearer.child("x-open-questions").children()) {
                String id = reference.text();
                if (!ids.contains(id)) {
                    violations.add(reference, "names no question: " + id, "correct the id or write the question");
                } else if (!named.add(id)) {
                    violations.add(reference, "names " + id + " twice", "name it once");
                }
            }
        }
    }
}
