package org.nectaropenapi.harness.coverage;

import java.util.List;
import java.util.Set;

/**
 * How much of one dimension was seen.
 *
 * @param total how many there are in the document
 * @param missing those that no validated exchange showed, sorted
 */
public record Share(int total, List<String> missing) {

    static Share of(Set<String> all, Set<String> seen) {
        return new Share(
                all.size(),
                all.stream().filter(name -> !seen.contains(name)).sorted().toList());
    }

    /** How many were seen. */
    public int seen() {
        return total - missing.size();
    }

    /** The share in percent; of nothing, all was seen. */
    public double percent() {
        return total == 0 ? 100 : 100.0 * seen() / total;
    }

    /** Whether the share is at least that many percent, without rounding. */
    public boolean reaches(int percent) {
        return 100L * seen() >= (long) percent * total;
    }
}
