package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Compares limits of values. Looser limits break readers, stricter ones break senders; no Java type depends on them.
 */
final class ConstraintComparison {

    private static final List<String> LEAST = List.of("minLength", "minimum", "minItems", "minProperties");
    private static final List<String> MOST =
            List.of("maxLength", "maximum", "maxItems", "maxProperties", "x-max-bytes", "x-max-pdf-pages");
    private static final Set<String> OTHERS =
            Set.of("pattern", "multipleOf", "uniqueItems", "readOnly", "writeOnly", "x-also-accepts", "x-upload-types");

    private ConstraintComparison() {}

    static boolean knows(String key) {
        return LEAST.contains(key) || MOST.contains(key) || OTHERS.contains(key);
    }

    static void compare(Changes changes, ChangeLocation place, JsonNode old, JsonNode now) {
        LEAST.forEach(key -> compareLimit(changes, place, key, old.path(key), now.path(key), -1));
        MOST.forEach(key -> compareLimit(changes, place, key, old.path(key), now.path(key), 1));
        for (String key : List.of("pattern", "multipleOf")) {
            JsonNode from = old.path(key);
            JsonNode to = now.path(key);
            if (!from.equals(to)) {
                Impact impact =
                        from.isMissingNode() ? place.narrower() : to.isMissingNode() ? place.wider() : Impact.BREAKING;
                report(changes, place, key, from, to, impact, Impact.NONE);
            }
        }
        boolean unique = now.path("uniqueItems").asBoolean();
        if (old.path("uniqueItems").asBoolean() != unique) {
            changes.changed(
                    place,
                    unique ? "has no element twice" : "may have an element twice",
                    unique ? place.narrower() : place.wider(),
                    Impact.NONE);
        }
        for (String key : List.of("readOnly", "writeOnly")) {
            if (old.path(key).asBoolean() != now.path(key).asBoolean()) {
                report(changes, place, key, old.path(key), now.path(key), Impact.BREAKING, Impact.BREAKING);
            }
        }
        compareForms(changes, place, "x-also-accepts", old, now, Impact.ADDITION, Impact.ADDITION);
        compareForms(changes, place, "x-upload-types", old, now, Impact.ADDITION, Impact.BREAKING);
    }

    /** A limit that moves in the given direction, or that goes, allows more than before. */
    private static void compareLimit(
            Changes changes, ChangeLocation place, String key, JsonNode old, JsonNode now, int looserWhen) {
        if (old.equals(now)) {
            return;
        }
        boolean looser = !old.isMissingNode()
                && (now.isMissingNode()
                        || new BigDecimal(now.asText()).compareTo(new BigDecimal(old.asText())) == looserWhen);
        report(changes, place, key, old, now, looser ? place.wider() : place.narrower(), Impact.NONE);
    }

    private static void compareForms(
            Changes changes, ChangeLocation place, String key, JsonNode old, JsonNode now, Impact more, Impact fewer) {
        Set<String> before = NodeTexts.texts(old.path(key));
        Set<String> after = NodeTexts.texts(now.path(key));
        NodeTexts.without(after, before)
                .forEach(form -> changes.changed(place, key + " has " + form + " as well", more, Impact.NONE));
        NodeTexts.without(before, after)
                .forEach(form -> changes.changed(place, key + " no longer has " + form, fewer, Impact.NONE));
    }

    private static void report(
            Changes changes, ChangeLocation place, String key, JsonNode old, JsonNode now, Impact api, Impact java) {
        changes.changed(place, key + " is " + NodeTexts.show(now) + " instead of " + NodeTexts.show(old), api, java);
    }
}
