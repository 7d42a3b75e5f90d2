package org.nectaropenapi.contract.strength;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order classes are run: first those that caught something of the same kind, most often first. It has no say in
 * whether something is caught, only in how soon.
 */
final class Order {
    private final List<String> classes;
    private final Map<String, Map<String, Integer>> catches = new HashMap<>();

    Order(List<String> classes) {
        this.classes = classes;
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
