package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One entry of {@code open-questions.yaml}.
 *
 * @param id its stable name
 * @param area the part of the API it belongs to
 * @param text what is not known
 * @param candidates the answers that are possible, in the order of the file
 * @param assumed what the document assumes
 * @param writes whether finding out changes something at the service
 */
record Question(String id, String area, String text, List<String> candidates, String assumed, boolean writes) {

    static Question read(JsonNode entry) {
        return new Question(
                entry.path("id").asText(),
                entry.path("area").asText(),
                entry.path("question").asText(),
                StreamSupport.stream(entry.path("candidates").spliterator(), false)
                        .map(candidate -> candidate.path("answer").asText())
                        .toList(),
                entry.path("assumed").asText(),
                entry.path("writes").asBoolean());
    }
}
