package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Compares schemas: what kind of value, which fields, and through those what stands inside. */
final class SchemaComparison {

    /** Keys that are compared below or by the classes called there; any other key is looked at as a whole. */
    private static final Set<String> KNOWN =
            Set.of("type", "format", "nullable", "required", "properties", "items", "$ref", "additionalProperties");

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final ValueListComparison lists;
    private final Set<String> followed = new HashSet<>();

    SchemaComparison(JsonNode before, JsonNode after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.lists = new ValueListComparison(before, after, changes);
    }

    void compare(ChangeLocation place, JsonNode old, JsonNode now) {
        if (old.equals(now)) {
            return;
        }
        if (old.has("$ref") || now.has("$ref")) {
            compareReferences(place, old, now);
            return;
        }
        String type = old.path("type").asText("anything");
        String newType = now.path("type").asText("anything");
        if (!type.equals(newType)) {
            changes.changed(place, "is " + newType + " instead of " + type, Impact.BREAKING, Impact.BREAKING);
            return;
        }
        compareFormats(place, old.path("format").asText(""), now.path("format").asText(""));
        compareNullable(
                place, old.path("nullable").asBoolean(), now.path("nullable").asBoolean());
        if (!old.path("properties").equals(now.path("properties"))) {
            compareProperties(place, old, now);
        }
        compareRequired(place, old, now);
        if (old.has("items") || now.has("items")) {
            compare(place.child("items", place.name() + "[]"), old.path("items"), now.path("items"));
        }
        compareFurtherFields(place, old.path("additionalProperties"), now.path("additionalProperties"));
        lists.compare(place, old, now);
        ConstraintComparison.compare(changes, place, old, now);
        NodeTexts.compareProse(changes, place, old, now);
        compareOthers(place, old, now);
    }

    private void compareReferences(ChangeLocation place, JsonNode old, JsonNode now) {
        String from = name(old);
        String to = name(now);
        if (from.equals(to)) {
            return;
        }
        changes.changed(place, "is " + to + " instead of " + from, Impact.NONE, Impact.BREAKING);
        if (followed.add(place.after() + from + to)) {
            compare(
                    place.at(
                            NodeTexts.resolved(before, old, place.before()),
                            NodeTexts.resolved(after, now, place.after())),
                    NodeTexts.resolve(before, old),
                    NodeTexts.resolve(after, now));
        }
    }

    private static String name(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty()
                ? "an inline " + schema.path("type").asText("schema")
                : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void compareFormats(ChangeLocation place, String old, String now) {
        if (old.equals(now)) {
            return;
        }
        Impact api = old.isEmpty() ? place.narrower() : now.isEmpty() ? place.wider() : Impact.BREAKING;
        // Each format has a Java type of its own, but for addresses, which are texts.
        Impact java = (old + now).equals("email") ? Impact.NONE : Impact.BREAKING;
        changes.changed(
                place,
                "has the format " + (now.isEmpty() ? "of any text" : now) + " instead of "
                        + (old.isEmpty() ? "none" : old),
                api,
                java);
    }

    private void compareNullable(ChangeLocation place, boolean old, boolean now) {
        if (!old && now) {
            changes.changed(place, "can be null", place.wider(), place.wider());
        } else if (old && !now) {
            changes.changed(place, "is never null", place.narrower(), place.narrower());
        }
    }

    private void compareProperties(ChangeLocation place, JsonNode old, JsonNode now) {
        JsonNode oldProperties = old.path("properties");
        JsonNode newProperties = now.path("properties");
        for (String name : NodeTexts.keys(oldProperties, newProperties)) {
            ChangeLocation property = place.property(name);
            if (!oldProperties.has(name)) {
                boolean needed =
                        place.sent() && NodeTexts.texts(now.path("required")).contains(name);
                changes.added(
                        property,
                        needed ? "new field that callers must send" : "new field",
                        needed ? Impact.BREAKING : Impact.ADDITION,
                        NodeTexts.texts(now.path("required")).contains(name) ? Impact.BREAKING : Impact.ADDITION);
            } else if (!newProperties.has(name)) {
                changes.removed(property, "field is gone", Impact.BREAKING, Impact.BREAKING);
            } else {
                compare(property, oldProperties.path(name), newProperties.path(name));
            }
        }
    }

    private void compareRequired(ChangeLocation place, JsonNode old, JsonNode now) {
        Set<String> oldRequired = NodeTexts.texts(old.path("required"));
        Set<String> newRequired = NodeTexts.texts(now.path("required"));
        for (String name : NodeTexts.without(newRequired, oldRequired)) {
            if (old.path("properties").has(name)) {
                String sentence = place.sent() ? "callers must send it" : "is always there";
                changes.changed(place.property(name), sentence, place.narrower(), Impact.BREAKING);
            }
        }
        for (String name : NodeTexts.without(oldRequired, newRequired)) {
            if (now.path("properties").has(name)) {
                changes.changed(place.property(name), "may be left out", place.wider(), Impact.BREAKING);
            }
        }
    }

    private void compareFurtherFields(ChangeLocation place, JsonNode old, JsonNode now) {
        if (old.isObject() && now.isObject()) {
            compare(place.child("additionalProperties", place.name() + ".*"), old, now);
        } else if (!old.equals(now)) {
            boolean closed = now.isBoolean() && !now.asBoolean();
            changes.changed(
                    place,
                    "further fields are " + (closed ? "refused" : "declared differently: " + NodeTexts.show(now)),
                    closed ? Impact.BREAKING : place.wider(),
                    Impact.BREAKING);
        }
    }

    /**
     * Composition, read-only, and whatever key no rule knows: breaking for keys of OpenAPI, an addition for extensions.
     */
    private void compareOthers(ChangeLocation place, JsonNode old, JsonNode now) {
        for (String key : NodeTexts.keys(old, now)) {
            if (KNOWN.contains(key)
                    || NodeTexts.PROSE.contains(key)
                    || lists.knows(key)
                    || ConstraintComparison.knows(key)
                    || old.path(key).equals(now.path(key))) {
                continue;
            }
            String sentence =
                    key + " is " + NodeTexts.show(now.path(key)) + " instead of " + NodeTexts.show(old.path(key));
            switch (key) {
                case "deprecated" ->
                    changes.changed(
                            place,
                            now.path(key).asBoolean() ? "is deprecated" : "is no longer deprecated",
                            Impact.ADDITION,
                            Impact.ADDITION);
                case "default" ->
                    changes.changed(place, sentence, place.sent() ? Impact.BREAKING : Impact.NONE, Impact.NONE);
                case "x-secret", "x-beta" -> changes.changed(place, sentence, Impact.NONE, Impact.NONE);
                case "x-bare-array" -> changes.changed(place, sentence, place.wider(), Impact.NONE);
                default -> {
                    Impact impact = key.startsWith("x-") ? Impact.ADDITION : Impact.BREAKING;
                    changes.changed(place, sentence, impact, impact);
                }
            }
        }
    }
}
