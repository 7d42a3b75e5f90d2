package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the test classes of a run: first those that caught most faults of the same kind, then the fastest. The order
 * affects only how soon a fault is caught.
 */
final class ExecutionOrder {
    private final List<String> classes;
    private final Map<String, Map<String, Integer>> catches = new HashMap<>();

    /** Creates the order from the duration of every class in the control run. */
    ExecutionOrder(Map<String, Duration> times) {
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

    synchronized void caught(String kind, String className) {
        catches.computeIfAbsent(kind, k -> new HashMap<>()).merge(className, 1, Integer::sum);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
