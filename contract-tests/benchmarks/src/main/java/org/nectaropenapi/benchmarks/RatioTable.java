package org.nectaropenapi.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes figures as one Markdown table of ratios: how much of our time each peer takes. */
final class RatioTable {
    private static final List<String> ORDER =
            List.of("ours-prefetch", "ours", "stock-feign", "stock-native", "jdk-records", "jdk-streaming", "feign-url-connection", "feign-java11", "feign-okhttp", "feign-hc5");

    private RatioTable() {}

    static String of(List<Measurement> figures) {
        Map<String, Map<String, Measurement>> rows = new LinkedHashMap<>();
        figures.forEach(f -> rows.computeIfAbsent(f.what(), k -> new LinkedHashMap<>()).put(f.peer(), f));
        Set<String> peers = new LinkedHashSet<>(ORDER);
        peers.removeIf(peer -> figures.stream().noneMatch(f -> f.peer().equals(peer)));
        List<String> lines = new ArrayList<>();
        lines.add("| measured | " + String.join(" | ", peers) + " |");
        lines.add("|---|" + "---:|".repeat(peers.size()));
        rows.forEach((what, byPeer) -> {
            lines.add(row(what, peers, byPeer, false));
            if (byPeer.values().stream().anyMatch(f -> f.bytes() > 0)) {
                lines.add(row(what + ", bytes allocated", peers, byPeer, true));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String row(String what, Set<String> peers, Map<String, Measurement> byPeer, boolean bytes) {
        StringBuilder line = new StringBuilder("| ").append(what).append(" |");
        Measurement ours = byPeer.get("ours");
        for (String peer : peers) {
            Measurement figure = byPeer.get(peer);
            line.append(' ').append(figure == null ? "" : cell(figure, ours, bytes)).append(" |");
        }
        return line.toString();
    }

    private static String cell(Measurement figure, Measurement ours, boolean bytes) {
        if (figure.unit().equals("requests")) {
            return String.format(Locale.ROOT, "%.0f", figure.value());
        }
        if (bytes) {
            return String.format(Locale.ROOT, "%.2f", figure.bytes() / ours.bytes());
        }
        double ratio = figure.value() / ours.value();
        if (figure.error() == 0) {
            return String.format(Locale.ROOT, "%.2f", ratio);
        }
        return String.format(Locale.ROOT, "%.2f ± %.2f", ratio, ratio * relativeError(figure, ours));
    }

    /** That of the quotient: both figures were measured. */
    private static double relativeError(Measurement figure, Measurement ours) {
        double own = figure.error() / figure.value();
        return figure == ours ? own : Math.hypot(own, ours.error() / ours.value());
    }
}
