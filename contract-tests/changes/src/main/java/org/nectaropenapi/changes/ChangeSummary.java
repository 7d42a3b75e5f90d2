package org.nectaropenapi.changes;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the report says.
 *
 * @param released number of the last release, null before the first
 * @param baseline whether the released document is only the starting point before the first release
 * @param verdict what changed in the document
 * @param javaChanges what changed in the jar
 * @param javaSkipped why the jars were not compared; null when they were
 * @param gate the numbers
 */
record ChangeSummary(
        @Nullable Version released,
        boolean baseline,
        RatedChanges verdict,
        List<Change> javaChanges,
        @Nullable String javaSkipped,
        VersionGate gate) {

    /** What the Java side amounts to: by the jars, and by what the document alone shows. */
    Impact java() {
        return Changes.java(javaChanges).and(verdict.java());
    }

    List<Change> apiChanges(ChangeType kind) {
        return verdict.changes().stream()
                .filter(change -> change.kind() == kind)
                .filter(change -> change.api() != Impact.NONE)
                .toList();
    }

    /** What touches Java users alone according to the document, and then what the jars show. */
    List<Change> javaChanges(ChangeType kind) {
        return Stream.concat(
                        verdict.changes().stream()
                                .filter(change -> change.api() == Impact.NONE
                                        || change.java().compareTo(change.api()) > 0)
                                .filter(change -> change.java() != Impact.NONE),
                        javaChanges.stream())
                .filter(change -> change.kind() == kind)
                .toList();
    }

    List<Change> words() {
        return verdict.changes().stream()
                .filter(change -> change.impact() == Impact.NONE)
                .toList();
    }

    String since() {
        return released == null
                ? "nothing: there is no release yet"
                : baseline ? "the baseline before the first release" : "release " + released;
    }

    String next() {
        return gate.expected().toString();
    }
}
