package org.nectaropenapi.spec.edits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All edits, in the order in which they are combined. What is new comes last, so that the places of the others are
 * those of the document as it was.
 */
final class EverydayEdits {

    /** Edits that need the document alone. */
    static final List<Edit> OF_WORKING_DAYS = Stream.of(
                    FieldEdits.EDITS, ValueEdits.EDITS, SchemaEdits.EDITS, OperationEdits.EDITS, NewParts.EDITS)
            .flatMap(List::stream)
            .toList();

    private EverydayEdits() {}

    /** Returns all edits, those of the generator's fixtures in a repository among them. */
    static List<Edit> of(Path root) {
        List<Edit> edits = new ArrayList<>(OF_WORKING_DAYS);
        edits.addAll(FixtureEdits.below(root));
        return edits;
    }

    /** Returns the edits of a name, or of a group such as {@code fields.types}. */
    static List<Edit> named(String name, List<Edit> edits) {
        List<Edit> found = edits.stream()
                .filter(edit -> edit.name().equals(name) || edit.name().startsWith(name + "."))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("unknown edit '" + name + "': see --list");
        }
        return found;
    }

    /** Returns some of the edits, which the seed decides on, in the order in which they are combined. */
    static List<Edit> sample(List<Edit> edits, int size, long seed) {
        List<Edit> shuffled = new ArrayList<>(edits);
        Collections.shuffle(shuffled, new Random(seed));
        Set<Edit> chosen = Set.copyOf(shuffled.subList(0, Math.min(size, shuffled.size())));
        return edits.stream().filter(chosen::contains).toList();
    }
}
