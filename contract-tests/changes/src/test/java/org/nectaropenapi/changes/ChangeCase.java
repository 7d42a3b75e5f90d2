package org.nectaropenapi.changes;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of change with its expected impacts.
 *
 * @param name names the change
 * @param impacts on users of the API and of the client, on both when the edit is undone, and according to openapi-diff
 *     for the edit and for undoing it
 * @param edit applies the change
 */
record ChangeCase(String name, List<Impact> impacts, Consumer<SmallDocument> edit) {

    /**
     * Creates a case.
     *
     * @param letters N for none, A for an addition, B for breaking, in three pairs
     */
    static ChangeCase kind(String name, String letters, Consumer<SmallDocument> edit) {
        List<Impact> impacts = letters.chars()
                .filter(letter -> letter != ' ')
                .mapToObj(letter -> switch (letter) {
                    case 'N' -> Impact.NONE;
                    case 'A' -> Impact.ADDITION;
                    case 'B' -> Impact.BREAKING;
                    default -> throw new IllegalArgumentException(letters);
                })
                .toList();
        return new ChangeCase(name, impacts, edit);
    }

    /** Tells whether openapi-diff misses a breaking change or reports a compatible one as breaking. */
    boolean libraryIsWrong() {
        return (impacts.get(0) == Impact.BREAKING) != (impacts.get(4) == Impact.BREAKING)
                || (impacts.get(2) == Impact.BREAKING) != (impacts.get(5) == Impact.BREAKING);
    }

    @Override
    public String toString() {
        return name;
    }
}
