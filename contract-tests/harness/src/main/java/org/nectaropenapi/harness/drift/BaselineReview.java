package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        return fresh.stream().filter(Drift::isGated).toList();
    }

    /** Returns the new differences that fail nothing since no page decides, each choice of the service in one line. */
    public List<String> choices() {
        Map<String, Set<String>> places = new TreeMap<>();
        fresh.stream().filter(drift -> !drift.choice().isEmpty()).forEach(drift -> places.computeIfAbsent(
                        drift.choice(), choice -> new TreeSet<>())
                .add(drift.text()));
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()))
                .toList();
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
