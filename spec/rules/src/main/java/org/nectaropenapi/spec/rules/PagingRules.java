package org.nectaropenapi.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Rules about lists: {@code x-pagination} and {@code x-bare-array} agree with schemas and parameters. */
final class PagingRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("x-pagination names the records, their schema and their total", PagingRules::fields),
            Rule.ofForm("Paging by cursor names the parameter and the field with it", PagingRules::cursors),
            Rule.ofForm("Paging is declared where responses are pages", PagingRules::declared),
            Rule.ofForm("A page has the whole envelope, and none of it is null", PagingRules::envelopes),
            Rule.ofForm("Paged operations take a page, from 1 on", PagingRules::pageParameters),
            Rule.ofForm(
                    "x-bare-array names an array of its schema and the schema of its items", PagingRules::bareArrays));

    private static final Map<String, String> ENVELOPE = Map.of(
            "perPage", "integer",
            "totalPages", "integer",
            "currentPage", "integer",
            "hasNext", "boolean",
            "hasPrevious", "boolean");

    private PagingRules() {}

    private static List<Operation> paged(ApiDocument document) {
        return document.operations().stream()
                .filter(operation -> operation.pagination().isPresent() && !isByCursor(operation))
                .toList();
    }

    private static boolean isByCursor(Operation operation) {
        return operation.node().child("x-pagination").has("cursor");
    }

    private static void cursors(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            if (!isByCursor(operation)) {
                continue;
            }
            DocumentNode pagination = operation.node().child("x-pagination");
            DocumentNode properties = operation.successBody().child("properties");
            checkArray(pagination, "items", properties, violations);
            boolean isParameter = operation.queryParameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(pagination.text("cursor"))
                            && parameter.schema().path("type").asText().equals("string"));
            if (!isParameter) {
                violations.add(
                        pagination.child("cursor"), "names no text of the query", "name the parameter with the cursor");
            }
            if (!properties
                    .child(pagination.text("next"))
                    .resolve()
                    .text("type")
                    .equals("string")) {
                violations.add(
                        pagination.child("next"),
                        "names no text of the response",
                        "name the field with the cursor of the next page");
            }
        }
    }

    private static void fields(ApiDocument document, Violations violations) {
        for (Operation operation : paged(document)) {
            DocumentNode pagination = operation.node().child("x-pagination");
            DocumentNode properties = operation.successBody().child("properties");
            checkArray(pagination, "items", properties, violations);
            String total = pagination.text("total");
            if (!properties.child(total).text("type").equals("integer") || ENVELOPE.containsKey(total)) {
                violations.add(
                        pagination.child("total"), "names no total of the response", "name the number of all records");
            }
        }
    }

    private static void checkArray(DocumentNode extension, String key, DocumentNode properties, Violations violations) {
        DocumentNode array = properties.child(extension.text(key));
        if (!array.text("type").equals("array")) {
            violations.add(extension.child(key), "names no array of the response", "name the field with the records");
        } else if (!array.child("items").component().equals(Optional.of(extension.text("schema")))) {
            violations.add(extension.child("schema"), "is not the schema of the items", "name the items' schema");
        }
    }

    private static void declared(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            if (isByCursor(operation)) {
                continue;
            }
            boolean envelope = operation.successBody().child("properties").has("hasNext");
            DocumentNode pagination = operation.node().child("x-pagination");
            if (envelope != pagination.exists()) {
                violations.add(
                        pagination,
                        envelope ? "is missing" : "stands at an operation whose response is no page",
                        "declare paging exactly where the response has hasNext");
            }
        }
    }

    private static void envelopes(ApiDocument document, Violations violations) {
        for (Operation operation : paged(document)) {
            DocumentNode properties = operation.successBody().child("properties");
            ENVELOPE.forEach((name, type) -> {
                if (!properties.child(name).text("type").equals(type)) {
                    violations.add(properties.child(name), "is no " + type, "write the whole envelope");
                }
            });
            Set<String> relied = new HashSet<>(ENVELOPE.keySet());
            relied.addAll(Set.of(
                    operation.pagination().orElseThrow().items(),
                    operation.pagination().orElseThrow().total()));
            for (DocumentNode property : properties.children()) {
                if (relied.contains(property.key()) && property.flag("nullable")) {
                    violations.add(
                            property.child("nullable"), "allows null in a field that paging relies on", "remove it");
                }
            }
        }
    }

    private static void pageParameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            boolean takesPage = operation.queryParameters().stream().anyMatch(PagingRules::isPage);
            if (!takesPage && operation.pagination().isPresent() && !isByCursor(operation)) {
                violations.add(
                        operation.node().child("parameters"),
                        "has no page from 1 on",
                        "list the parameter page, an integer with minimum and default 1");
            }
        }
    }

    private static boolean isPage(Parameter parameter) {
        return parameter.name().equals("page")
                && parameter.schema().path("type").asText().equals("integer")
                && parameter.schema().path("minimum").asInt() == 1
                && parameter.schema().path("default").asInt() == 1;
    }

    private static void bareArrays(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            if (schema.has("x-bare-array")) {
                checkArray(schema.child("x-bare-array"), "property", schema.child("properties"), violations);
            }
        }
    }
}
