package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Makes the reports of a run from what it left in its directory.
 *
 * @param target name of the target
 * @param directory the directory of the run
 * @param baseline the file with the differences that are known
 * @param document the document of the run
 */
record ReportFiles(String target, Path directory, Path baseline, ApiDocument document) {
    static final String BASELINE = "drift-baseline.yaml";

    static ReportFiles of(Settings settings) throws IOException {
        Optional<Path> other = settings.document();
        return new ReportFiles(
                settings.target(),
                settings.directory(),
                Path.of(BASELINE),
                other.isPresent() ? ApiDocument.read(other.get()) : ApiDocument.bundled());
    }

    /** Whether a run has left anything to report. */
    boolean exist() {
        return Files.exists(directory.resolve(ExchangeFile.NAME));
    }

    /** Writes JSON, JUnit XML and the page; answers how the demands on the run are met. */
    List<Gate> write() throws IOException {
        RunReport report = RunReport.of(
                target,
                Instant.now(),
                TestsFile.read(directory),
                exist() ? ExchangeFile.read(directory.resolve(ExchangeFile.NAME)) : List.of(),
                Files.exists(baseline) ? Baseline.read(baseline) : Baseline.EMPTY,
                OpenQuestion.read(directory),
                document);
        List<Gate> gates = Gate.of(report);
        JsonReport.write(report, gates, directory);
        JUnitReport.write(report, gates, directory.resolve(JUnitReport.FILE));
        HarExcerpt.write(report, directory.resolve(HarExcerpt.FILE));
        HtmlReport.write(report, gates, directory.resolve(HtmlReport.FILE));
        return gates;
    }

    Path page() {
        return directory.resolve(HtmlReport.FILE);
    }
}
