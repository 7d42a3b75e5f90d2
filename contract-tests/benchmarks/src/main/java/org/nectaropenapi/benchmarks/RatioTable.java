package org.nectaropenapi.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Formats measurements as a Markdown table of ratios to our client. */
final class RatioTable {
    private static final List<String> ORDER = List.of(
            "ours-prefetch",
            "ours",
            "jdk-guarded",
            "stock-feign",
            "stock-native",
            "jdk-records",
            "jdk-streaming",
            "feign-url-connection",
            "feign-java11",
            "feign-okhttp",
            "feign-hc5");

    private RatioTable() {}

    static String of(List<Measurement> measurements) {
        Map<String, Map<String, Measurement>> rows = new LinkedHashMap<>();
        measurements.forEach(
                f -> rows.computeIfAbsent(f.name(), k -> new LinkedHashMap<>()).put(f.peer(), f));
        Set<String> peers = new LinkedHashSet<>(ORDER);
        peers.removeIf(peer -> measurements.stream().noneMatch(f -> f.peer().equals(peer)));
        List<String> lines = new ArrayList<>();
        lines.add("| measured | " + String.join(" | ", peers) + " |");
        lines.add("|---|" + "---:|".repeat(peers.size()));
        rows.forEach((name, byPeer) -> {
            lines.add(row(name, peers, byPeer, false));
            if (byPeer.values().stream().anyMatch(f -> f.bytes() > 0)) {
                lines.add(row(name + ", bytes allocated", peers, byPeer, true));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, Set<String> peers, Map<String, Measurement> byPeer, boolean bytes) {
        StringBuilder line = new StringBuilder("| ").append(name).append(" |");
        Measurement ours = byPeer.get("ours");
        for (String peer : peers) {
            Measurement measurement = byPeer.get(peer);
            line.append(' ')
                    .append(measurement == null ? "" : cell(measurement, ours, bytes))
                    .append(" |");
        }
        return line.toString();
    }

    private static String cell(Measurement measurement, Measurement ours, boolean bytes) {
        if (measurement.unit().equals("requests")) {
            return String.format(Locale.ROOT, "%.0f", measurement.value());
        }
        if (measurement.unit().equals("medians")) {
            return String.format(Locale.ROOT, "%.2f", measurement.value());
        }
        if (bytes) {
            return String.format(Locale.ROOT, "%.2f", measurement.bytes() / ours.bytes());
        }
        double ratio = measurement.value() / ours.value();
        if (measurement.error() == 0) {
            return String.format(Locale.ROOT, "%.2f", ratio);
        }
        return String.format(Locale.ROOT, "%.2f ± %.2f", ratio, ratio * relativeError(measurement, ours));
    }

    /** Returns the relative error of the quotient of two measured values. */
    private static double relativeError(Measurement measurement, Measurement ours) {
        double own = measurement.error() / measurement.value();
        return measurement == ours ? own : Math.hypot(own, ours.error() / ours.value());
    }
}
