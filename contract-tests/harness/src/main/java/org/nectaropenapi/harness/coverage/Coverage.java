package org.nectaropenapi.harness.coverage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coverage of the document by the valid exchanges of a run.
 *
 * @param exchanges number of exchanges
 * @param validated number of those that are as the document says; only they count
 * @param total shares over the whole document; a field or value counts once, whichever operation showed it
 * @param operations shares by operation, in the order of the document; here each operation has to show its own
 */
public record Coverage(
        int exchanges, int validated, Map<Dimension, Share> total, Map<String, Map<Dimension, Share>> operations) {

    /** Returns the dimensions whose share is below the gate. */
    public List<Dimension> belowGate() {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.gate().isPresent())
                .filter(dimension ->
                        !total.get(dimension).reaches(dimension.gate().getAsInt()))
                .toList();
    }

    static Coverage of(int exchanges, int validated, Map<String, Measure> points, Map<String, Measure> seen) {
        Map<String, Map<Dimension, Share>> operations = new LinkedHashMap<>();
        points.forEach((operation, all) ->
                operations.put(operation, shares(all, seen.getOrDefault(operation, new Measure()))));
        return new Coverage(exchanges, validated, shares(union(points), union(seen)), operations);
    }

    private static Map<Dimension, Share> shares(Measure all, Measure seen) {
        Map<Dimension, Share> shares = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            shares.put(dimension, Share.of(all.of(dimension), seen.of(dimension)));
        }
        return shares;
    }

    private static Measure union(Map<String, Measure> measures) {
        Measure union = new Measure();
        measures.values().forEach(measure -> {
            for (Dimension dimension : Dimension.values()) {
                measure.of(dimension).forEach(name -> union.add(dimension, name));
            }
        });
        return union;
    }
}
