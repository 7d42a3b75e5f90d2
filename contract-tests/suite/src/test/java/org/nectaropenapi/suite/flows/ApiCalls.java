package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.api.ServiceApi;

/**
 * The calls that flows make over and over. JSON is written with single quotes, which read better in Java.
 *
 * @param api the way to the service
 */
record ApiCalls(ServiceApi api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads something that must be there; query parameters are names and values in turn. */
    JsonNode get(String path, Object... query) {
        return body(with(api.given(), query).get(path), 200);
    }

    JsonNode create(String path, String json) {
        return body(api.given().body(quoted(json)).post(path), 201);
    }

    UUID createId(String path, String json) {
        return id(create(path, json));
    }

    JsonNode update(String path, String json) {
        return body(api.given().body(quoted(json)).patch(path), 200);
    }

    void delete(String path) {
        api.given().delete(path).then().statusCode(204);
    }

    /** Checks that an answer is a refusal with a reason, and gives the reason. */
    String refused(Response response, int status) {
        String detail = body(response, status).path("detail").asText();
        assertThat(detail).as("the reason of the refusal").isNotBlank();
        return detail;
    }

    String refusedPost(String path, String json, int status) {
        return refused(api.given().body(quoted(json)).post(path), status);
    }

    String refusedPatch(String path, String json, int status) {
        return refused(api.given().body(quoted(json)).patch(path), status);
    }

    String refusedGet(int status, String path, Object... query) {
        return refused(with(api.given(), query).get(path), status);
    }

    /** Reads the body of an answer that has to have a status. */
    static JsonNode body(Response response, int status) {
        byte[] bytes = response.asByteArray();
        assertThat(response.statusCode())
                .as(() -> "status; the answer says " + new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(status);
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestSpecification with(RequestSpecification specification, Object... query) {
        for (int i = 0; i < query.length; i += 2) {
            if (query[i + 1] instanceof Collection<?> several) {
                specification.queryParam(query[i].toString(), several);
            } else {
                specification.queryParam(query[i].toString(), query[i + 1].toString());
            }
        }
        return specification;
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
