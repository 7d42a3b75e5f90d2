package org.nectaropenapi.changes;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of change, with what has to be said of it.
 *
 * @param name what is edited
 * @param verdicts for users of the API, for users of the client, the same when the edit is undone, and what
 *     openapi-diff alone says of the edit and of undoing it
 * @param edit the edit
 */
record ChangeCase(String name, List<Impact> verdicts, Consumer<SmallDocument> edit) {

    /**
     * Names one.
     *
     * @param verdicts N for none, A for an addition, B for breaking, in three pairs
     */
    static ChangeCase kind(String name, String verdicts, Consumer<SmallDocument> edit) {
        List<Impact> impacts = verdicts.chars()
                .filter(letter -> letter != ' ')
                .mapToObj(letter -> switch (letter) {
                    case 'N' -> Impact.NONE;
                    case 'A' -> Impact.ADDITION;
                    case 'B' -> Impact.BREAKING;
                    default -> throw new IllegalArgumentException(verdicts);
                })
                .toList();
        return new ChangeCase(name, impacts, edit);
    }

    /** Whether openapi-diff alone misses a break, or sees one where there is none. */
    boolean libraryIsWrong() {
        return (verdicts.get(0) == Impact.BREAKING) != (verdicts.get(4) == Impact.BREAKING)
                || (verdicts.get(2) == Impact.BREAKING) != (verdicts.get(5) == Impact.BREAKING);
    }

    @Override
    public String toString() {
        return name;
    }
}
