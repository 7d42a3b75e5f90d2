package org.nectaropenapi.spec.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about waiting: what {@code x-await} says has to be there, and no status may be forgotten. */
final class AwaitRules {

    private static final Set<String> AWAITED = Set.of("getConnection", "getJob");

    private AwaitRules() {}

    private static List<Operation> awaited(ApiDocument document) {
        return document.operations().stream()
                .filter(operation -> operation.at().node().has("x-await"))
                .toList();
    }

    private static Located await(Operation operation) {
        return operation.at().child("x-await");
    }

    private static Located properties(ApiDocument document, Operation operation) {
        Located answer = operation.successes().get(0).child("content").child("application/json");
        return document.resolve(answer.child("schema")).child("properties");
    }

    static List<RuleViolation> whatTakesTimeIsAwaited(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            if (AWAITED.contains(operation.id()) != operation.at().node().has("x-await")) {
                findings.add(await(operation)
                        .finding("is missing, or is too much", "wait for " + new TreeSet<>(AWAITED) + " and no other"));
            }
        }
        return findings;
    }

    static List<RuleViolation> onlyReadsOfOneThingAreAwaited(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            if (!AddedMethods.isPlainRead(document, operation)) {
                findings.add(await(operation)
                        .finding("stands on something else than a plain read", "wait with a GET that takes ids only"));
            }
        }
        return findings;
    }

    static List<RuleViolation> methodNamesAreFree(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Located method = await(operation).child("method");
            String name = method.node().asText();
            if (!AddedMethods.isFreeName(document, operation, "x-await", name)) {
                findings.add(method.finding("is no free name for a Java method", "choose one that its service lacks"));
            }
        }
        return findings;
    }

    static List<RuleViolation> fieldsAreThere(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Located properties = properties(document, operation);
            Located field = properties.child(await(operation).text("field"));
            if (!field.node().has("enum")) {
                findings.add(await(operation)
                        .child("field")
                        .finding("names no field of the answer with a complete list", "name the field to look at"));
            }
            Located reason = properties.child(await(operation).text("reason"));
            if (!reason.text("type").equals("string") || reason.node().has("x-enum")) {
                findings.add(await(operation)
                        .child("reason")
                        .finding("names no text of the answer", "name the field that says why it failed"));
            }
        }
        return findings;
    }

    static List<RuleViolation> everyStatusIsSorted(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Located await = await(operation);
            Set<String> listed = new TreeSet<>(
                    properties(document, operation).child(await.text("field")).texts("enum"));
            Map<String, String> sorted = new LinkedHashMap<>();
            for (String group : List.of("until", "failed", "pending")) {
                if (await.texts(group).isEmpty()) {
                    findings.add(await.child(group).finding("is empty", "name at least one value"));
                }
                for (String value : await.texts(group)) {
                    if (!listed.contains(value)) {
                        findings.add(
                                await.child(group).finding("has the unlisted value " + value, "name a listed one"));
                    }
                    if (sorted.put(value, group) != null) {
                        findings.add(await.child(group).finding("repeats " + value, "sort every value once"));
                    }
                }
            }
            listed.removeAll(sorted.keySet());
            if (!listed.isEmpty()) {
                findings.add(await.finding(
                        "leaves out " + listed,
                        "say whether each ends the wait well (until), in vain (failed) or not"));
            }
        }
        return findings;
    }

    static List<RuleViolation> aliasesAreSortedAlike(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Located await = await(operation);
            Located field = properties(document, operation).child(await.text("field"));
            for (Located alias : document.schema(field.text("x-enum"))
                    .child("x-enum-aliases")
                    .children()) {
                for (String group : List.of("until", "failed", "pending")) {
                    List<String> values = await.texts(group);
                    if (values.contains(alias.text("alias")) != values.contains(alias.text("of"))) {
                        findings.add(await.child(group)
                                .finding("has only one spelling of " + alias.text("of"), "sort both alike"));
                    }
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> pacingMakesSense(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Duration before = Duration.ZERO;
            for (String key : List.of("delay", "maxDelay", "deadline")) {
                Located at = await(operation).child(key);
                Duration duration = duration(at);
                if (duration.compareTo(before) <= 0) {
                    findings.add(at.finding(
                            "is no duration that is longer than the one before",
                            "write delay < maxDelay < deadline, such as PT2S, PT30S and PT15M"));
                }
                before = duration;
            }
        }
        return findings;
    }

    private static Duration duration(Located at) {
        try {
            return Duration.parse(at.node().asText());
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    static List<RuleViolation> textsAreThere(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : awaited(document)) {
            Located summary = await(operation).child("summary");
            if (summary.node().asText().isBlank() || summary.node().asText().endsWith(".")) {
                findings.add(summary.finding("is missing or ends with a full stop", "write a short phrase"));
            }
            Located description = await(operation).child("description");
            if (!description.node().asText().endsWith(".")) {
                findings.add(description.finding("is missing or no sentence", "say what a caller has to know"));
            }
        }
        return findings;
    }
}
