package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/**
 * Calls any operation with the body of its example. Ids are looked up by the name of the path parameter; without one,
 * the id is unknown to the service.
 */
final class ExampleCall {

    private static final UUID UNKNOWN_ID = UUID.fromString("00000000-0000-4000-8000-00000000dead");

    private final JsonNode paths;
    private final Map<String, String> ids;

    ExampleCall(ApiDocument document, Map<String, String> ids) {
        this.paths = document.tree().path("paths");
        this.ids = ids;
    }

    Response send(RequestSpecification specification, Operation operation) {
        withBody(specification, operation);
        return specification.request(operation.method(), path(operation));
    }

    String path(Operation operation) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace(
                        "{" + parameter.name() + "}", ids.getOrDefault(parameter.name(), UNKNOWN_ID.toString()));
            }
        }
        return path;
    }

    private void withBody(RequestSpecification specification, Operation operation) {
        if (operation.requestSchemas().containsKey("multipart/form-data")) {
            specification
                    .contentType("multipart/form-data")
                    .multiPart("document", "bill.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "application/pdf");
        } else if (!operation.requestSchemas().isEmpty()) {
            specification.body(example(operation).toString());
        }
    }

    private JsonNode example(Operation operation) {
        JsonNode content = paths.path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json");
        if (content.has("example")) {
            return content.path("example");
        }
        JsonNode first = content.path("examples").iterator().next();
        return first.path("value");
    }
}
