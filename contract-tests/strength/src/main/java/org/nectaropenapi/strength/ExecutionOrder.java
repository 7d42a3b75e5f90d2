package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Orders the test classes of a run: first those that caught most faults of the same kind, then the fastest. The order
 * affects only how soon a fault is caught.
 */
final class ExecutionOrder {
    /** The part of the time that the first stage takes. */
    private static final int FIRST_STAGE = 3;

    private final Map<String, Duration> times;
    private final List<String> classes;
    private final Map<String, Map<String, Integer>> catches = new HashMap<>();

    /** Creates the order from the duration of every class in the control run. */
    ExecutionOrder(Map<String, Duration> times) {
        this.times = Map.copyOf(times);
        this.classes = times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized List<String> of(String kind, List<String> hints) {
        Map<String, Integer> sameKind = catches.getOrDefault(kind, Map.of());
        Comparator<String> byCatches = Comparator.comparingInt(name -> -sameKind.getOrDefault(name, 0));
        return classes.stream()
                .sorted(Comparator.comparing((String name) -> !hints.contains(simple(name)))
                        .thenComparing(byCatches))
                .toList();
    }

    /** Divides classes into the first, one at least, which take up to a third of the time, and the rest. */
    List<List<String>> stages(List<String> ordered) {
        long third = ordered.stream().mapToLong(this::millis).sum() / FIRST_STAGE;
        long passed = millis(ordered.get(0));
        int first = 1;
        while (first < ordered.size() && passed + millis(ordered.get(first)) <= third) {
            passed += millis(ordered.get(first++));
        }
        return Stream.of(ordered.subList(0, first), ordered.subList(first, ordered.size()))
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    private long millis(String name) {
        return times.getOrDefault(name, Duration.ZERO).toMillis();
    }

    synchronized void caught(String kind, String className) {
        catches.computeIfAbsent(kind, k -> new HashMap<>()).merge(className, 1, Integer::sum);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
