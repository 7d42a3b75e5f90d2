package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Time and heap for reading a growing number of records, for one peer in a JVM with a heap of 64 MB. */
record GrowthResult(List<Point> byRows, List<Point> tenths, long peakBytes) {
    static final List<String> PEERS = List.of("ours", "ours-prefetch", "stock-feign", "jdk-records");
    private static final String HEAP = "-Xmx64m";

    /** Number of records read, the time for each of them, and the heap that the reader holds at the last record. */
    record Point(long rows, double nanosPerRow, long heldBytes) {
        double bytesPerRow() {
            return (double) heldBytes / rows;
        }
    }

    static Map<String, GrowthResult> measure(Path payloads, long most) throws IOException, InterruptedException {
        Map<String, GrowthResult> byPeer = new LinkedHashMap<>();
        int pages = Math.toIntExact(most / 100);
        try (CannedServerProcess server = new CannedServerProcess(payloads, pages, 0)) {
            for (String peer : PEERS) {
                byPeer.put(
                        peer,
                        parse(JavaProcess.run(
                                List.of(HEAP),
                                GrowthReader.class,
                                peer,
                                server.address().toString(),
                                Long.toString(most))));
            }
        }
        return byPeer;
    }

    private static GrowthResult parse(List<String> lines) {
        List<Point> byRows = new ArrayList<>();
        List<Point> tenths = new ArrayList<>();
        long peak = 0;
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "rows" -> byRows.add(point(words));
                case "tenth" -> tenths.add(point(words));
                case "peak" -> peak = Long.parseLong(words[1]);
                default -> throw new IllegalStateException("GrowthReader printed an unknown line: " + line);
            }
        }
        return new GrowthResult(byRows, tenths, peak);
    }

    private static Point point(String[] words) {
        return new Point(Long.parseLong(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]));
    }

    /** Returns the tables of the report: time and heap by number of records, then our own progress over time. */
    static String tables(Map<String, GrowthResult> byPeer) {
        GrowthResult ours = byPeer.get("ours");
        Point last = ours.byRows().get(ours.byRows().size() - 1);
        StringBuilder text = new StringBuilder();
        text.append(table("µs a record, ", byPeer, point -> point.nanosPerRow() / 1_000, "%.1f"));
        text.append(table("heap, bytes a record, ", byPeer, Point::bytesPerRow, "%,.1f"));
        text.append(String.format(
                Locale.ROOT,
                "%,d records with %s: %,.0f records/s, peak of the heap %.1f MB%n%n",
                last.rows(),
                HEAP,
                1e9 / last.nanosPerRow(),
                megabytes(ours.peakBytes())));
        text.append("| records so far | µs for each since the last line | heap held, MB |\n|---:|---:|---:|\n");
        ours.tenths()
                .forEach(p -> text.append(String.format(
                        Locale.ROOT,
                        "| %,d | %.2f | %.2f |%n",
                        p.rows(),
                        p.nanosPerRow() / 1_000,
                        megabytes(p.heldBytes()))));
        return text.toString();
    }

    private static String table(
            String unit, Map<String, GrowthResult> byPeer, ToDoubleFunction<Point> value, String format) {
        StringBuilder text = new StringBuilder("| records | " + unit);
        text.append(String.join(" | ", PEERS))
                .append(" |\n|---:|")
                .append("---:|".repeat(PEERS.size()))
                .append('\n');
        List<Point> points = byPeer.get("ours").byRows();
        for (int i = 0; i < points.size(); i++) {
            text.append(String.format(Locale.ROOT, "| %,d |", points.get(i).rows()));
            for (String peer : PEERS) {
                double number = value.applyAsDouble(byPeer.get(peer).byRows().get(i));
                text.append(' ')
                        .append(String.format(Locale.ROOT, format, number))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static double megabytes(long bytes) {
        return bytes / 1_048_576.0;
    }
}
