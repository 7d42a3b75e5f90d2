package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * One entry of {@code open-questions.yaml}.
 *
 * @param id its stable name
 * @param area its part of the API
 * @param text the question
 * @param candidates the possible answers, in the order of the file
 * @param assumed what the document assumes
 * @param writes whether the probe changes something at the service
 * @param affects the operations and schemas that the answer would change
 */
public record Question(
        String id,
        String area,
        String text,
        List<String> candidates,
        String assumed,
        boolean writes,
        List<String> affects) {

    static Question read(JsonNode entry) {
        return new Question(
                entry.path("id").asText(),
                entry.path("area").asText(),
                entry.path("question").asText(),
                entry.path("candidates")
                        .valueStream()
                        .map(candidate -> candidate.path("answer").asText())
                        .toList(),
                entry.path("assumed").asText(),
                entry.path("writes").asBoolean(),
                entry.path("affects").valueStream().map(JsonNode::asText).toList());
    }

    /** Skips the test when the document has come not to have what the question is about. */
    public void requireDocumented() {
        ApiDocument document = ApiDocument.bundled();
        Set<String> known = new HashSet<>(document.components("schemas").keySet());
        known.add("document");
        document.operationsAndWebhooks().forEach(operation -> {
            known.add(operation.id());
            known.add(operation.path());
        });
        affects.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new NotInDocumentException(
                    "The document has no " + name + ", which the question " + id + " affects.");
        });
    }
}
