package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares lists of values.
 *
 * <p>The document declares every list open, so a new value breaks nobody; a value that is gone breaks those who send
 * it, and its Java constant is gone in any case.
 */
final class ValueListComparison {

    private static final Set<String> KEYS =
            Set.of("enum", "x-known-values", "x-enum", "x-enum-varnames", "x-enum-aliases", "x-event-types");

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;

    ValueListComparison(JsonNode before, JsonNode after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    boolean knows(String key) {
        return KEYS.contains(key);
    }

    void compare(ChangeLocation place, JsonNode old, JsonNode now) {
        JsonNode oldName = old.path("x-enum");
        if (!oldName.equals(now.path("x-enum"))) {
            changes.changed(
                    place,
                    "has the values of " + NodeTexts.show(now.path("x-enum")) + " instead of "
                            + NodeTexts.show(oldName),
                    Impact.NONE,
                    Impact.BREAKING);
        }
        if (isOfComponent(before, old) && isOfComponent(after, now) && oldName.equals(now.path("x-enum"))) {
            return;
        }
        compareValues(place, values(old), values(now));
        if (old.has("enum") && now.has("x-known-values")) {
            changes.changed(place, "the list of values is no longer complete", Impact.ADDITION, Impact.NONE);
        } else if (old.has("x-known-values") && now.has("enum")) {
            changes.changed(place, "the list of values is complete", Impact.ADDITION, Impact.NONE);
        }
        compareConstants(place, constants(old), constants(now));
        compareEvents(place, NodeTexts.texts(old.path("x-event-types")), NodeTexts.texts(now.path("x-event-types")));
    }

    private void compareValues(ChangeLocation place, Set<String> old, Set<String> now) {
        if (old.isEmpty() != now.isEmpty()) {
            changes.changed(
                    place,
                    old.isEmpty() ? "has a list of values" : "is any text, no list of values",
                    old.isEmpty() ? place.narrower() : place.wider(),
                    Impact.BREAKING);
            return;
        }
        for (String value : NodeTexts.without(now, old)) {
            changes.changed(place, "new value " + value, Impact.ADDITION, Impact.ADDITION);
        }
        for (String value : NodeTexts.without(old, now)) {
            changes.changed(place, "value " + value + " is gone", place.narrower(), Impact.BREAKING);
        }
    }

    /** Names of Java constants, where the document gives them. */
    private void compareConstants(ChangeLocation place, Map<String, String> old, Map<String, String> now) {
        old.forEach((value, constant) -> {
            String other = now.get(value);
            if (other != null && !other.equals(constant)) {
                changes.changed(
                        place,
                        "the Java constant of " + value + " is " + other + " instead of " + constant,
                        Impact.NONE,
                        Impact.BREAKING);
            }
        });
    }

    private void compareEvents(ChangeLocation place, Set<String> old, Set<String> now) {
        for (String type : NodeTexts.without(now, old)) {
            changes.changed(place, "also comes as " + type, Impact.ADDITION, Impact.ADDITION);
        }
        for (String type : NodeTexts.without(old, now)) {
            changes.changed(place, "no longer comes as " + type, Impact.BREAKING, Impact.BREAKING);
        }
    }

    /** A property whose list is that of its component, which is compared once, there. */
    private static boolean isOfComponent(JsonNode document, JsonNode schema) {
        String name = schema.path("x-enum").asText("");
        return !name.isEmpty()
                && values(document.path("components").path("schemas").path(name))
                        .equals(values(schema));
    }

    private static Set<String> values(JsonNode schema) {
        return NodeTexts.texts(schema.has("enum") ? schema.path("enum") : schema.path("x-known-values"));
    }

    private static Map<String, String> constants(JsonNode schema) {
        List<String> values = new ArrayList<>(values(schema));
        JsonNode names = schema.path("x-enum-varnames");
        Map<String, String> constants = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            constants.put(
                    values.get(i),
                    names.has(i)
                            ? names.path(i).asText()
                            : values.get(i).replaceAll("\\W", "_").toUpperCase(Locale.ROOT));
        }
        return constants;
    }
}
