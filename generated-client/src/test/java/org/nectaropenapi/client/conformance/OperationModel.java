package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An operation of the document. */
record OperationModel(
        String id,
        String httpMethod,
        String path,
        List<ParameterModel> pathParameters,
        List<ParameterModel> queryParameters,
        JsonNode definition) {

    String tag() {
        return definition.path("tags").path(0).asText();
    }

    String methodName() {
        return definition.path("x-method-name").asText();
    }

    boolean isPaged() {
        return definition.has("x-pagination");
    }

    /** The media type of the request body, null for operations without one. */
    @Nullable String requestMediaType() {
        Iterator<String> mediaTypes =
                definition.path("requestBody").path("content").fieldNames();
        return mediaTypes.hasNext() ? mediaTypes.next() : null;
    }

    /** The object schema of a JSON request body. */
    Optional<SchemaModel> requestSchema() {
        JsonNode schema = definition.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(DocumentModel.get()
                        .schema(DocumentModel.lastSegment(schema.path("$ref").asText())));
    }

    List<ExampleModel> requestExamples() {
        return DocumentModel.get().examples(id + " request", definition.path("requestBody"));
    }

    /** The one status below 300. */
    int successStatus() {
        return statuses().stream().filter(status -> status < 300).findFirst().orElseThrow();
    }

    List<Integer> errorStatuses() {
        return statuses().stream().filter(status -> status >= 300).toList();
    }

    private List<Integer> statuses() {
        List<Integer> statuses = new ArrayList<>();
        definition.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** The response as the operation states it, a reference where it is shared. */
    JsonNode response(int status) {
        return definition.path("responses").path(Integer.toString(status));
    }

    List<ExampleModel> responseExamples(int status) {
        return DocumentModel.get().examples(id + " " + status, response(status));
    }

    JsonNode successSchema() {
        return DocumentModel.get().resolve(response(successStatus())).at("/content/application~1json/schema");
    }

    /** The media types of all answers, in order. */
    TreeSet<String> responseMediaTypes() {
        TreeSet<String> mediaTypes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> response : definition.path("responses").properties()) {
            DocumentModel.get()
                    .resolve(response.getValue())
                    .path("content")
                    .fieldNames()
                    .forEachRemaining(mediaTypes::add);
        }
        return mediaTypes;
    }

    @Override
    public String toString() {
        return id;
    }
}
