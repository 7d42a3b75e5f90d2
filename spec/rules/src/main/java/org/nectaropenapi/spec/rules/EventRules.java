package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules about the events under {@code x-webhooks} and their payloads. */
final class EventRules {

    /**
     * Payload by event type; those of the first generation are in no x-webhooks, since nothing new can subscribe to
     * them.
     */
    private static final Map<String, String> CURRENT = Map.of(
            "connection.created.v2", "ConnectionEvent",
            "connection.updated.v2", "ConnectionUpdatedEvent",
            "connection.validated.v2", "ConnectionEvent",
            "document.created.v2", "DocumentEvent",
            "document.updated.v2", "DocumentUpdatedEvent",
            "document.deleted.v2", "DocumentEvent");

    private static final Map<String, String> LEGACY = Map.of(
            "connection.created", "ConnectionEventV1",
            "connection.updated", "ConnectionEventV1",
            "connection.validated", "ConnectionEventV1",
            "document.created", "DocumentCreatedEventV1");

    private EventRules() {}

    static List<RuleViolation> theSixEvents(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, String> missing = new TreeMap<>(CURRENT);
        for (Operation event : document.events()) {
            String payload = missing.remove(event.path());
            if (payload == null || !event.method().equals("post")) {
                findings.add(event.at().finding("is no known event", "events are " + new TreeSet<>(CURRENT.keySet())));
                continue;
            }
            Located schema = event.at()
                    .child("requestBody")
                    .child("content")
                    .child("application/json")
                    .child("schema");
            if (!payload.equals(ApiDocument.referredSchema(schema.node()))) {
                findings.add(schema.finding("is not " + payload, "refer to " + payload));
            }
            if (!event.at().child("responses").child("200").exists()) {
                findings.add(event.at().child("responses").finding("lacks 200", "say what a receiver answers"));
            }
        }
        missing.keySet()
                .forEach(type -> findings.add(
                        document.at("/x-webhooks").child(type).finding("is missing", "describe the event")));
        return findings;
    }

    static List<RuleViolation> payloadsNameTheirTypes(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, TreeSet<String>> wanted = new TreeMap<>();
        for (Map<String, String> generation : List.of(CURRENT, LEGACY)) {
            generation.forEach((type, payload) ->
                    wanted.computeIfAbsent(payload, key -> new TreeSet<>()).add(type));
        }
        for (Located schema : document.schemas().values()) {
            TreeSet<String> types = wanted.getOrDefault(schema.key(), new TreeSet<>());
            if (!types.equals(new TreeSet<>(schema.texts("x-event-types")))) {
                findings.add(schema.child("x-event-types")
                        .finding("is " + schema.texts("x-event-types"), "its events are " + types));
            }
        }
        return findings;
    }

    static List<RuleViolation> typesAreKnownValues(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, Map<String, String>> lists = Map.of("WebhookEventType", CURRENT, "LegacyWebhookEventType", LEGACY);
        lists.forEach((name, types) -> {
            Located list = document.schema(name).child("x-known-values");
            if (!new TreeSet<>(document.schema(name).texts("x-known-values")).equals(new TreeSet<>(types.keySet()))) {
                findings.add(list.finding("is not the list of events", "list " + new TreeSet<>(types.keySet())));
            }
        });
        return findings;
    }
}
