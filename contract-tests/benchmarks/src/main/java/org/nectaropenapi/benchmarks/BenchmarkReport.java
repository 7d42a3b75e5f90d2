package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the report after each part, so that a later failure loses no measurement. */
final class BenchmarkReport {
    private final Path folder;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Measurement> transports = new ArrayList<>();
    private String turns = "";
    private String growth = "";

    BenchmarkReport(Path folder) {
        this.folder = folder;
    }

    void add(List<Measurement> measured) throws IOException {
        measurements.addAll(measured);
        save();
    }

    void addTransports(List<Measurement> measured) throws IOException {
        transports.addAll(measured);
        save();
    }

    void addTurns(String table) throws IOException {
        turns = table;
        save();
    }

    void add(Map<String, GrowthResult> measured) throws IOException {
        growth = GrowthResult.tables(measured);
        save();
    }

    private void save() throws IOException {
        Files.writeString(folder.resolve("table.md"), toString());
        Files.write(
                folder.resolve("measurements.csv"),
                Stream.concat(measurements.stream(), transports.stream())
                        .map(BenchmarkReport::csv)
                        .toList());
    }

    @Override
    public String toString() {
        List<String> tables = new ArrayList<>();
        if (!measurements.isEmpty()) {
            tables.add(RatioTable.of(measurements));
        }
        if (!transports.isEmpty()) {
            tables.add(RatioTable.of(transports));
        }
        tables.add(turns);
        tables.add(growth);
        return String.join("\n", tables);
    }

    private static String csv(Measurement m) {
        return String.format(
                Locale.ROOT,
                "\"%s\",%s,%.3f,%.3f,%s,%.0f",
                m.name(),
                m.peer(),
                m.value(),
                m.error(),
                m.unit(),
                m.bytes());
    }
}
