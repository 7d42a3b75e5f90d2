package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.TestData;

/**
 * The calls that flows make over and over, by operationId. Values of path parameters come in the order of the path;
 * names and values of query parameters follow in turn. JSON has single quotes, which are easier to read in Java.
 *
 * @param api the access to the service
 */
record ApiCalls(ServiceApi api) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Returns the path of an operation with values for its parameters. */
    String path(String operationId, Object... values) {
        return path(api.document(), operationId, values);
    }

    static String path(ApiDocument document, String operationId, Object... values) {
        String path = document.operation(operationId).path();
        for (Object value : values) {
            path = PLACEHOLDER.matcher(path).replaceFirst(Matcher.quoteReplacement(value.toString()));
        }
        assertThat(path).as("path of " + operationId).doesNotContain("{");
        return path;
    }

    /** Reads an object or a list that must exist. */
    JsonNode get(String operationId, Object... values) {
        return body(read(operationId, values), 200);
    }

    JsonNode create(String operationId, String json, Object... values) {
        return body(send(operationId, json, values), 201);
    }

    UUID createId(String operationId, String json, Object... values) {
        return id(create(operationId, json, values));
    }

    JsonNode update(String operationId, String json, Object... values) {
        return body(send(operationId, json, values), 200);
    }

    /** Expects each update to change only the fields that it names, and an update without fields to change nothing. */
    void expectUpdates(String update, String get, ObjectNode object, String... changes) {
        UUID id = id(object);
        for (String change : changes) {
            object.setAll((ObjectNode) json(change));
            assertThat(update(update, change, id)).as(change).isEqualTo(object);
            assertThat(get(get, id)).as("read after " + change).isEqualTo(object);
        }
        assertThat(update(update, "{}", id)).as("an update that names nothing").isEqualTo(object);
    }

    /** Creates a connection whose password the utility refuses. */
    UUID refusedConnection(TestData testData, UUID company) {
        return createId(
                "createConnection",
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'sites': ['"
                        + testData.newSite(company, "site") + "']}",
                company);
    }

    /** Returns the control of the embedded sandbox. */
    SandboxControl control() {
        return EmbeddedSandbox.of(api.target()).control();
    }

    void delete(String operationId, Object... values) {
        api.given().delete(path(operationId, values)).then().statusCode(204);
    }

    /** Expects an error with a reason, and returns the reason. */
    String rejected(Response response, int status) {
        String detail = body(response, status).path("detail").asText();
        assertThat(detail).as("the reason of the error").isNotBlank();
        return detail;
    }

    /** Expects the service to reject a body, and returns the reason. */
    String badRequest(String operationId, String json, Object... values) {
        return rejected(send(operationId, json, values), 400);
    }

    /** Expects the service to reject a query, and returns the reason. */
    String badQuery(String operationId, Object... values) {
        return rejected(read(operationId, values), 400);
    }

    private Response send(String operationId, String json, Object... values) {
        return api.given()
                .body(quoted(json))
                .request(api.document().operation(operationId).method(), path(operationId, values));
    }

    private Response read(String operationId, Object... values) {
        int parameters =
                api.document().operation(operationId).parametersIn("path").size();
        RequestSpecification request = api.given();
        for (int i = parameters; i < values.length; i += 2) {
            Object value = values[i + 1];
            request.queryParam(
                    values[i].toString(), value instanceof Collection<?> several ? several : List.of(value.toString()));
        }
        return request.get(path(operationId, Arrays.copyOf(values, parameters)));
    }

    /** Returns the body of a response, which must have the status. */
    static JsonNode body(Response response, int status) {
        byte[] bytes = response.asByteArray();
        assertThat(response.statusCode())
                .as(() -> "status of the response with the body " + new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(status);
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String json) {
        try {
            return JSON.readTree(quoted(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    static UUID id(JsonNode object) {
        return UUID.fromString(object.path("id").asText());
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asText();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    static List<String> ids(Iterable<JsonNode> objects) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> text(object, "id"))
                .toList();
    }
}
