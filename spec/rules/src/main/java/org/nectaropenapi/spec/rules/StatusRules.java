package org.nectaropenapi.spec.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about statuses: the status table of the Getting started page on every operation, and one success. */
final class StatusRules {

    static final List<Rule> RULES = List.of(
            new Rule("Every operation lists the whole table of error statuses", StatusRules::statusTable),
            new Rule("Every error has the body ErrorResponse", StatusRules::errorBodies),
            new Rule("Every operation has one success status, with a body unless it is 204", StatusRules::oneSuccess),
            new Rule("Every success status says how sure it is", StatusRules::successHasEvidence));

    private static final Map<String, String> TABLE = statusTable();

    private StatusRules() {}

    private static Map<String, String> statusTable() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("400", "BadRequest");
        table.put("401", "Unauthorized");
        table.put("403", "Forbidden");
        table.put("404", "NotFound");
        table.put("429", "TooManyRequests");
        table.put("500", "InternalServerError");
        table.put("502", "BadGateway");
        table.put("503", "ServiceUnavailable");
        return table;
    }

    private static void statusTable(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            DocumentNode responses = operation.node().child("responses");
            TABLE.forEach((status, name) -> {
                DocumentNode response = responses.child(status);
                if (!response.text("$ref").equals("#/components/responses/" + name)) {
                    violations.add(
                            response,
                            response.exists() ? "is not " + name : "is missing",
                            "refer to #/components/responses/" + name);
                }
            });
            for (DocumentNode response : responses.children()) {
                boolean known = response.key().startsWith("2") || TABLE.containsKey(response.key());
                if (!known && !operation.node().child("x-status-evidence").has(response.key())) {
                    violations.add(
                            response,
                            "is not in the API's status table",
                            "remove it, or write in x-status-evidence how it is known");
                }
            }
        }
    }

    private static void errorBodies(ApiDocument document, Violations violations) {
        for (DocumentNode response : document.components("responses").values()) {
            DocumentNode schema = response.at("content", "application/json", "schema");
            if (!schema.component().orElse("").equals("ErrorResponse")) {
                violations.add(
                        schema, "is not ErrorResponse", "refer to ErrorResponse, or move a success to its operation");
            }
        }
    }

    private static void oneSuccess(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            List<DocumentNode> successes = operation.successes();
            if (successes.size() != 1) {
                violations.add(
                        operation.node().child("responses"),
                        "has " + successes.size() + " success statuses",
                        "list the one status of a success");
            }
            for (DocumentNode success : successes) {
                boolean empty = success.key().equals("204");
                if (empty && success.has("content")) {
                    violations.add(success, "has a body although 204 has none", "remove content");
                }
                if (!empty
                        && !success.at("content", "application/json", "schema").exists()) {
                    violations.add(success, "has no JSON schema", "write the schema of the response");
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
