package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Compares constraints. Looser ones break readers, stricter ones break senders; no Java type depends on them. */
final class ConstraintComparison {

    private static final List<String> MINIMUMS = List.of("minLength", "minimum", "minItems", "minProperties");
    private static final List<String> MAXIMUMS =
            List.of("maxLength", "maximum", "maxItems", "maxProperties", "x-max-bytes", "x-max-pdf-pages");
    private static final Set<String> OTHERS =
            Set.of("pattern", "multipleOf", "uniqueItems", "readOnly", "writeOnly", "x-also-accepts", "x-upload-types");

    private ConstraintComparison() {}

    static boolean covers(String key) {
        return MINIMUMS.contains(key) || MAXIMUMS.contains(key) || OTHERS.contains(key);
    }

    static void compare(Changes changes, NodePair place) {
        MINIMUMS.forEach(key -> compareLimit(changes, place, key, -1));
        MAXIMUMS.forEach(key -> compareLimit(changes, place, key, 1));
        for (String key : List.of("pattern", "multipleOf")) {
            NodePair value = place.child(key);
            if (value.differs()) {
                Impact impact = value.isNew() ? place.narrower() : value.isRemoved() ? place.wider() : Impact.BREAKING;
                changes.changed(place, place.change(key), impact, Impact.NONE);
            }
        }
        boolean unique = place.now().flag("uniqueItems");
        if (place.old().flag("uniqueItems") != unique) {
            changes.changed(
                    place,
                    unique ? "elements must now be unique" : "elements may now repeat",
                    unique ? place.narrower() : place.wider(),
                    Impact.NONE);
        }
        for (String key : List.of("readOnly", "writeOnly")) {
            if (place.old().flag(key) != place.now().flag(key)) {
                changes.changed(place, place.change(key), Impact.BREAKING, Impact.BREAKING);
            }
        }
        compareForms(changes, place, "x-also-accepts", Impact.ADDITION);
        compareForms(changes, place, "x-upload-types", Impact.BREAKING);
    }

    /** A limit that moves in the looser direction or is removed allows more than before. */
    private static void compareLimit(Changes changes, NodePair place, String key, int looserDirection) {
        JsonNode old = place.old().child(key).node();
        JsonNode now = place.now().child(key).node();
        if (old.equals(now)) {
            return;
        }
        boolean looser = !old.isMissingNode()
                && (now.isMissingNode()
                        || new BigDecimal(now.asText()).compareTo(new BigDecimal(old.asText())) == looserDirection);
        changes.changed(place, place.change(key), looser ? place.wider() : place.narrower(), Impact.NONE);
    }

    private static void compareForms(Changes changes, NodePair place, String key, Impact whenRemoved) {
        place.addedTexts(key)
                .forEach(form -> changes.changed(place, key + " now includes " + form, Impact.ADDITION, Impact.NONE));
        place.removedTexts(key)
                .forEach(form -> changes.changed(place, key + " no longer includes " + form, whenRemoved, Impact.NONE));
    }
}
