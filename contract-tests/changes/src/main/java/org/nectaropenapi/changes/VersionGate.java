package org.nectaropenapi.changes;

import java.util.ArrayList;
import java.util.List;
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

    /** Returns the version to use. */
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

    /** Returns a sentence for each wrong version that names the right one; empty if both versions are right. */
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
