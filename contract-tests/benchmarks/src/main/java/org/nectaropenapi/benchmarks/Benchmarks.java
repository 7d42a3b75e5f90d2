package org.nectaropenapi.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures and writes the report. Arguments: the folder for it, then what to measure (decode, calls, transports, history,
 * start, growth; all of it by default), and {@code quick} for a short run that only shows that everything works.
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
        BenchmarkRunner measurements = new BenchmarkRunner(payloads, quick);
        BenchmarkReport results = new BenchmarkReport(folder);
        if (parts.contains("decode")) {
            results.add(measurements.decode());
        }
        if (parts.contains("calls")) {
            results.add(measurements.calls());
        }
        if (parts.contains("history")) {
            results.add(measurements.history());
        }
        if (parts.contains("start")) {
            results.add(measurements.firstAnswer());
        }
        if (parts.contains("transports")) {
            results.addTransports(measurements.transports());
        }
        if (parts.contains("growth")) {
            results.add(measurements.growth());
        }
        System.out.println(results);
    }
}
