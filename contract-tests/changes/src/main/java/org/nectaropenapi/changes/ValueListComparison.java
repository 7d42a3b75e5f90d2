package org.nectaropenapi.changes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * Compares lists of values.
 *
 * <p>The document declares every list open, so a new value breaks nobody. A removed value breaks senders, and its Java
 * constant is removed in any case.
 */
final class ValueListComparison {

    private static final Set<String> KEYS =
            Set.of("enum", "x-known-values", "x-enum", "x-enum-varnames", "x-enum-aliases", "x-event-types");

    private final Changes changes;

    ValueListComparison(Changes changes) {
        this.changes = changes;
    }

    static boolean covers(String key) {
        return KEYS.contains(key);
    }

    void compare(NodePair place) {
        if (place.differs("x-enum")) {
            changes.changed(
                    place, "value list changed " + place.child("x-enum").fromTo(), Impact.NONE, Impact.BREAKING);
        } else if (isListOfComponent(place.old()) && isListOfComponent(place.now())) {
            return;
        }
        compareValues(place, values(place.old()), values(place.now()));
        if (place.old().has("enum") && place.now().has("x-known-values")) {
            changes.changed(place, "the list of values is no longer complete", Impact.ADDITION, Impact.NONE);
        } else if (place.old().has("x-known-values") && place.now().has("enum")) {
            changes.changed(place, "the list of values is now complete", Impact.ADDITION, Impact.NONE);
        }
        compareConstants(place, constants(place.old()), constants(place.now()));
        for (String type : place.addedTexts("x-event-types")) {
            changes.changed(place, "is now also sent as " + type, Impact.ADDITION, Impact.ADDITION);
        }
        for (String type : place.removedTexts("x-event-types")) {
            changes.changed(place, "is no longer sent as " + type, Impact.BREAKING, Impact.BREAKING);
        }
    }

    private void compareValues(NodePair place, Set<String> old, Set<String> now) {
        if (old.isEmpty() != now.isEmpty()) {
            changes.changed(
                    place,
                    old.isEmpty() ? "now has a list of values" : "no longer has a list of values",
                    old.isEmpty() ? place.narrower() : place.wider(),
                    Impact.BREAKING);
            return;
        }
        for (String value : NodePair.without(now, old)) {
            changes.changed(place, "new value " + value, Impact.ADDITION, Impact.ADDITION);
        }
        for (String value : NodePair.without(old, now)) {
            changes.changed(place, "value " + value + " was removed", place.narrower(), Impact.BREAKING);
        }
    }

    private void compareConstants(NodePair place, Map<String, String> old, Map<String, String> now) {
        old.forEach((value, constant) -> {
            String other = now.getOrDefault(value, constant);
            if (!other.equals(constant)) {
                changes.changed(
                        place,
                        "the Java constant of " + value + " changed from " + constant + " to " + other,
                        Impact.NONE,
                        Impact.BREAKING);
            }
        });
    }

    /** Tells whether a property has the list of its component, which is compared once, there. */
    private static boolean isListOfComponent(DocumentNode schema) {
        String name = schema.text("x-enum");
        return !name.isEmpty() && values(schema.document().schema(name)).equals(values(schema));
    }

    private static Set<String> values(DocumentNode schema) {
        return new LinkedHashSet<>(schema.texts(schema.has("enum") ? "enum" : "x-known-values"));
    }

    private static Map<String, String> constants(DocumentNode schema) {
        List<String> values = List.copyOf(values(schema));
        List<String> names = schema.texts("x-enum-varnames");
        Map<String, String> constants = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            constants.put(
                    values.get(i),
                    i < names.size()
                            ? names.get(i)
                            : values.get(i).replaceAll("\\W", "_").toUpperCase(Locale.ROOT));
        }
        return constants;
    }
}
