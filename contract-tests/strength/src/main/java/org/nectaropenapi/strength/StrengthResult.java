package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The strength of the suite.
 *
 * @param trials one trial for each fault
 * @param survivors the faults that may survive
 * @param required the share in percent that must be detected of all
 * @param documentChanged whether the document differs from the one that the sandbox simulates; then places of faults
 *     may be new, and a fault that survives there is a note
 * @param took total duration
 */
record StrengthResult(
        List<DetectionTrial> trials, Survivors survivors, int required, boolean documentChanged, Duration took) {

    /**
     * The detected share of some trials.
     *
     * @param caught number of detected faults
     * @param total number of all faults
     */
    record Share(int caught, int total) {
        double percent() {
            return total == 0 ? 100 : 100.0 * caught / total;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d (%.1f %%)", caught, total, Math.floor(percent() * 10) / 10);
        }
    }

    Share share(Predicate<DetectionTrial> which) {
        List<DetectionTrial> chosen = trials.stream().filter(which).toList();
        return new Share((int) chosen.stream().filter(DetectionTrial::caught).count(), chosen.size());
    }

    List<DetectionTrial> survived() {
        return trials.stream().filter(trial -> !trial.caught()).toList();
    }

    /** Returns the names that are listed as survivors but were detected, or are no longer tried. */
    List<String> stale() {
        List<String> names = survived().stream().map(DetectionTrial::name).toList();
        return survivors.names().stream().filter(name -> !names.contains(name)).toList();
    }

    /** Returns a sentence for each thing to look at that is no reason to fail. */
    List<String> notes() {
        List<String> tried = trials.stream().map(DetectionTrial::name).toList();
        List<String> notes = new ArrayList<>();
        stale().forEach(name -> notes.add(
                "listed as a survivor, but " + (tried.contains(name) ? "detected: " : "no longer tried: ") + name));
        if (documentChanged) {
            notes.addAll(unlisted());
        }
        return notes;
    }

    private List<String> unlisted() {
        return survived().stream()
                .filter(trial -> survivors.reason(trial.name()).isEmpty())
                .map(trial -> "survived without a listed reason: " + trial.name()
                        + (trial.must() ? " (must be detected)" : "") + ", " + trial.meaning())
                .toList();
    }

    /** Returns a sentence for each unmet requirement. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(documentChanged ? List.of() : unlisted());
        Share overall = share(trial -> true);
        if (overall.percent() < required) {
            complaints.add("detected " + overall + " overall, required are " + required + " %");
        }
        return complaints;
    }

    /** Tells of how many misbehaviours, each at one operation, the failed tests are told as one cause. */
    Share oneCause() {
        List<FailureSpread> spreads = trials.stream()
                .map(DetectionTrial::spread)
                .filter(FailureSpread::isKnown)
                .toList();
        return new Share(
                (int) spreads.stream()
                        .filter(spread -> spread.causes().size() == 1)
                        .count(),
                spreads.size());
    }

    private String causes() {
        int red = trials.stream().mapToInt(trial -> trial.spread().redTests()).sum();
        int causes = trials.stream()
                .mapToInt(trial -> trial.spread().causes().size())
                .sum();
        return red == 0
                ? ""
                : ", at one operation each " + red + " red tests of " + causes + " causes, a single one for "
                        + oneCause();
    }

    /** Returns the result in one line. */
    String line() {
        return "strength: detected " + share(trial -> true) + "; misbehaviours of the service "
                + share(trial -> trial.group() == DetectionTrial.Group.SERVICE) + ", mutations of the document "
                + share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT) + ", mandatory "
                + share(DetectionTrial::must)
                + causes()
                + "; " + took.toSeconds() + " s";
    }
}
