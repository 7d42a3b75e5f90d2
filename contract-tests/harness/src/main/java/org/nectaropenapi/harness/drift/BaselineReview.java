package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences held to the baseline.
 *
 * @param fresh those that nobody has accepted yet
 * @param known those that the baseline has, with its entry
 * @param stale entries whose difference this run did not show
 */
public record BaselineReview(List<Drift> fresh, List<Known> known, List<Baseline.Entry> stale) {

    /** A difference that somebody has accepted. */
    public record Known(Drift drift, Baseline.Entry entry) {}

    /** Returns the differences that fail a build. */
    public List<Drift> failing() {
        return fresh.stream().filter(drift -> drift.kind().isGated()).toList();
    }

    /** Compares the differences of one target with the baseline. */
    public static BaselineReview of(List<Drift> drifts, Baseline baseline, String target) {
        List<Baseline.Entry> entries = baseline.of(target);
        List<Drift> fresh = new ArrayList<>();
        List<Known> known = new ArrayList<>();
        for (Drift drift : drifts) {
            entries.stream()
                    .filter(entry -> entry.covers(drift))
                    .findFirst()
                    .ifPresentOrElse(entry -> known.add(new Known(drift, entry)), () -> fresh.add(drift));
        }
        List<Baseline.Entry> stale = entries.stream()
                .filter(entry -> drifts.stream().noneMatch(entry::covers))
                .toList();
        return new BaselineReview(List.copyOf(fresh), List.copyOf(known), stale);
    }
}
