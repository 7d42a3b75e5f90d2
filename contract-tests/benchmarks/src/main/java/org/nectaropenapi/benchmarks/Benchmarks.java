package org.nectaropenapi.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the benchmarks and writes the report. Arguments: the report folder, then the parts to run (decode, calls,
 * turns, crowd, transports, history, start, growth; all by default), and {@code quick} for a short run that only checks that
 * everything works.
 */
public final class Benchmarks {
    private static final Set<String> ALL = Set.of("decode", "calls", "turns", "crowd", "transports", "history", "start", "growth");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Set<String> requested = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
        boolean quick = requested.remove("quick");
        requested.removeIf(String::isBlank);
        if (!ALL.containsAll(requested)) {
            throw new IllegalArgumentException(
                    "Unknown part in " + requested + "; choose from " + new TreeSet<>(ALL) + " and quick.");
        }
        Set<String> parts = requested.isEmpty() ? ALL : requested;
        Path payloads = folder.resolve("payloads");
        Payloads.make(payloads);
        BenchmarkRunner runner = new BenchmarkRunner(payloads, quick);
        BenchmarkReport report = new BenchmarkReport(folder);
        if (parts.contains("decode")) {
            report.add(runner.decode());
        }
        if (parts.contains("calls")) {
            report.add(runner.calls());
        }
        if (parts.contains("turns")) {
            report.addTurns(runner.turns());
        }
        if (parts.contains("crowd")) {
            report.add(runner.crowd());
        }
        if (parts.contains("history")) {
            report.add(runner.history());
        }
        if (parts.contains("start")) {
            report.add(runner.firstResponse());
        }
        if (parts.contains("transports")) {
            report.addTransports(runner.transports());
        }
        if (parts.contains("growth")) {
            report.add(runner.growth());
        }
        System.out.println(report);
    }
}
