package org.nectaropenapi.changes;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One difference between the released document and the present one, or between the two jars.
 *
 * @param kind whether it came, went or changed
 * @param place what it is about, in the words of the document, such as {@code Site.name}
 * @param sentence what happened to it
 * @param api what that means to users of the API
 * @param java what that means to users of the client
 * @param location where it stands
 * @param operations ids of the operations and events that show it
 */
record Change(
        ChangeType kind,
        String place,
        String sentence,
        Impact api,
        Impact java,
        Location location,
        SortedSet<String> operations) {

    /**
     * A line of a document.
     *
     * @param released whether it is the released document, which alone has what was removed
     * @param line line, from 1; 0 for a place that is not in the document
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

    /** The same change seen from another operation. */
    Change alsoIn(Change other) {
        SortedSet<String> both = new TreeSet<>(operations);
        both.addAll(other.operations);
        return new Change(kind, place, sentence, api.and(other.api), java.and(other.java), location, both);
    }

    @Override
    public String toString() {
        return kind + " " + place + ": " + sentence + " [api " + api + ", java " + java + ", " + location + "]";
    }
}
