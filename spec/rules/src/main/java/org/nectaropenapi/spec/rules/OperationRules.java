package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.rules.Expected.ExpectedOperation;

/** Rules about the list of operations and what each of them must carry. */
final class OperationRules {

    private OperationRules() {}

    static List<RuleViolation> exactlyTheKnownOnes(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, ExpectedOperation> missing = Expected.operations();
        for (Operation operation : document.operations()) {
            ExpectedOperation expected = missing.remove(operation.method() + " " + operation.path());
            if (expected == null) {
                findings.add(operation
                        .at()
                        .finding(
                                "an operation that is not among the known ones",
                                "take it out, or add it to Expected together with its page"));
                continue;
            }
            expect(operation.at().child("operationId"), expected.id(), findings);
            expect(operation.at().child("x-method-name"), expected.javaMethod(), findings);
            expect(operation.at().child("tags").child("0"), expected.tag(), operation.tag(), findings);
        }
        missing.values()
                .forEach(expected -> findings.add(new RuleViolation(
                        expected.pointer(),
                        "the operation " + expected.id() + " is missing",
                        "write it from its page")));
        return findings;
    }

    private static void expect(Located at, String value, List<RuleViolation> findings) {
        expect(at, value, at.node().asText(""), findings);
    }

    private static void expect(Located at, String value, String actual, List<RuleViolation> findings) {
        if (!actual.equals(value)) {
            findings.add(at.finding(actual.isEmpty() ? "is missing" : "is " + actual, "write " + value));
        }
    }

    static List<RuleViolation> operationIds(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Operation operation : document.operationsAndEvents()) {
            if (!operation.id().matches("[a-z][A-Za-z0-9]*")) {
                findings.add(operation
                        .at()
                        .child("operationId")
                        .finding("is not a lower camel case name: '" + operation.id() + "'", "name the operation"));
            } else if (!seen.add(operation.id())) {
                findings.add(operation
                        .at()
                        .child("operationId")
                        .finding("is used twice: " + operation.id(), "give every operation and event its own"));
            }
        }
        return findings;
    }

    static List<RuleViolation> methodNames(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Operation operation : document.operations()) {
            Located at = operation.at().child("x-method-name");
            String name = at.node().asText("");
            if (!SourceVersion.isName(name) || !name.matches("[a-z][A-Za-z0-9]*")) {
                findings.add(
                        at.finding("is no Java method name: '" + name + "'", "name the method of the tag's service"));
                continue;
            }
            String other = seen.put(operation.tag() + "." + name, operation.id());
            if (other != null) {
                findings.add(at.finding(
                        "names the same method as " + other, "make it unique within the tag " + operation.tag()));
            }
        }
        return findings;
    }

    static List<RuleViolation> tags(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> declared = new TreeSet<>();
        for (Located tag : document.at("/tags").children()) {
            declared.add(tag.text("name"));
            if (tag.text("description").isBlank()) {
                findings.add(tag.finding("has no description", "say in a sentence what its operations are for"));
            }
        }
        Set<String> unused = new TreeSet<>(declared);
        for (Operation operation : document.operations()) {
            Located tags = operation.at().child("tags");
            if (tags.node().size() != 1) {
                findings.add(tags.finding(
                        "has " + tags.node().size() + " entries", "one tag an operation: it becomes its Java service"));
            } else if (!declared.contains(operation.tag())) {
                findings.add(tags.finding("names an undeclared tag: " + operation.tag(), "declare it under tags"));
            }
            unused.remove(operation.tag());
        }
        unused.forEach(
                tag -> findings.add(new RuleViolation("/tags", "no operation has the tag " + tag, "take it out")));
        return findings;
    }

    static List<RuleViolation> texts(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operationsAndEvents()) {
            Located summary = operation.at().child("summary");
            if (summary.node().asText("").isBlank() || summary.node().asText().length() > 80) {
                findings.add(summary.finding("is missing or longer than 80 characters", "say it in a few words"));
            }
            if (!Sentences.areSentences(operation.at().text("description"))) {
                findings.add(operation
                        .at()
                        .child("description")
                        .finding("is missing or no sentence", "say what the operation does, as sentences"));
            }
        }
        return findings;
    }

    /** A path parameter that is declared but not in the path, or the other way round, breaks generated clients. */
    static List<RuleViolation> pathParameters(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Set<String> inPath = new TreeSet<>();
            for (String segment : operation.path().split("/")) {
                if (segment.startsWith("{")) {
                    inPath.add(segment.substring(1, segment.length() - 1));
                }
            }
            Set<String> declared = new TreeSet<>();
            for (Located parameter : document.parametersOf(operation)) {
                if (parameter.text("in").equals("path")) {
                    declared.add(parameter.text("name"));
                    if (!parameter.flag("required")) {
                        findings.add(
                                parameter.finding("is a path parameter, so it is required", "write required: true"));
                    }
                }
            }
            if (!inPath.equals(declared)) {
                findings.add(operation
                        .at()
                        .finding(
                                "has the path parameters " + inPath + " and declares " + declared,
                                "declare what the path has"));
            }
        }
        return findings;
    }

    static List<RuleViolation> requestBodies(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operationsAndEvents()) {
            Located body = operation.at().child("requestBody");
            boolean takesOne = Set.of("post", "patch", "put").contains(operation.method());
            if (!body.exists()) {
                // Revoking is a POST without a body: no page names one.
                if (takesOne && !operation.id().equals("revokeInvitation")) {
                    findings.add(body.finding("is missing", "write what the operation takes"));
                }
                continue;
            }
            if (!takesOne) {
                findings.add(body.finding("a " + operation.method() + " takes no body", "leave it out"));
            }
            if (!body.flag("required")) {
                findings.add(body.child("required").finding("is not true", "write required: true"));
            }
            if (body.child("content").node().isEmpty()) {
                findings.add(body.child("content").finding("is empty", "give it a media type and a schema"));
            }
        }
        return findings;
    }
}
