package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules about components: each is used, or stands there for a reason it states. */
final class ComponentRules {

    private ComponentRules() {}

    static List<RuleViolation> allAreUsed(ApiDocument document) {
        Set<String> used = new HashSet<>();
        collect(document, document.root().child("paths"), used);
        collect(document, document.root().child("x-webhooks"), used);
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.schemas().values()) {
            if (standsByItself(schema)) {
                collect(document, schema, used);
            }
        }
        for (String section : List.of("schemas", "parameters", "responses", "requestBodies", "examples", "headers")) {
            document.components(section).forEach((name, component) -> {
                boolean free = section.equals("schemas") && standsByItself(component);
                if (!free && !used.contains("#/components/" + section + "/" + name)) {
                    findings.add(component.finding("is used nowhere", "use it or take it out"));
                }
            });
        }
        return findings;
    }

    /** Objects of v1 that no known operation returns, payloads of first-generation events, and the lists these name. */
    private static boolean standsByItself(Located schema) {
        return schema.text("x-evidence").equals("seed")
                || schema.key().endsWith("V1")
                || schema.node().has("x-event-types")
                || schema.key().equals("LegacyWebhookEventType");
    }

    private static void collect(ApiDocument document, Located at, Set<String> used) {
        for (String reference : List.of(at.text("$ref"), "#/components/schemas/" + at.text("x-enum"))) {
            Located target = reference.startsWith("#/") ? document.at(reference.substring(1)) : document.at("/none");
            if (target.exists() && used.add(reference)) {
                collect(document, target, used);
            }
        }
        at.children().forEach(child -> collect(document, child, used));
    }

    static List<RuleViolation> namesAreClassNames(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (String section : List.of("schemas", "parameters", "responses", "examples")) {
            document.components(section).forEach((name, component) -> {
                if (!name.matches("[A-Z][A-Za-z0-9]*")) {
                    findings.add(component.finding("is no upper camel case name", "rename it"));
                }
            });
        }
        return findings;
    }

    /** Two names that differ in nothing but case clash as files on some systems. */
    static List<RuleViolation> namesDiffer(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Located schema : document.schemas().values()) {
            if (!seen.add(schema.key().toLowerCase(Locale.ROOT))) {
                findings.add(schema.finding("differs from another schema in case only", "rename it"));
            }
        }
        return findings;
    }
}
