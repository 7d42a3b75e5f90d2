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
        if (!report.causes().isEmpty()) {
            sections.add(CauseSection.of(report));
        }
        sections.add(SummarySection.of(report, gates));
        sections.add(DriftSection.of(report));
        if (!report.expectations().notes().isEmpty()) {
            sections.add(NotesSection.of(report));
        }
        if (!ConditionSection.isEmpty(report)) {
            sections.add(ConditionSection.of(report));
        }
        sections.add(CoverageSection.of(report));
        if (!report.notSimulated().listed().isEmpty()) {
            sections.add(CoverageSection.notSimulated(report));
        }
        sections.add(MatrixSection.of(report));
        if (!report.questions().isEmpty()) {
            sections.add(QuestionSection.of(report.questions()));
        }
        if (!report.tests().failed().isEmpty()) {
            sections.add(FailureSection.of(report));
        }
        sections.add(SpeedSection.of(report));
        return HtmlPage.html(
                "Contract report: " + report.conditions().service(), SummarySection.head(report, gates), sections);
    }
}
