package org.nectaropenapi.spec.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Rules about the events under {@code x-webhooks} and their payloads. Nothing new can subscribe to the events of the
 * first generation, so they are in no {@code x-webhooks}; their payloads alone name their types.
 */
final class EventRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("Every event is a POST of a named payload, with a response", EventRules::events),
            Rule.ofForm("The payload of an event names its type, and each type has one payload", EventRules::payloads),
            new Rule("A list of event types has all of them", EventRules::lists));

    private EventRules() {}

    private static DocumentNode payload(Operation event) {
        return event.node().at("requestBody", "content", "application/json", "schema");
    }

    private static void events(ApiDocument document, Violations violations) {
        for (Operation event : document.webhooks()) {
            if (!event.method().equals("POST")) {
                violations.add(event.node(), "is no POST", "write the request of the event as post");
            }
            if (payload(event).component().isEmpty()) {
                violations.add(payload(event), "refers to no schema", "refer to the schema of the payload");
            }
            if (event.successes().isEmpty()) {
                violations.add(event.node().child("responses"), "has no success", "write what a receiver responds");
            }
        }
    }

    private static void payloads(ApiDocument document, Violations violations) {
        for (Operation event : document.webhooks()) {
            DocumentNode schema = payload(event).resolve();
            if (!schema.texts("x-event-types").contains(event.path())) {
                violations.add(schema.child("x-event-types"), "lacks " + event.path(), "list the types of its events");
            }
        }
        Map<String, String> owners = new TreeMap<>();
        for (DocumentNode schema : document.components("schemas").values()) {
            for (DocumentNode type : schema.child("x-event-types").children()) {
                String other = owners.put(type.text(), schema.key());
                if (other != null) {
                    violations.add(type, "is an event of " + other + " too", "name it at one payload");
                }
            }
        }
    }

    /**
     * A list that has one of the types has all of its generation: those of today, or those that nothing new can have.
     */
    private static void lists(ApiDocument document, Violations violations) {
        Set<String> current = new TreeSet<>(document.events().keySet());
        Set<String> legacy = new TreeSet<>();
        document.components("schemas").values().forEach(schema -> legacy.addAll(schema.texts("x-event-types")));
        legacy.removeAll(current);
        for (DocumentNode list : document.components("schemas").values()) {
            Set<String> listed = new TreeSet<>(list.texts("x-known-values"));
            for (Set<String> types : List.of(current, legacy)) {
                Set<String> missing = new TreeSet<>(types);
                missing.removeAll(listed);
                if (listed.stream().anyMatch(types::contains) && !missing.isEmpty()) {
                    violations.add(list.child("x-known-values"), "lacks event types", "add " + missing);
                }
            }
        }
    }
}
