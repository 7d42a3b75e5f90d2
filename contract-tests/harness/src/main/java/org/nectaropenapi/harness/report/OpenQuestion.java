package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a probe for an open question.
 *
 * @param id id of the question
 * @param area the part of the API
 * @param text the question in words
 * @param assumed what the document assumes
 * @param verdict confirmed, refuted, unclear or not asked
 * @param answer how the service behaves
 * @param evidence the exchange that shows it
 * @param patch what to change in the document; empty when nothing
 */
public record OpenQuestion(
        String id,
        String area,
        String text,
        String assumed,
        String verdict,
        String answer,
        String evidence,
        String patch) {
    static final String FILE = "open-questions.json";

    static List<OpenQuestion> read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        List<OpenQuestion> questions = new ArrayList<>();
        if (Files.exists(file)) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .path("questions")
                    .forEach(node -> questions.add(new OpenQuestion(
                            text(node, "id"),
                            text(node, "area"),
                            text(node, "question"),
                            text(node, "assumed"),
                            text(node, "verdict"),
                            text(node, "answer"),
                            text(node, "evidence"),
                            patch(node.path("patch")))));
        }
        return questions;
    }

    /** Returns the change in words, and its operations if it has some. */
    private static String patch(JsonNode patch) {
        if (!patch.isObject()) {
            return patch.asText("");
        }
        JsonNode operations = patch.path("operations");
        return patch.path("words").asText() + (operations.isEmpty() ? "" : "\n" + operations.toPrettyString());
    }

    /** Returns what to change, in words. */
    String change() {
        return patch.lines().findFirst().orElse("");
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toPrettyString();
    }
}
