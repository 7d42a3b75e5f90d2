package org.nectaropenapi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures and writes the report. Arguments: the folder for it, then what to measure (decode, calls, history, start, long;
 * all of it by default), and {@code quick} for a short run that only shows that everything works.
 */
public final class Benchmarks {
    private static final Set<String> ALL = Set.of("decode", "calls", "history", "start", "long");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Set<String> wanted = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
        boolean quick = wanted.remove("quick");
        wanted.removeIf(String::isBlank);
        if (!ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("There is " + new TreeSet<>(ALL) + " to measure, and quick.");
        }
        Set<String> parts = wanted.isEmpty() ? ALL : wanted;
        Path payloads = folder.resolve("payloads");
        Payloads.make(payloads);
        Measurements measurements = new Measurements(payloads, quick);
        List<Figure> figures = new ArrayList<>();
        if (parts.contains("decode")) {
            figures.addAll(measurements.decode());
        }
        if (parts.contains("calls")) {
            figures.addAll(measurements.calls());
        }
        if (parts.contains("history")) {
            figures.addAll(measurements.history());
        }
        if (parts.contains("start")) {
            figures.addAll(measurements.firstAnswer());
        }
        StringBuilder report = new StringBuilder(figures.isEmpty() ? "" : Table.of(figures));
        if (parts.contains("long")) {
            List<String> lines = measurements.longRead();
            List<GrowthPlot.Point> points = GrowthPlot.points(lines);
            Files.writeString(folder.resolve("growth.svg"), GrowthPlot.svg(points));
            report.append('\n').append(longRead(lines, points));
        }
        Files.writeString(folder.resolve("table.md"), report);
        Files.write(folder.resolve("figures.csv"), figures.stream().map(Benchmarks::csv).toList());
        System.out.println(report);
    }

    private static String longRead(List<String> lines, List<GrowthPlot.Point> points) {
        String[] peak = lines.get(lines.size() - 1).split(" ");
        String[] last = lines.get(lines.size() - 2).split(" ");
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d records with -Xmx64m: %,.0f records/s, peak of the heap %.1f MB%n",
                Long.parseLong(peak[2]),
                Long.parseLong(last[0]) / (Double.parseDouble(last[1]) / 1e9),
                Double.parseDouble(peak[1]) / 1_048_576));
        text.append("\n| records | µs for each | heap in use, MB |\n|---:|---:|---:|\n");
        points.forEach(p -> text.append(String.format(
                Locale.ROOT, "| %,d | %.2f | %.2f |%n", p.rows(), p.microsPerRow(), p.heapMegabytes())));
        return text.toString();
    }

    private static String csv(Figure f) {
        return String.format(
                Locale.ROOT, "\"%s\",%s,%.3f,%.3f,%s,%.0f", f.what(), f.peer(), f.value(), f.error(), f.unit(), f.bytes());
    }
}
