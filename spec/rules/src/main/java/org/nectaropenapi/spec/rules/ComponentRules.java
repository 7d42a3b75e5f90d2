package org.nectaropenapi.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Rules about components: each is used or says why it stands there, and has a name fit for a class. */
final class ComponentRules {

    static final List<Rule> RULES = List.of(
            new Rule("Every component is used, or belongs to v1 or to an event", ComponentRules::allAreUsed),
            Rule.ofForm("Components have names fit for classes", ComponentRules::namesOfClasses),
            Rule.ofForm("No two schemas differ in case only", ComponentRules::namesDiffer));

    private ComponentRules() {}

    private static void allAreUsed(ApiDocument document, Violations violations) {
        Set<String> used = new HashSet<>();
        collect(document.at("/paths"), used);
        collect(document.at("/x-webhooks"), used);
        document.components("schemas").values().stream()
                .filter(ComponentRules::standsByItself)
                .forEach(schema -> collect(schema, used));
        for (String section : List.of("schemas", "parameters", "responses", "requestBodies", "examples", "headers")) {
            for (DocumentNode component : document.components(section).values()) {
                if (!used.contains(component.pointer()) && !standsByItself(component)) {
                    violations.add(component, "is used nowhere", "use it or remove it");
                }
            }
        }
    }

    /** Tells objects of v1 that no known operation returns, and what describes the events of the first generation. */
    private static boolean standsByItself(DocumentNode component) {
        return component.text("x-evidence").equals("seed")
                || component.key().endsWith("V1")
                || component.has("x-event-types")
                || component.key().equals("LegacyWebhookEventType");
    }

    private static void collect(DocumentNode place, Set<String> used) {
        String reference = place.text("$ref");
        DocumentNode target = reference.startsWith("#/")
                ? place.document().at(reference.substring(1))
                : place.document().schema(place.text("x-enum"));
        if (target.exists() && target.isComponent() && used.add(target.pointer())) {
            collect(target, used);
        }
        place.children().forEach(child -> collect(child, used));
    }

    private static void namesOfClasses(ApiDocument document, Violations violations) {
        for (String section : List.of("schemas", "parameters", "responses", "examples")) {
            for (DocumentNode component : document.components(section).values()) {
                if (!component.key().matches("[A-Z][A-Za-z0-9]*")) {
                    violations.add(component, "is no name in upper camel case", "rename it");
                }
            }
        }
    }

    /** Names that differ in nothing but case clash as files on some systems. */
    private static void namesDiffer(ApiDocument document, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (DocumentNode schema : document.components("schemas").values()) {
            if (!taken.add(schema.key().toLowerCase(Locale.ROOT))) {
                violations.add(schema, "differs from another schema in case only", "rename it");
            }
        }
    }
}
