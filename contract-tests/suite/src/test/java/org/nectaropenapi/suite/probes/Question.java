package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One entry of {@code open-questions.yaml}.
 *
 * @param id its stable name
 * @param area its part of the API
 * @param text the question
 * @param candidates the possible answers, in the order of the file
 * @param assumed what the document assumes
 * @param writes whether the probe changes something at the service
 */
public record Question(String id, String area, String text, List<String> candidates, String assumed, boolean writes) {

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
                entry.path("writes").asBoolean());
    }
}
