package org.nectaropenapi.harness.coverage;

import java.util.List;
import java.util.Set;

/**
 * The part of one dimension that was covered.
 *
 * @param total how many there are in the document
 * @param missing those that no validated exchange showed, sorted
 */
public record Share(int total, List<String> missing) {

    static Share of(Set<String> all, Set<String> covered) {
        return new Share(
                all.size(),
                all.stream().filter(name -> !covered.contains(name)).sorted().toList());
    }

    /** Returns the number of covered points. */
    public int covered() {
        return total - missing.size();
    }

    /** Returns the share in percent; 100 when there is nothing to cover. */
    public double percent() {
        return total == 0 ? 100 : 100.0 * covered() / total;
    }

    /** Tells whether the share is at least that many percent, without rounding. */
    public boolean reaches(int percent) {
        return 100L * covered() >= (long) percent * total;
    }
}
