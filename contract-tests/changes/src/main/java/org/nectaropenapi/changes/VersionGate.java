package org.nectaropenapi.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the version matches the changes.
 *
 * @param released version of the last release; null before the first release
 * @param info {@code info.version} of the document
 * @param maven version of the Maven project
 * @param impact the most severe impact of all changes
 * @param unchanged whether document and jar equal those of the release
 */
record VersionGate(@Nullable Version released, String info, String maven, Impact impact, boolean unchanged) {

    /**
     * Returns the version to use: the higher one of document and project where it fits the changes, else the least that
     * does.
     */
    Version expected() {
        Version number = Version.ofMaven(maven);
        Version higher = Stream.of(number, Version.parse(info))
                .max(Comparator.naturalOrder())
                .orElse(number);
        if (released == null) {
            return higher;
        }
        if (isReleaseItself(number)) {
            return number;
        }
        List<Version> allowed = released.following(impact);
        return Stream.of(higher, number).filter(allowed::contains).findFirst().orElseGet(() -> released.after(impact));
    }

    /**
     * Returns a sentence for each number that is not the one to use; empty if both are right. The release script sets
     * them.
     */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Version expected = expected();
        String because = released == null
                ? "there is no release yet, and both versions must be equal"
                : "the last release is " + released + " and the changes since then are "
                        + (impact == Impact.NONE
                                ? "documentation or internals only"
                                : impact == Impact.ADDITION ? "additions" : "breaking");
        if (!info.equals(expected.toString())) {
            complaints.add("info.version of the document is " + info + ": use " + expected + ", because " + because);
        }
        if (!Version.ofMaven(maven).equals(expected)) {
            complaints.add("the version of the Maven project is " + maven + ": use " + expected + "-SNAPSHOT, because "
                    + because);
        }
        return complaints;
    }

    /** Tells whether this is the commit of the release, whose document has just become the released one. */
    private boolean isReleaseItself(Version number) {
        return number.equals(released) && unchanged && !Version.isSnapshot(maven);
    }
}
