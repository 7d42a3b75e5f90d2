package org.nectaropenapi.changes;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One difference between the released and the current document, or between the two jars.
 *
 * @param type whether something was added, changed or removed
 * @param place name of the place, such as {@code Site.name}
 * @param description what changed
 * @param api the impact on users of the API
 * @param java the impact on users of the client
 * @param location the line in the document
 * @param operations ids of the operations and events that use the place
 */
record Change(
        ChangeType type,
        String place,
        String description,
        Impact api,
        Impact java,
        Location location,
        SortedSet<String> operations) {

    /**
     * A line of a document.
     *
     * @param released whether the line is in the released document, which alone contains what was removed
     * @param line line, from 1; 0 for a place outside the document
     */
    record Location(boolean released, int line) {

        @Override
        public String toString() {
            return line == 0 ? "–" : (released ? "released/nectar-openapi.yaml:" : "nectar-openapi.yaml:") + line;
        }
    }

    Change {
        operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
    }

    Impact impact() {
        return api.and(java);
    }

    /** Combines the same change found in two operations. */
    Change merge(Change other) {
        SortedSet<String> both = new TreeSet<>(operations);
        both.addAll(other.operations);
        return new Change(type, place, description, api.and(other.api), java.and(other.java), location, both);
    }

    @Override
    public String toString() {
        return type + " " + place + ": " + description + " [api " + api + ", java " + java + ", " + location + "]";
    }
}
