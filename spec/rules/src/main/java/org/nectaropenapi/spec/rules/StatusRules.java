package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.rules.Expected.ExpectedOperation;

/** Rules about statuses: the whole table of the Getting started page on every operation, and one success. */
final class StatusRules {

    private static final Map<String, String> ERRORS = errors();

    private StatusRules() {}

    private static Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("400", "BadRequest");
        errors.put("401", "Unauthorized");
        errors.put("403", "Forbidden");
        errors.put("404", "NotFound");
        errors.put("429", "TooManyRequests");
        errors.put("500", "InternalServerError");
        errors.put("502", "BadGateway");
        errors.put("503", "ServiceUnavailable");
        return errors;
    }

    static List<RuleViolation> wholeTable(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Located responses = operation.at().child("responses");
            ERRORS.forEach((status, name) -> {
                Located response = responses.child(status);
                String reference = "#/components/responses/" + name;
                if (!response.text("$ref").equals(reference)) {
                    findings.add(response.finding(
                            response.exists() ? "is written out" : "is missing", "refer to " + reference));
                }
            });
            for (Located response : responses.children()) {
                if (!response.key().startsWith("2")
                        && !ERRORS.containsKey(response.key())
                        && !isObserved(operation, response.key())) {
                    findings.add(response.finding("is not in the API's status table", "take it out"));
                }
            }
        }
        return findings;
    }

    private static boolean isObserved(Operation operation, String status) {
        return operation.at().child("x-status-evidence").text(status).equals(EvidenceRules.OBSERVED);
    }

    static List<RuleViolation> errorBodies(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, Located> responses = document.components("responses");
        ERRORS.values().forEach(name -> {
            Located schema = document.at("/components/responses/" + name + "/content/application~1json/schema");
            if (!"ErrorResponse".equals(ApiDocument.referredSchema(schema.node()))) {
                findings.add(schema.finding("is not ErrorResponse", "refer to ErrorResponse"));
            }
        });
        responses.forEach((name, response) -> {
            if (!ERRORS.containsValue(name)) {
                findings.add(response.finding("is no error of the status table", "take it out"));
            }
        });
        return findings;
    }

    static List<RuleViolation> oneSuccess(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, ExpectedOperation> expected = Expected.operations();
        for (Operation operation : document.operations()) {
            Located responses = operation.at().child("responses");
            List<String> successes =
                    operation.successes().stream().map(Located::key).toList();
            ExpectedOperation wanted = expected.get(operation.method() + " " + operation.path());
            if (successes.size() != 1) {
                findings.add(
                        responses.finding("has the success statuses " + successes, "list the one it answers with"));
            } else if (wanted != null
                    && !successes.contains(wanted.success())
                    && !isObserved(operation, successes.get(0))) {
                findings.add(responses.finding(
                        "succeeds with " + successes.get(0), "the pages and their siblings say " + wanted.success()));
            }
            for (Located success : operation.successes()) {
                boolean empty = success.key().equals("204");
                if (empty && success.node().has("content")) {
                    findings.add(success.finding("204 has no body", "leave content out"));
                }
                if (!empty
                        && !success.child("content")
                                .child("application/json")
                                .child("schema")
                                .exists()) {
                    findings.add(success.finding("has no JSON schema", "say what comes back"));
                }
            }
        }
        return findings;
    }

    /** Most success numbers are not printed on any page, and a reader has to see which. */
    static List<RuleViolation> successHasEvidence(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Located evidence = operation.at().child("x-status-evidence");
            for (Located success : operation.successes()) {
                if (!evidence.child(success.key()).exists()) {
                    findings.add(
                            evidence.finding("is silent about " + success.key(), "say how sure the success status is"));
                }
            }
            for (Located entry : evidence.children()) {
                if (!operation.at().child("responses").child(entry.key()).exists()) {
                    findings.add(entry.finding("speaks of a status that is not listed", "take it out"));
                }
            }
        }
        return findings;
    }
}
