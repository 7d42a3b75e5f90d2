package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.DocumentNode;

/** Compares schemas with everything inside them: types, formats, fields and elements. */
final class SchemaComparison {

    /** Keys with rules of their own in this class; a key without any rule is compared as a whole. */
    private static final Set<String> KEYS =
            Set.of("type", "format", "nullable", "required", "properties", "items", "$ref", "additionalProperties");

    private final Changes changes;
    private final ValueListComparison lists;
    private final Set<String> followed = new HashSet<>();

    SchemaComparison(Changes changes) {
        this.changes = changes;
        this.lists = new ValueListComparison(changes);
    }

    void compare(NodePair place) {
        if (!place.differs()) {
            return;
        }
        if (place.old().has("$ref") || place.now().has("$ref")) {
            compareReferences(place);
            return;
        }
        if (place.differs("type")) {
            changes.changed(place, place.change("type"), Impact.BREAKING, Impact.BREAKING);
            return;
        }
        if (place.differs("format")) {
            compareFormats(place, place.child("format"));
        }
        compareNullable(place);
        compareProperties(place);
        compareRequired(place);
        compare(place.child("items", place.name() + "[]"));
        compareAdditionalProperties(place, place.child("additionalProperties", place.name() + ".*"));
        lists.compare(place);
        ConstraintComparison.compare(changes, place);
        DocumentationComparison.compare(changes, place);
        compareOthers(place);
    }

    private void compareReferences(NodePair place) {
        String from = name(place.old());
        String to = name(place.now());
        if (from.equals(to)) {
            return;
        }
        changes.changed(place, "schema changed from " + from + " to " + to, Impact.NONE, Impact.BREAKING);
        if (followed.add(place.now().pointer() + from + to)) {
            compare(place.resolve());
        }
    }

    private static String name(DocumentNode schema) {
        return schema.component()
                .orElseGet(() -> "an inline " + schema.node().path("type").asText("schema"));
    }

    private void compareFormats(NodePair place, NodePair format) {
        Impact api = format.isNew() ? place.narrower() : format.isRemoved() ? place.wider() : Impact.BREAKING;
        // Each format has a Java type of its own except email addresses, which are strings.
        boolean sameType = (place.old().text("format") + place.now().text("format")).equals("email");
        changes.changed(place, place.change("format"), api, sameType ? Impact.NONE : Impact.BREAKING);
    }

    private void compareNullable(NodePair place) {
        boolean now = place.now().flag("nullable");
        if (place.old().flag("nullable") != now) {
            Impact impact = now ? place.wider() : place.narrower();
            changes.changed(place, now ? "can now be null" : "can no longer be null", impact, impact);
        }
    }

    private void compareProperties(NodePair place) {
        for (String name : place.child("properties").keys()) {
            NodePair property = place.property(name);
            if (property.isNew()) {
                boolean required = place.now().texts("required").contains(name);
                boolean mustBeSent = required && place.sent();
                changes.added(
                        property,
                        mustBeSent ? "new required field" : "new field",
                        mustBeSent ? Impact.BREAKING : Impact.ADDITION,
                        required ? Impact.BREAKING : Impact.ADDITION);
            } else if (property.isRemoved()) {
                changes.removed(property, "field was removed", Impact.BREAKING, Impact.BREAKING);
            } else {
                compare(property);
            }
        }
    }

    private void compareRequired(NodePair place) {
        for (String name : place.addedTexts("required")) {
            if (!place.property(name).isNew()) {
                String description = place.sent() ? "is now required" : "is now always present";
                changes.changed(place.property(name), description, place.narrower(), Impact.BREAKING);
            }
        }
        for (String name : place.removedTexts("required")) {
            if (!place.property(name).isRemoved()) {
                changes.changed(place.property(name), "is now optional", place.wider(), Impact.BREAKING);
            }
        }
    }

    private void compareAdditionalProperties(NodePair place, NodePair additional) {
        JsonNode now = additional.now().node();
        if (additional.old().node().isObject() && now.isObject()) {
            compare(additional);
        } else if (additional.differs()) {
            boolean refused = now.isBoolean() && !now.asBoolean();
            changes.changed(
                    place,
                    refused ? "additional fields are now refused" : place.change("additionalProperties"),
                    refused ? Impact.BREAKING : place.wider(),
                    Impact.BREAKING);
        }
    }

    /** Compares keys without a rule: changes are breaking for keys of OpenAPI and additions for extensions. */
    private void compareOthers(NodePair place) {
        for (String key : place.keys()) {
            if (KEYS.contains(key)
                    || DocumentationComparison.covers(key)
                    || ValueListComparison.covers(key)
                    || ConstraintComparison.covers(key)
                    || !place.differs(key)) {
                continue;
            }
            String change = place.change(key);
            switch (key) {
                case "deprecated" ->
                    changes.changed(
                            place,
                            place.now().flag(key) ? "is deprecated" : "is no longer deprecated",
                            Impact.ADDITION,
                            Impact.ADDITION);
                case "default" ->
                    changes.changed(place, change, place.sent() ? Impact.BREAKING : Impact.NONE, Impact.NONE);
                case "x-secret", "x-beta" -> changes.changed(place, change, Impact.NONE, Impact.NONE);
                case "x-bare-array" -> changes.changed(place, change, place.wider(), Impact.NONE);
                case "x-conditions" -> changes.changed(place, change, Impact.NONE, methodsOfConditions(place));
                default -> {
                    Impact impact = key.startsWith("x-") ? Impact.ADDITION : Impact.BREAKING;
                    changes.changed(place, change, impact, impact);
                }
            }
        }
    }

    /** Rates changed conditions: code may call a method that is gone. */
    private static Impact methodsOfConditions(NodePair place) {
        return methods(place.now()).containsAll(methods(place.old())) ? Impact.ADDITION : Impact.BREAKING;
    }

    private static Set<String> methods(DocumentNode schema) {
        return schema.child("x-conditions").children().stream()
                .map(condition -> condition.text("method"))
                .collect(Collectors.toSet());
    }
}
