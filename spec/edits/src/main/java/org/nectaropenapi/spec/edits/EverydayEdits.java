package org.nectaropenapi.spec.edits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
