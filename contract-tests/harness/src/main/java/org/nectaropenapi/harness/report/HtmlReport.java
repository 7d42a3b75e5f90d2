package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the report as one HTML page. */
final class HtmlReport {
    static final String FILE = "report.html";

    private HtmlReport() {}

    static void write(RunReport report, List<Gate> gates, Path file) throws IOException {
        Files.writeString(file, html(report, gates));
    }

    static String html(RunReport report, List<Gate> gates) {
        List<HtmlPage.Section> sections = new ArrayList<>();
        sections.add(SummarySection.of(report, gates));
        if (!report.tests().failed().isEmpty()) {
            sections.add(FailureSection.of(report));
        }
        sections.add(CoverageSection.of(report));
        if (!report.notSimulated().listed().isEmpty()) {
            sections.add(CoverageSection.notSimulated(report));
        }
        sections.add(MatrixSection.of(report));
        sections.add(DriftSection.of(report));
        if (!report.expectations().notes().isEmpty()) {
            sections.add(NotesSection.of(report.expectations()));
        }
        if (!report.questions().isEmpty()) {
            sections.add(QuestionSection.of(report.questions()));
        }
        sections.add(SpeedSection.of(report));
        return HtmlPage.html("Contract report: " + report.target(), SummarySection.head(report, gates), sections);
    }
}
