package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Rules about enumerations: complete lists are {@code enum}, partial ones {@code x-known-values}, both become one kind
 * of Java type.
 */
final class EnumRules {

    private static final List<String> KINDS = List.of("enum", "x-known-values");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

    private EnumRules() {}

    private static boolean isEnum(Located schema) {
        return KINDS.stream().anyMatch(schema.node()::has);
    }

    static List<RuleViolation> componentsAreLists(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            if (!isEnum(schema)) {
                continue;
            }
            if (!schema.text("type").equals("string")) {
                findings.add(schema.child("type").finding("is " + schema.text("type"), "enumerations are strings"));
            }
            if (KINDS.stream().allMatch(schema.node()::has)) {
                findings.add(schema.finding(
                        "is a complete and a partial list",
                        "keep enum when the list is complete, else x-known-values"));
            }
            for (String kind : KINDS) {
                Set<String> seen = new HashSet<>();
                for (Located value : schema.child(kind).children()) {
                    if (!value.node().isTextual() || !seen.add(value.node().asText())) {
                        findings.add(value.finding(
                                "is no text or stands there twice: " + value.node(), "list each value once"));
                    }
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> inlineListsNameTheirComponent(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            boolean component = schema.pointer().matches("/components/schemas/[^/]+");
            if (!component && isEnum(schema) && !schema.node().has("x-enum")) {
                findings.add(schema.child("x-enum").finding("is missing", "name the component whose list this is"));
            }
        }
        return findings;
    }

    static List<RuleViolation> inlineListsAreInStep(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            if (!schema.node().has("x-enum")) {
                continue;
            }
            Located component = document.schema(schema.text("x-enum"));
            if (!component.exists() || !isEnum(component)) {
                findings.add(schema.child("x-enum")
                        .finding("names no enum component: " + schema.text("x-enum"), "name one that exists"));
                continue;
            }
            for (String kind : KINDS) {
                JsonNode ours = schema.node().path(kind);
                JsonNode theirs = component.node().path(kind);
                if (!ours.equals(theirs)) {
                    findings.add(schema.child(kind)
                            .finding(
                                    "differs from that of " + component.key(),
                                    "use the anchor: " + kind + ": *" + component.key()));
                }
            }
        }
        return findings;
    }

    /** Generators look at the parameter, validators at its schema, so both name the enum. */
    static List<RuleViolation> parametersNameTheirEnum(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located parameter : document.parameters()) {
            Located schema = parameter.child("schema");
            String inSchema =
                    schema.text("type").equals("array") ? schema.child("items").text("x-enum") : schema.text("x-enum");
            if (!parameter.text("x-enum").equals(inSchema)) {
                findings.add(parameter
                        .child("x-enum")
                        .finding(
                                "is '" + parameter.text("x-enum") + "' while its schema says '" + inSchema + "'",
                                "name the enum in both places"));
            }
        }
        return findings;
    }

    static List<RuleViolation> constantNames(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            if (!isEnum(schema)) {
                continue;
            }
            List<String> values = schema.texts(schema.node().has("enum") ? "enum" : "x-known-values");
            Located names = schema.child("x-enum-varnames");
            if (!names.exists()) {
                List<String> unnamed = values.stream()
                        .filter(value -> !CONSTANT.matcher(value).matches())
                        .toList();
                if (!unnamed.isEmpty()) {
                    findings.add(names.finding(
                            "is missing, but no Java constants by themselves are " + unnamed,
                            "give every value a name in capitals, in the order of the list"));
                }
                continue;
            }
            if (names.node().size() != values.size()) {
                findings.add(names.finding(
                        "has " + names.node().size() + " names for " + values.size() + " values",
                        "name every value, in the order of the list"));
            }
            Set<String> seen = new HashSet<>();
            for (Located name : names.children()) {
                String text = name.node().asText("");
                if (!CONSTANT.matcher(text).matches() || !SourceVersion.isName(text)) {
                    findings.add(name.finding("is no Java constant: " + text, "write it in capitals with underscores"));
                } else if (!seen.add(text)) {
                    findings.add(name.finding("stands there twice: " + text, "give every value its own name"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> descriptionsOfValues(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            Located descriptions = schema.child("x-enum-descriptions");
            if (descriptions.exists()) {
                int values = schema.child("enum").node().size()
                        + schema.child("x-known-values").node().size();
                if (descriptions.node().size() != values) {
                    findings.add(descriptions.finding(
                            "has " + descriptions.node().size() + " texts for " + values + " values",
                            "one for each value, in the order of the list"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> aliases(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            List<String> values = schema.texts("enum");
            for (Located alias : schema.child("x-enum-aliases").children()) {
                for (String key : List.of("alias", "of")) {
                    if (!values.contains(alias.text(key))) {
                        findings.add(alias.child(key)
                                .finding("is not in the list: '" + alias.text(key) + "'", "list both spellings"));
                    }
                }
            }
        }
        return findings;
    }

    /** What the project has ruled where pages disagree. */
    static List<RuleViolation> rulings(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, List<String>> needed = Map.of(
                "JobStatus", List.of("PENDING", "COMPLETED", "FAILED", "TERMINATED"),
                "ConnectionStatus",
                        List.of("PASSWORD_INCORRECT", "INCORRECT_PASSWORD", "COMPANY_INACTIVE", "URL_INACCESSIBLE"));
        needed.forEach((name, values) -> {
            Located list = document.schema(name).child("enum");
            if (!document.schema(name).texts("enum").containsAll(values)) {
                findings.add(list.finding("lacks one of " + values, "list them; readers meet them"));
            }
        });
        Map<String, Integer> sizes =
                Map.of("UsageUnits", 68, "DatasourceType", 10, "DateType", 4, "ConnectionStatus", 13);
        sizes.forEach((name, size) -> {
            Located list = document.schema(name).child("enum");
            // Values that were observed are not on the page.
            int printed = list.node().size()
                    - document.schema(name).child("x-value-evidence").node().size();
            if (printed != size) {
                findings.add(list.finding("has " + printed + " values", "the page prints " + size));
            }
        });
        return findings;
    }
}
