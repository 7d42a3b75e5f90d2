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
final class Results {
    private final Path folder;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Figure> transports = new ArrayList<>();
    private String growth = "";

    Results(Path folder) {
        this.folder = folder;
    }

    void add(List<Figure> measured) throws IOException {
        figures.addAll(measured);
        save();
    }

    void addTransports(List<Figure> measured) throws IOException {
        transports.addAll(measured);
        save();
    }

    void add(Map<String, Growth> measured) throws IOException {
        growth = Growth.tables(measured);
        Files.writeString(folder.resolve("growth.svg"), GrowthPlot.svg(measured));
        save();
    }

    private void save() throws IOException {
        Files.writeString(folder.resolve("table.md"), toString());
        Files.write(
                folder.resolve("figures.csv"),
                Stream.concat(figures.stream(), transports.stream()).map(Results::csv).toList());
    }

    @Override
    public String toString() {
        List<String> tables = new ArrayList<>();
        if (!figures.isEmpty()) {
            tables.add(Table.of(figures));
        }
        if (!transports.isEmpty()) {
            tables.add(Table.of(transports));
        }
        tables.add(growth);
        return String.join("\n", tables);
    }

    private static String csv(Figure f) {
        return String.format(
                Locale.ROOT, "\"%s\",%s,%.3f,%.3f,%s,%.0f", f.what(), f.peer(), f.value(), f.error(), f.unit(), f.bytes());
    }
}
