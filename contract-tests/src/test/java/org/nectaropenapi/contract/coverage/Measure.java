package org.nectaropenapi.contract.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of what there is or what was seen, by dimension. */
final class Measure {
    private final Map<Dimension, Set<String>> names = new EnumMap<>(Dimension.class);

    void add(Dimension dimension, String name) {
        names.computeIfAbsent(dimension, d -> new TreeSet<>()).add(name);
    }

    Set<String> of(Dimension dimension) {
        return names.getOrDefault(dimension, Set.of());
    }
}
