package org.nectaropenapi.harness.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of points by dimension. */
final class Measure {
    private final Map<Dimension, Set<String>> names = new EnumMap<>(Dimension.class);

    private int size;

    void add(Dimension dimension, String name) {
        if (names.computeIfAbsent(dimension, d -> new TreeSet<>()).add(name)) {
            size++;
        }
    }

    void removeAll(Dimension dimension, Set<String> removed) {
        @Nullable Set<String> left = names.get(dimension);
        if (left != null) {
            size -= left.size();
            left.removeAll(removed);
            size += left.size();
        }
    }

    /** Returns the number of names over all dimensions. */
    int size() {
        return size;
    }

    Set<String> of(Dimension dimension) {
        return names.getOrDefault(dimension, Set.of());
    }
}
