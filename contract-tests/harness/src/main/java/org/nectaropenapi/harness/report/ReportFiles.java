package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.harness.run.Unsteadiness;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SingleLine;

/** Writes the reports of a run beside its exchanges. */
public final class ReportFiles {
    /** One line for each thing that the service of the run does not simulate. The last module of the build reads it. */
    static final String NOT_SIMULATED = "not-simulated.txt";

    /** The report in few lines, which the nightly job prints. */
    static final String SUMMARY = "summary.txt";

    /** The refuted assumptions, which the nightly job adds to its pull request. */
    static final String REFUTED = "refuted.md";

    private static final Path BASELINE = Path.of("drift-baseline.yaml");

    private ReportFiles() {}

    /**
     * Writes JSON, JUnit XML, the archive and the page. The baseline of known differences is read from the working
     * directory. Returns the report in few lines.
     */
    public static List<String> write(Settings settings, ServiceProfile profile, TestCounts tests) throws IOException {
        Path directory = settings.directory();
        Optional<Path> other = settings.document();
        ApiDocument document = other.isPresent() ? ApiDocument.read(other.get()) : profile.document();
        String server = DocumentedServer.of(document).url().toString();
        RunReport report = RunReport.of(
                settings.target(),
                new RunConditions(RunConditions.service(settings, server), Unsteadiness.read(directory)),
                Instant.now(),
                tests,
                exchanges(directory),
                ExpectationSummary.read(directory),
                baseline(),
                OpenQuestion.read(directory),
                document,
                profile);
        List<Gate> gates = Gate.of(report);
        JsonReport.write(report, gates, directory);
        JUnitReport.write(report, gates, directory.resolve(JUnitReport.FILE));
        HarExcerpt.write(report, directory.resolve(HarExcerpt.FILE));
        HtmlReport.write(report, gates, directory.resolve(HtmlReport.FILE));
        Files.write(directory.resolve(NOT_SIMULATED), report.notSimulated().listed());
        RunOutcome.of(report, gates).write(report, gates, directory);
        Files.write(directory.resolve(REFUTED), refuted(report.questions()));
        List<String> summary = ConsoleSummary.of(report, gates, directory.resolve(HtmlReport.FILE));
        Files.write(directory.resolve(SUMMARY), summary);
        return summary;
    }

    /** Describes the refuted assumptions in lines of Markdown. */
    private static List<String> refuted(List<OpenQuestion> questions) {
        return questions.stream()
                .filter(question -> question.verdict().equals("refuted"))
                .map(question -> "- `" + question.id() + "`: " + SingleLine.of(question.answer()) + ". Assumed: "
                        + SingleLine.of(question.assumed()) + ". " + SingleLine.of(question.change()))
                .toList();
    }

    private static List<Exchange> exchanges(Path directory) throws IOException {
        Path file = directory.resolve(ExchangeFile.NAME);
        Files.createDirectories(directory);
        return Files.exists(file) ? ExchangeFile.read(file) : List.of();
    }

    static Baseline baseline() throws IOException {
        return Files.exists(BASELINE) ? Baseline.read(BASELINE) : Baseline.EMPTY;
    }
}
