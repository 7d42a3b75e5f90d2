package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured so far, in the files of the report; a part that fails after half an hour takes nothing with it. */
final class BenchmarkReport {
    private final Path folder;
    private final List<Measurement> figures = new ArrayList<>();
    private final List<Measurement> transports = new ArrayList<>();
    private String growth = "";

    BenchmarkReport(Path folder) {
        this.folder = folder;
    }

    void add(List<Measurement> measured) throws IOException {
        figures.addAll(measured);
        save();
    }

    void addTransports(List<Measurement> measured) throws IOException {
        transports.addAll(measured);
        save();
    }

    void add(Map<String, GrowthResult> measured) throws IOException {
        growth = GrowthResult.tables(measured);
        Files.writeString(folder.resolve("growth.svg"), GrowthPlot.svg(measured));
        save();
    }

    private void save() throws IOException {
        Files.writeString(folder.resolve("table.md"), toString());
        Files.write(
                folder.resolve("figures.csv"),
                Stream.concat(figures.stream(), transports.stream()).map(BenchmarkReport::csv).toList());
    }

    @Override
    public String toString() {
        List<String> tables = new ArrayList<>();
        if (!figures.isEmpty()) {
            tables.add(RatioTable.of(figures));
        }
        if (!transports.isEmpty()) {
            tables.add(RatioTable.of(transports));
        }
        tables.add(growth);
        return String.join("\n", tables);
    }

    private static String csv(Measurement f) {
        return String.format(
                Locale.ROOT, "\"%s\",%s,%.3f,%.3f,%s,%.0f", f.what(), f.peer(), f.value(), f.error(), f.unit(), f.bytes());
    }
}
