package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How strong the suite is.
 *
 * @param trials everything that was wrong once
 * @param survivors what may survive
 * @param took how long all of it took
 */
record StrengthResult(List<DetectionTrial> trials, Survivors survivors, Duration took) {
    private static final int OVERALL = 95;

    /**
     * Some of the trials.
     *
     * @param caught how many were noticed
     * @param total how many there were
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

    /** Names that are listed as survivors and are no longer. */
    List<String> stale() {
        List<String> names = survived().stream().map(DetectionTrial::name).toList();
        return survivors.names().stream().filter(name -> !names.contains(name)).toList();
    }

    /** What is not as it is asked for. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        survived().stream()
                .filter(trial -> survivors.reason(trial.name()).isEmpty())
                .forEach(trial -> complaints.add("survived, and no reason is listed: " + trial.name()
                        + (trial.must() ? " (must be noticed)" : "") + ", " + trial.meaning()));
        Share overall = share(trial -> true);
        if (overall.percent() < OVERALL) {
            complaints.add("noticed " + overall + " overall, asked for are " + OVERALL + " %");
        }
        return complaints;
    }

    /** The result in a line. */
    String line() {
        return "strength: noticed " + share(trial -> true) + "; misbehaviours of the service "
                + share(trial -> trial.group() == DetectionTrial.Group.SERVICE) + ", untruths of the document "
                + share(trial -> trial.group() == DetectionTrial.Group.DOCUMENT) + ", what must be noticed "
                + share(DetectionTrial::must)
                + "; " + took.toSeconds() + " s";
    }
}
