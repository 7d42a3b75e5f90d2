package org.nectaropenapi.suite.gettingstarted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * A sentence of the Getting started page with its places, as getting-started.yaml explains them.
 *
 * @param at line and number of the sentence
 * @param fact what it says
 * @param isAboutKeyField whether the page calls the field of which it speaks a key field
 * @param none why it has no place; empty when it has one
 * @param document places in the document, each with words that are there
 * @param client classes and methods of the client
 * @param sandbox tests that show it by a request
 * @param without reasons by the name of what has no place
 */
record PageSentence(
        String at,
        String fact,
        boolean isAboutKeyField,
        String none,
        Map<String, List<String>> document,
        List<String> client,
        List<String> sandbox,
        Map<String, List<String>> without) {

    private static final String TABLE = "org/nectaropenapi/spec/rules/getting-started.yaml";

    /** Returns all sentences, in the order of the page. */
    static List<PageSentence> all() {
        return StreamSupport.stream(YamlDocument.resource(TABLE).root().spliterator(), false)
                .map(PageSentence::of)
                .toList();
    }

    private static PageSentence of(JsonNode row) {
        return new PageSentence(
                row.path("at").asText(),
                row.path("fact").asText(),
                row.path("key").asBoolean(),
                row.path("none").asText(),
                lists(row.path("document")),
                texts(row.path("client")),
                texts(row.path("sandbox")),
                lists(row.path("without")));
    }

    private static Map<String, List<String>> lists(JsonNode object) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> lists.put(field.getKey(), texts(field.getValue())));
        return lists;
    }

    private static List<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Returns the line of the sentence on the page. */
    int line() {
        return Integer.parseInt(at.split("\\.")[0]);
    }

    /** Returns the number of the sentence in its line. */
    int number() {
        return Integer.parseInt(at.split("\\.")[1]);
    }

    @Override
    public String toString() {
        return at + " " + (fact.isEmpty() ? none : fact);
    }
}
