package org.nectaropenapi.client.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.client.http.DecodedResponses;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** An answer that the document shows, with the operation that gives it. */
record ExampleResponse(DecodedResponses operation, int status, Tokens tokens) {

    private static final String DOCUMENT = "/org/nectaropenapi/nectar-openapi.yaml";

    boolean isSuccess() {
        return status < 300;
    }

    /** All examples of all answers of the document. */
    static List<ExampleResponse> all() throws IOException, ClassNotFoundException {
        JsonNode document = document();
        Map<String, DecodedResponses> operations = operations(document);
        List<ExampleResponse> specimens = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                DecodedResponses answers =
                        operations.get(operation.path("operationId").asText());
                for (Map.Entry<String, JsonNode> response :
                        operation.path("responses").properties()) {
                    JsonNode content = resolved(document, response.getValue()).at("/content/application~1json");
                    for (JsonNode example : examples(document, content)) {
                        specimens.add(new ExampleResponse(
                                Objects.requireNonNull(answers),
                                Integer.parseInt(response.getKey()),
                                Tokens.of(example.toString())));
                    }
                }
            }
        }
        return specimens;
    }

    private static JsonNode document() throws IOException {
        try (InputStream yaml = ExampleResponse.class.getResourceAsStream(DOCUMENT)) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(Integer.MAX_VALUE);
            Object tree = new Yaml(options).load(Objects.requireNonNull(yaml, DOCUMENT));
            return new ObjectMapper().valueToTree(tree);
        }
    }

    private static Map<String, DecodedResponses> operations(JsonNode document) throws ClassNotFoundException {
        TreeSet<String> tags = new TreeSet<>();
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        Map<String, DecodedResponses> operations = new TreeMap<>();
        for (String tag : tags) {
            Class<?> feign = Class.forName("org.nectaropenapi.client.api." + tag + "ServiceFeign");
            DecodedResponses.of(feign).forEach(operation -> operations.put(operation.operationId(), operation));
        }
        return operations;
    }

    private static List<JsonNode> examples(JsonNode document, JsonNode content) {
        List<JsonNode> examples = new ArrayList<>();
        if (content.has("example")) {
            examples.add(content.get("example"));
        }
        content.path("examples")
                .forEach(example -> examples.add(resolved(document, example).path("value")));
        return examples;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
