package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdicts of a run, for people and for programs. */
final class Verdicts {
    /** Name of the file in the run's directory. */
    static final String FILE = "open-questions.json";

    private static final int WIDTH = 150;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ProbeRunner.Finding> findings;

    Verdicts(List<ProbeRunner.Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    void write(Path directory) throws IOException {
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
            @Nullable SuggestedEdit patch = verdict.patch();
            if (patch == null) {
                entry.putNull("patch");
            } else {
                entry.putObject("patch").put("words", patch.words()).set("operations", patch.json());
            }
        }
        Files.createDirectories(directory);
        MAPPER.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(FILE).toFile(), root);
    }

    /** The verdicts as a table: what is wrong first, what was not asked last. */
    String table() {
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

    private static List<String> lines(ProbeRunner.Finding finding) {
        Verdict verdict = finding.verdict();
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %-34s %s"
                .formatted(verdict.outcome().word(), finding.question().id(), verdict.answer()));
        if (verdict.outcome() == QuestionOutcome.REFUTED) {
            lines.add(under("assumed: " + finding.question().assumed()));
        }
        verdict.evidence().forEach(line -> lines.add(under("saw: " + line)));
        @Nullable SuggestedEdit patch = verdict.patch();
        if (patch != null) {
            lines.add(under("patch: " + patch.words()));
            patch.json().forEach(step -> lines.add(under("patch: " + step)));
        }
        return lines;
    }

    /** The file has the whole of it. */
    private static String under(String text) {
        return " ".repeat(11) + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text);
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
