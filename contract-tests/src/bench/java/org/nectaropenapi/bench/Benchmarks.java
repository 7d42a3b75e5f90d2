package org.nectaropenapi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures and writes the report. Arguments: the folder for it, then what to measure (decode, calls, transports, history, start,
 * growth;
 * all of it by default), and {@code quick} for a short run that only shows that everything works.
 */
public final class Benchmarks {
    private static final Set<String> ALL = Set.of("decode", "calls", "transports", "history", "start", "growth");

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
        if (parts.contains("transports")) {
            List<Figure> transports = measurements.transports();
            report.append('\n').append(Table.of(transports));
            figures.addAll(transports);
        }
        if (parts.contains("growth")) {
            Map<String, Growth> growth = measurements.growth();
            Files.writeString(folder.resolve("growth.svg"), GrowthPlot.svg(growth));
            report.append('\n').append(Growth.tables(growth));
        }
        Files.writeString(folder.resolve("table.md"), report);
        Files.write(folder.resolve("figures.csv"), figures.stream().map(Benchmarks::csv).toList());
        System.out.println(report);
    }

    private static String csv(Figure f) {
        return String.format(
                Locale.ROOT, "\"%s\",%s,%.3f,%.3f,%s,%.0f", f.what(), f.peer(), f.value(), f.error(), f.unit(), f.bytes());
    }
}
