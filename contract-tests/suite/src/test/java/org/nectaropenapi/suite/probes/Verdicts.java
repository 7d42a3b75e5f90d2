package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the verdicts of a run as a table and as JSON. */
public final class Verdicts {
    private static final String FILE = "open-questions.json";

    private static final int MAX_LENGTH = 150;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ProbeRunner.Finding> findings;

    public Verdicts(List<ProbeRunner.Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    public void write(Path directory) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        for (ProbeRunner.Finding finding : findings) {
            Question question = finding.question();
            Verdict verdict = finding.verdict();
            ObjectNode entry = root.withArray("/questions")
                    .addObject()
                    .put("id", question.id())
                    .put("area", question.area())
                    .put("question", question.text())
                    .put("assumed", question.assumed())
                    .put("verdict", verdict.outcome().word())
                    .put("answer", verdict.answer())
                    .put("evidence", String.join("\n", verdict.evidence()));
            @Nullable SuggestedEdit edit = verdict.edit();
            if (edit == null) {
                entry.putNull("patch");
            } else {
                entry.putObject("patch").put("words", edit.words()).set("operations", edit.json());
            }
        }
        Files.createDirectories(directory);
        MAPPER.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(FILE).toFile(), root);
    }

    /** Returns the verdicts as a table: refuted assumptions first, questions that were not asked last. */
    public String table() {
        StringBuilder table = new StringBuilder();
        List<QuestionOutcome> order = List.of(
                QuestionOutcome.REFUTED, QuestionOutcome.UNCLEAR, QuestionOutcome.CONFIRMED, QuestionOutcome.NOT_ASKED);
        for (QuestionOutcome outcome : order) {
            for (ProbeRunner.Finding finding : findings) {
                if (finding.verdict().outcome() == outcome) {
                    table.append(String.join("\n", lines(finding))).append('\n');
                }
            }
        }
        return table.append(summary()).toString();
    }

    /** Returns the refuted assumptions with what is so instead, a line each, and the number of each verdict. */
    public String headlines() {
        return findings.stream()
                        .filter(finding -> finding.verdict().outcome() == QuestionOutcome.REFUTED)
                        .map(finding -> "refuted %s: %s"
                                        .formatted(
                                                finding.question().id(),
                                                finding.verdict().answer())
                                + "\n")
                        .collect(Collectors.joining())
                + summary();
    }

    private static List<String> lines(ProbeRunner.Finding finding) {
        Verdict verdict = finding.verdict();
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %-34s %s"
                .formatted(verdict.outcome().word(), finding.question().id(), verdict.answer()));
        if (verdict.outcome() == QuestionOutcome.REFUTED) {
            lines.add(indented("assumed: " + finding.question().assumed()));
        }
        verdict.evidence().forEach(line -> lines.add(indented("evidence: " + line)));
        @Nullable SuggestedEdit edit = verdict.edit();
        if (edit != null) {
            lines.add(indented("patch: " + edit.words()));
            edit.json().forEach(step -> lines.add(indented("patch: " + step)));
        }
        return lines;
    }

    /** Indents a line and cuts it off; the file has the whole text. */
    private static String indented(String text) {
        return " ".repeat(11) + (text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text);
    }

    private String summary() {
        return findings.size() + " open questions: "
                + String.join(
                        ", ",
                        Arrays.stream(QuestionOutcome.values())
                                .map(outcome -> count(outcome) + " " + outcome.word())
                                .toList());
    }

    private long count(QuestionOutcome outcome) {
        return findings.stream()
                .filter(finding -> finding.verdict().outcome() == outcome)
                .count();
    }
}
