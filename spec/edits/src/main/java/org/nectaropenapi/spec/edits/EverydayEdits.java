package org.nectaropenapi.spec.edits;

import java.util.List;
import java.util.stream.Stream;

/** All edits, in the order in which they are combined: what moves or goes comes last. */
final class EverydayEdits {

    static final List<Edit> ALL = Stream.of(
                    FieldEdits.EDITS, ValueEdits.EDITS, SchemaEdits.EDITS, ConstructEdits.EDITS, OperationEdits.EDITS)
            .flatMap(List::stream)
            .toList();

    private EverydayEdits() {}

    static Edit named(String name) {
        return ALL.stream()
                .filter(edit -> edit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown edit '" + name + "': " + ALL));
    }
}
