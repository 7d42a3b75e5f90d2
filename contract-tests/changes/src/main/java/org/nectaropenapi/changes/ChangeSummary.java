package org.nectaropenapi.changes;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of the report.
 *
 * @param released version of the last release; null before the first release
 * @param baseline whether the released document is only the baseline before the first release
 * @param documentChanges changes of the document
 * @param javaChanges changes of the jar
 * @param javaSkipped why the jars were not compared; null when they were
 * @param gate the check of the version
 */
record ChangeSummary(
        @Nullable Version released,
        boolean baseline,
        RatedChanges documentChanges,
        List<Change> javaChanges,
        @Nullable String javaSkipped,
        VersionGate gate) {

    /** Returns the impact on users of the client, by the jars and by the document. */
    Impact java() {
        return Changes.java(javaChanges).and(documentChanges.java());
    }

    List<Change> apiChanges(ChangeType type) {
        return documentChanges.changes().stream()
                .filter(change -> change.type() == type)
                .filter(change -> change.api() != Impact.NONE)
                .toList();
    }

    /** Returns the changes of the document that affect only Java users, or more severely, then those of the jars. */
    List<Change> javaChanges(ChangeType type) {
        return Stream.concat(
                        documentChanges.changes().stream()
                                .filter(change -> change.api() == Impact.NONE
                                        || change.java().compareTo(change.api()) > 0)
                                .filter(change -> change.java() != Impact.NONE),
                        javaChanges.stream())
                .filter(change -> change.type() == type)
                .toList();
    }

    List<Change> documentationOnly() {
        return documentChanges.changes().stream()
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
