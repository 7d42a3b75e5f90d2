package org.nectaropenapi.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about what each operation carries. */
final class OperationRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("Every operationId is unique and in lower camel case", OperationRules::operationIds),
            Rule.ofForm("A method name is one for Java", OperationRules::methodNames),
            Rule.ofForm("Tags have names", OperationRules::tags),
            Rule.ofForm("Responses stand under single statuses", OperationRules::statuses),
            new Rule("Only a deprecated operation has a replacement, which exists", OperationRules::replacements),
            Rule.ofForm("Only a write is declared idempotent", OperationRules::idempotence));

    private static final Set<String> WITH_BODY = Set.of("POST", "PATCH", "PUT");

    private OperationRules() {}

    private static void operationIds(ApiDocument document, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (Operation operation : document.operationsAndWebhooks()) {
            DocumentNode id = operation.node().child("operationId");
            if (!operation.id().matches("[a-z][A-Za-z0-9]*")) {
                violations.add(id, "is no name in lower camel case: '" + operation.id() + "'", "name the operation");
            } else if (!taken.add(operation.id())) {
                violations.add(id, "is used twice: " + operation.id(), "give each operation and event its own");
            }
        }
    }

    private static void methodNames(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            DocumentNode method = operation.node().child("x-method-name");
            boolean isName =
                    SourceVersion.isIdentifier(method.text()) && method.text().matches("[a-z][A-Za-z0-9]*");
            if (method.exists() && !isName) {
                violations.add(
                        method,
                        "is no Java method name: '" + method.text() + "'",
                        "name the method of the tag's service, or remove this for the name of the operation");
            }
        }
    }

    private static void tags(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            for (DocumentNode tag : operation.node().child("tags").children()) {
                if (tag.text().isBlank()) {
                    violations.add(tag, "is a tag without a name", "name the Java service of the operation");
                }
            }
        }
    }

    private static void statuses(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            for (DocumentNode response : operation.node().child("responses").children()) {
                if (!response.key().matches("[2-5]\\d{2}|x-.*")) {
                    violations.add(
                            response,
                            "is no single status of a response",
                            "write a response for each status, such as \"404\"");
                }
            }
        }
    }

    private static void replacements(ApiDocument document, Violations violations) {
        Set<String> ids = document.operations().stream().map(Operation::id).collect(Collectors.toSet());
        for (Operation operation : document.operations()) {
            DocumentNode replacement = operation.node().child("x-replaced-by");
            if (!replacement.exists()) {
                continue;
            }
            if (!operation.node().flag("deprecated")) {
                violations.add(
                        replacement,
                        "stands at an operation that is not deprecated",
                        "remove it, or write deprecated: true");
            } else if (!ids.contains(replacement.text()) || replacement.text().equals(operation.id())) {
                violations.add(
                        replacement,
                        "names no operation to use instead: " + replacement.text(),
                        "write the operationId of another operation, or remove it when the pages name none");
            }
        }
    }

    private static void idempotence(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            if (operation.extension("x-idempotent").isPresent() && !WITH_BODY.contains(operation.method())) {
                violations.add(
                        operation.node().child("x-idempotent"),
                        "says what HTTP says of every " + operation.method(),
                        "remove it");
            }
        }
    }
}
