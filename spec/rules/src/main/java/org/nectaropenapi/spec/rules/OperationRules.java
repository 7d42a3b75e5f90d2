package org.nectaropenapi.spec.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Rules about what each operation carries. */
final class OperationRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("Every operationId is unique and in lower camel case", OperationRules::operationIds),
            Rule.ofForm("Every Java method name is unique within its tag", OperationRules::methodNames),
            Rule.ofForm("Every operation has one declared tag", OperationRules::tags),
            Rule.ofForm("A path and its path parameters agree", OperationRules::pathParameters),
            Rule.ofForm("Bodies of requests are required where they are possible", OperationRules::requestBodies),
            new Rule("Every deprecated operation names its replacement", OperationRules::replacements),
            Rule.ofForm("Only a write is declared idempotent", OperationRules::idempotence));

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]*)}");
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
        Map<String, String> taken = new HashMap<>();
        for (Operation operation : document.operations()) {
            DocumentNode method = operation.node().child("x-method-name");
            String name = method.text();
            if (!SourceVersion.isName(name) || !name.matches("[a-z][A-Za-z0-9]*")) {
                violations.add(
                        method, "is no Java method name: '" + name + "'", "name the method of the tag's service");
                continue;
            }
            String other = taken.put(operation.tag() + "." + name, operation.id());
            if (other != null) {
                violations.add(
                        method,
                        "names the method of " + other,
                        "choose a name that is unique within the tag " + operation.tag());
            }
        }
    }

    private static void tags(ApiDocument document, Violations violations) {
        Set<String> declared = new TreeSet<>();
        for (DocumentNode tag : document.at("/tags").children()) {
            declared.add(tag.text("name"));
            if (tag.text("description").isBlank()) {
                violations.add(tag, "has no description", "say in a sentence what its operations are for");
            }
        }
        Set<String> unused = new TreeSet<>(declared);
        for (Operation operation : document.operations()) {
            DocumentNode tags = operation.node().child("tags");
            if (tags.node().size() != 1) {
                violations.add(tags, "has " + tags.node().size() + " entries", "name one tag, which is a Java service");
            } else if (!declared.contains(operation.tag())) {
                violations.add(tags, "names an undeclared tag: " + operation.tag(), "declare it under tags");
            }
            unused.remove(operation.tag());
        }
        unused.forEach(
                tag -> violations.add(document.at("/tags"), "has a tag without operations: " + tag, "remove it"));
    }

    private static void pathParameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Set<String> inPath = PATH_PARAMETER
                    .matcher(operation.path())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> declared = new TreeSet<>();
            for (Parameter parameter : operation.parametersIn("path")) {
                declared.add(parameter.name());
                if (!parameter.required()) {
                    violations.add(parameter.node(), "is an optional path parameter", "write required: true");
                }
            }
            if (!inPath.equals(declared)) {
                violations.add(
                        operation.node(),
                        "declares the path parameters " + declared + " while its path has " + inPath,
                        "declare those of the path");
            }
        }
    }

    private static void requestBodies(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            DocumentNode written = operation.node().child("requestBody");
            DocumentNode body = written.resolve();
            if (!body.exists()) {
                if (WITH_BODY.contains(operation.method())
                        && !operation.method().equals("POST")) {
                    violations.add(written, "is missing", "write what the operation takes");
                }
                continue;
            }
            if (!WITH_BODY.contains(operation.method())) {
                violations.add(written, "stands at a " + operation.method(), "remove it, or use POST, PUT or PATCH");
            }
            if (!body.flag("required")) {
                violations.add(body.child("required"), "is not true", "write required: true");
            }
            if (body.child("content").node().isEmpty()) {
                violations.add(body.child("content"), "is empty", "write a media type with a schema");
            }
        }
    }

    private static void replacements(ApiDocument document, Violations violations) {
        Map<String, Operation> byId = new HashMap<>();
        document.operations().forEach(operation -> byId.put(operation.id(), operation));
        for (Operation operation : document.operations()) {
            DocumentNode replacement = operation.node().child("x-replaced-by");
            Operation other = byId.get(replacement.text());
            if (operation.node().flag("deprecated") != replacement.exists()) {
                violations.add(
                        replacement,
                        replacement.exists() ? "stands at an operation that is not deprecated" : "is missing",
                        "name the operation to use instead exactly where one is deprecated");
            } else if (replacement.exists() && (other == null || other.node().flag("deprecated"))) {
                violations.add(
                        replacement,
                        "names no operation to use instead: " + replacement.text(),
                        "name one that exists and is not deprecated");
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
