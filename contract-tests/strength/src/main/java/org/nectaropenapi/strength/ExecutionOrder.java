package org.nectaropenapi.strength;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order classes are run: first those that caught something of the same kind, most often first, then the
 * quickest. It has no say in whether something is caught, only in how soon.
 */
final class ExecutionOrder {
    private final List<String> classes;
    private final Map<String, Map<String, Integer>> catches = new HashMap<>();

    /**
     * Prepares orders.
     *
     * @param times every class with the time it took when nothing was wrong
     */
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
