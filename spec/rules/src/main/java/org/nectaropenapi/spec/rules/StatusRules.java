package org.nectaropenapi.spec.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about statuses: the status table of the Getting started page on every operation, and one success. */
final class StatusRules {

    static final List<Rule> RULES = List.of(
            new Rule("Every operation has the errors that most operations have", StatusRules::statusTable),
            new Rule("All shared errors have the same body", StatusRules::errorBodies),
            Rule.ofForm(
                    "Every operation has a success, without a body where its status has none", StatusRules::successes),
            new Rule("Every success status says how sure it is", StatusRules::successHasEvidence));

    private StatusRules() {}

    /** Returns the references to errors that most operations have, by status. */
    private static Map<String, String> table(ApiDocument document) {
        Map<String, Map<String, Integer>> uses = new TreeMap<>();
        for (Operation operation : document.operations()) {
            for (DocumentNode response : operation.node().child("responses").children()) {
                if (response.has("$ref")) {
                    uses.computeIfAbsent(response.key(), status -> new TreeMap<>())
                            .merge(response.text("$ref"), 1, Integer::sum);
                }
            }
        }
        Map<String, String> table = new TreeMap<>();
        uses.forEach((status, references) -> references.forEach((reference, count) -> {
            if (count * 2 > document.operations().size()) {
                table.put(status, reference);
            }
        }));
        return table;
    }

    private static void statusTable(ApiDocument document, Violations violations) {
        Map<String, String> table = table(document);
        for (Operation operation : document.operations()) {
            DocumentNode responses = operation.node().child("responses");
            table.forEach((status, reference) -> {
                DocumentNode response = responses.child(status);
                if (!response.text("$ref").equals(reference)) {
                    violations.add(
                            response,
                            response.exists() ? "is not that of the other operations" : "is missing",
                            "refer to " + reference);
                }
            });
            for (DocumentNode response : responses.children()) {
                boolean known = response.key().startsWith("2") || table.containsKey(response.key());
                if (!known && !operation.node().child("x-status-evidence").has(response.key())) {
                    violations.add(
                            response,
                            "is no status of the other operations",
                            "remove it, or write in x-status-evidence how it is known");
                }
            }
        }
    }

    private static void errorBodies(ApiDocument document, Violations violations) {
        Map<String, Integer> schemas = new TreeMap<>();
        List<DocumentNode> bodies = document.components("responses").values().stream()
                .map(response -> response.at("content", "application/json", "schema"))
                .toList();
        bodies.forEach(schema -> schemas.merge(schema.component().orElse(""), 1, Integer::sum));
        String most = schemas.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        for (DocumentNode schema : bodies) {
            if (!schema.component().orElse("").equals(most)) {
                violations.add(
                        schema,
                        "is another body than that of the other errors",
                        "refer to " + most + ", or move the response to its operation");
            }
        }
    }

    private static void successes(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            if (operation.successes().isEmpty()) {
                violations.add(operation.node().child("responses"), "has no success", "write the status of a success");
            }
            for (DocumentNode success : operation.successes()) {
                boolean empty = success.key().equals("204") || success.key().equals("205");
                if (empty && success.resolve().has("content")) {
                    violations.add(success, "has a body although " + success.key() + " has none", "remove content");
                }
            }
        }
    }

    /** Pages print few success statuses, and a reader has to see which. */
    private static void successHasEvidence(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            DocumentNode evidence = operation.node().child("x-status-evidence");
            for (DocumentNode success : operation.successes()) {
                if (!evidence.has(success.key())) {
                    violations.add(
                            evidence, "does not mention " + success.key(), "write how sure the success status is");
                }
            }
            for (DocumentNode entry : evidence.children()) {
                if (!operation.node().at("responses", entry.key()).exists()) {
                    violations.add(entry, "is about a status that the operation does not list", "remove it");
                }
            }
        }
    }
}
