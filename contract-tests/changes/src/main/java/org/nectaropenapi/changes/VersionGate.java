package org.nectaropenapi.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the version numbers to what changed.
 *
 * @param released number of the last release, null before the first
 * @param info {@code info.version} of the document
 * @param maven version of the Maven project
 * @param impact the worst of all changes
 * @param unchanged whether document and jar are those of the release
 */
record VersionGate(@Nullable Version released, String info, String maven, Impact impact, boolean unchanged) {

    /** The number to use. */
    Version expected() {
        Version number = Version.ofMaven(maven);
        if (released == null) {
            return number;
        }
        if (isReleaseItself(number) || released.following(impact).contains(number)) {
            return number;
        }
        return released.after(impact);
    }

    /** What is wrong with the numbers, as sentences that say which to use; empty when nothing is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Version expected = expected();
        String because = released == null
                ? "there is no release yet, and both numbers are one"
                : "the last release is " + released + " and the changes since then are "
                        + (impact == Impact.NONE
                                ? "words or code alone"
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

    /** The commit of a release, whose document has just become the released one. */
    private boolean isReleaseItself(Version number) {
        return number.equals(released) && unchanged && !Version.isSnapshot(maven);
    }
}
