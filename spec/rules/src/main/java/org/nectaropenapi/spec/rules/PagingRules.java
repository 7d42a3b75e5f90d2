package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about lists: what {@code x-pagination} and {@code x-bare-array} say has to be there. */
final class PagingRules {

    private static final Map<String, String> ENVELOPE = Map.of(
            "perPage", "integer",
            "totalPages", "integer",
            "currentPage", "integer",
            "hasNext", "boolean",
            "hasPrevious", "boolean");

    private PagingRules() {}

    private static Located answer(ApiDocument document, Operation operation) {
        List<Located> successes = operation.successes();
        if (successes.isEmpty()) {
            return document.at("/no-such-answer");
        }
        return document.resolve(
                successes.get(0).child("content").child("application/json").child("schema"));
    }

    static List<RuleViolation> paginationIsTrue(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Located pagination = operation.at().child("x-pagination");
            if (!pagination.exists()) {
                continue;
            }
            Located properties = answer(document, operation).child("properties");
            Located items = properties.child(pagination.text("items"));
            if (!items.text("type").equals("array")) {
                findings.add(
                        pagination.child("items").finding("names no array of the answer", "name the page's records"));
            } else if (!pagination
                    .text("schema")
                    .equals(ApiDocument.referredSchema(items.node().path("items")))) {
                findings.add(pagination
                        .child("schema")
                        .finding("is not the schema of the items", "name the schema the array holds"));
            }
            Located total = properties.child(pagination.text("total"));
            if (!total.text("type").equals("integer") || ENVELOPE.containsKey(pagination.text("total"))) {
                findings.add(
                        pagination.child("total").finding("names no total of the answer", "name the total of records"));
            }
        }
        return findings;
    }

    static List<RuleViolation> envelopesArePaged(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            boolean envelope =
                    answer(document, operation).child("properties").node().has("hasNext");
            if (envelope != operation.at().node().has("x-pagination")) {
                findings.add(operation
                        .at()
                        .child("x-pagination")
                        .finding(
                                envelope ? "is missing" : "is there, but the answer is no page",
                                "declare paging exactly where the answer has hasNext"));
            }
        }
        return findings;
    }

    static List<RuleViolation> envelopesAreWhole(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Located pagination = operation.at().child("x-pagination");
            if (!pagination.exists()) {
                continue;
            }
            Located properties = answer(document, operation).child("properties");
            ENVELOPE.forEach((name, type) -> {
                if (!properties.child(name).text("type").equals(type)) {
                    findings.add(properties.child(name).finding("is no " + type, "write the whole envelope out"));
                }
            });
            for (Located property : properties.children()) {
                if (property.flag("nullable")) {
                    findings.add(property.child("nullable")
                            .finding("paging stands and falls with this field", "leave it out: it is never null"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> pagedOperationsTakeAPage(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            boolean takesPage = document.parametersOf(operation).stream()
                    .anyMatch(parameter -> parameter.text("name").equals("page")
                            && parameter.text("in").equals("query")
                            && parameter.child("schema").text("type").equals("integer")
                            && parameter.child("schema").node().path("minimum").asInt() == 1
                            && parameter.child("schema").node().path("default").asInt() == 1);
            if (takesPage != operation.at().node().has("x-pagination")) {
                findings.add(operation
                        .at()
                        .child("parameters")
                        .finding(
                                takesPage ? "has page on an operation without pages" : "has no page from 1 on",
                                "refer to the parameter Page exactly where answers come in pages"));
            }
        }
        return findings;
    }

    static List<RuleViolation> bareArrays(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            Located bare = schema.child("x-bare-array");
            if (!bare.exists()) {
                continue;
            }
            Located property = schema.child("properties").child(bare.text("property"));
            if (!property.text("type").equals("array")) {
                findings.add(bare.child("property").finding("names no array of the schema", "name the list"));
            } else if (!bare.text("schema")
                    .equals(ApiDocument.referredSchema(property.node().path("items")))) {
                findings.add(
                        bare.child("schema").finding("is not the schema of the items", "name what the array holds"));
            }
        }
        for (String name : List.of("InvitationPage", "JobPage", "CompaniesV1")) {
            if (!document.schema(name).node().has("x-bare-array")) {
                findings.add(document.schema(name)
                        .child("x-bare-array")
                        .finding("is missing, but no page says whether an envelope comes", "say that both are read"));
            }
        }
        return findings;
    }
}
