package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.DocumentedJson;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.OpenPaths;
import org.nectaropenapi.suite.support.Simulation;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/**
 * The calls that flows make over and over, by operationId. Values of path parameters come in the order of the path;
 * names and values of query parameters follow in turn. JSON has single quotes, which are easier to read in Java.
 *
 * @param api the access to the service
 */
record ApiCalls(ServiceApi api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentLookup document() {
        return new DocumentLookup(api.document());
    }

    private Simulation simulation() {
        return Simulation.of(api.target());
    }

    /** Sends the request of an operation, with a body or headers that the specification has. */
    Response send(RequestSpecification specification, String operationId, Object... values) {
        simulation().require(document().operation(operationId));
        return specification.request(
                document().operation(operationId).method(), document().path(operationId, values));
    }

    /** Reads an object or a list that must exist. */
    JsonNode get(String operationId, Object... values) {
        return success(operationId, read(operationId, values));
    }

    JsonNode create(String operationId, String json, Object... values) {
        return success(operationId, send(operationId, json, values));
    }

    UUID createId(String operationId, String json, Object... values) {
        return id(create(operationId, json, values));
    }

    JsonNode update(String operationId, String json, Object... values) {
        return success(operationId, send(operationId, json, values));
    }

    /** Expects each update to change only the fields that it names, and an update without fields to change nothing. */
    void expectUpdates(String update, String get, ObjectNode object, String... changes) {
        UUID id = id(object);
        for (String change : changes) {
            object.setAll((ObjectNode) json(change));
            expectUpdated(update, update(update, change, id), object, change);
            expectUpdated(update, get(get, id), object, "read after " + change);
        }
        expectUpdated(update, update(update, "{}", id), object, "an update that names nothing");
    }

    /** Expects an object to have all values, which a page says of the fields that an update names or leaves out. */
    private void expectUpdated(String update, JsonNode seen, ObjectNode expected, String when) {
        expected.properties()
                .forEach(field -> expectField(api.fact(update), update, seen, field.getKey(), field.getValue(), when));
    }

    /** Expects a response to have values, each of which the page of its schema says. */
    void expectFields(String operationId, JsonNode response, JsonNode expected, String when) {
        expected.properties()
                .forEach(field -> expectField(
                        api.fact(place(operationId, field.getKey())),
                        operationId,
                        response,
                        field.getKey(),
                        field.getValue(),
                        when));
    }

    /** Expects a response to have a value. Null and absent say the same; the schema asks for any other value. */
    void expectField(
            Expectation source, String operationId, JsonNode response, String name, JsonNode expected, String when) {
        JsonNode seen = response.path(name);
        if (seen.isMissingNode() && !expected.isNull()) {
            api.shape(place(operationId, name))
                    .assertThat(response.has(name))
                    .as("the response has %s, %s", name, when)
                    .isTrue();
        } else if (!ObjectComparison.agree(seen, expected)) {
            source.assertThat(seen).as("%s, %s", name, when).isEqualTo(expected);
        }
    }

    /** Returns the name of a field in the response of an operation, such as {@code Thing.name}. */
    private String place(String operationId, String field) {
        return document()
                .operation(operationId)
                .successSchema()
                .flatMap(
                        schema -> api.document().schemaNode(operationId, schema).property(field))
                .map(SchemaNode::location)
                .orElseThrow(() -> new NotInDocumentException(
                        "The document has no field " + field + " in the response of " + operationId + "."));
    }

    /** Expects two responses to agree on what both say of an object, and for another reason to say exactly the same. */
    void expectSame(Expectation exactly, Expectation values, JsonNode one, JsonNode other) {
        values.assertThat(ObjectComparison.differences(one, other))
                .as("values that differ between two responses with the same object")
                .isEmpty();
        exactly.assertThat(other).as("the same object in another response").isEqualTo(one);
    }

    /** Creates a connection whose password the utility refuses. */
    UUID refusedConnection(TestData testData, UUID company) {
        return createId(
                "createConnection",
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'country': 'US', 'sites': ['"
                        + testData.newSite(company, "site") + "']}",
                company);
    }

    /** Returns the control of the embedded sandbox. */
    SandboxControl control() {
        return EmbeddedSandbox.of(api.target()).control();
    }

    /** Sends the request of an operation without a body, and expects success. */
    JsonNode call(String operationId, Object... values) {
        return success(operationId, send(api.given(), operationId, values));
    }

    /** Sends the request of an operation without a body; for another reason than its page it has to succeed. */
    JsonNode accepted(Expectation source, String operationId, Object... values) {
        return accepted(source, operationId, read(operationId, values));
    }

    /** Sends a body, which for another reason than the page of the operation has to be accepted. */
    JsonNode acceptedBody(Expectation source, String operationId, String json, Object... values) {
        return accepted(source, operationId, send(operationId, json, values));
    }

    private JsonNode accepted(Expectation source, String operationId, Response response) {
        source.required()
                .assertThat(response.statusCode())
                .as("status of the response of %s, which has to accept the request", operationId)
                .isBetween(200, 299);
        return success(operationId, response);
    }

    /** Returns the body of a response, which must have a status that the document gives for success. */
    JsonNode success(String operationId, Response response) {
        int status = response.statusCode();
        OpenPaths.success(api, document().operation(operationId), status)
                .required()
                .assertThat(status)
                .as(() -> "status of the response of " + operationId + " with the body " + response.asString())
                .isBetween(200, 299);
        List<Integer> successes = document().successes(operationId);
        int documented = successes.contains(status) ? status : successes.get(0);
        // Pages contradict each other on the status of a deletion.
        boolean isOpen = document().operation(operationId).method().equals("DELETE");
        (isOpen ? api.assumption("success-statuses") : api.fact(operationId + "." + documented))
                .assertThat(status)
                .as("status with which " + operationId + " succeeds")
                .isIn(successes);
        JsonNode body = parsed(response);
        return document().operation(operationId).responses().get(documented).entrySet().stream()
                .filter(entry -> entry.getKey().equals("application/json"))
                .map(entry -> DocumentedJson.of(
                        body,
                        api.document().schemaNode(operationId + "." + documented, entry.getValue()),
                        field -> simulation().requireResponseField(document().operation(operationId), field)))
                .findFirst()
                .orElse(body);
    }

    /** Expects the service to reject a request, and returns the reason; it may be empty on a live service. */
    String rejected(Expectation source, String operationId, Response response, int status) {
        return source.rejects(operationId, response.statusCode(), status) ? reason(response) : "";
    }

    /** Returns the reason that an error gives. */
    String reason(Response error) {
        String detail = parsed(error).path("detail").asText();
        api.assumption(error.statusCode() == 400 ? "error-body-validation" : "error-body-401-403-404")
                .assertThat(detail)
                .as("the reason of the error")
                .isNotBlank();
        return detail;
    }

    /** Expects the service to reject a body, and returns the reason. */
    String badRequest(Expectation source, String operationId, String json, Object... values) {
        return rejected(source, operationId, send(operationId, json, values), 400);
    }

    /** Expects the service to reject a query, and returns the reason. */
    String badQuery(Expectation source, String operationId, Object... values) {
        return rejected(source, operationId, read(operationId, values), 400);
    }

    private Response send(String operationId, String json, Object... values) {
        requireFields(operationId, json(json));
        return send(api.given().body(quoted(json)), operationId, values);
    }

    /** Returns the name of a field of a request body, which the document must have. */
    String requestField(String operationId, String mediaType, String name) {
        JsonNode schema =
                document().operation(operationId).requestSchemas().getOrDefault(mediaType, MissingNode.getInstance());
        return api.document()
                .schemaNode(operationId + ".body", schema)
                .property(name)
                .orElseThrow(() -> new NotInDocumentException(
                        "The document has no field " + name + " in the " + mediaType + " of " + operationId + "."))
                .field();
    }

    /** Skips the test when the document does not have a field that it sends. */
    private void requireFields(String operationId, JsonNode body) {
        JsonNode schema = document()
                .operation(operationId)
                .requestSchemas()
                .getOrDefault("application/json", MissingNode.getInstance());
        api.document().schemaNode(operationId + ".body", schema).walk(body, new SchemaNode.Visitor() {
            @Override
            public boolean visit(SchemaNode place, JsonNode value) {
                // A field that the sandbox accepts and ignores may be sent, unless it has another form now.
                if (place.isField() && !isValid(place, value)) {
                    simulation().requireRequestField(document().operation(operationId), place);
                }
                return true;
            }

            @Override
            public void visitUndocumented(SchemaNode place, JsonNode value) {
                throw new NotInDocumentException("The document has no property " + place.location() + ".");
            }
        });
    }

    private boolean isValid(SchemaNode place, JsonNode value) {
        return api.document()
                .schemas()
                .check(Direction.REQUEST, place.definition(), value)
                .isEmpty();
    }

    private Response read(String operationId, Object... values) {
        int parameters = document().operation(operationId).parametersIn("path").size();
        RequestSpecification request = api.given();
        for (int i = parameters; i < values.length; i += 2) {
            Object value = values[i + 1];
            Parameter parameter = document().parameter(operationId, values[i].toString());
            simulation().require(document().operation(operationId), parameter);
            request.queryParam(
                    parameter.name(), value instanceof Collection<?> several ? several : List.of(value.toString()));
        }
        return send(request, operationId, Arrays.copyOf(values, Math.min(parameters, values.length)));
    }

    /** Returns the body of a response; a missing node when it is no JSON, which the check of exchanges reports. */
    static JsonNode parsed(Response response) {
        byte[] bytes = response.asByteArray();
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
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

    /** Returns the id of an object; without a UUID, which the check of exchanges reports, the test is skipped. */
    static UUID id(JsonNode object) {
        try {
            return UUID.fromString(object.path("id").asText());
        } catch (IllegalArgumentException e) {
            throw new TestAbortedException("an object has no UUID as its id", e);
        }
    }

    /** Returns a decimal, which may be a text or a number; without one the test is skipped. */
    static BigDecimal decimal(JsonNode object, String field) {
        try {
            return new BigDecimal(object.path(field).asText());
        } catch (NumberFormatException e) {
            throw new TestAbortedException(field + " is no decimal", e);
        }
    }

    /** Returns a time; without one that names its offset, which filters compare, the test is skipped. */
    static Instant time(JsonNode object, String field) {
        return read(object, field, text -> OffsetDateTime.parse(text).toInstant());
    }

    /** Returns a day; without one, which filters compare, the test is skipped. */
    static LocalDate day(JsonNode object, String field) {
        return read(object, field, LocalDate::parse);
    }

    private static <T> T read(JsonNode object, String field, Function<String, T> parser) {
        try {
            return parser.apply(object.path(field).asText());
        } catch (DateTimeParseException e) {
            throw new TestAbortedException("an object has no readable " + field, e);
        }
    }

    /** Returns the items of a list, bare or in an object. */
    static List<JsonNode> items(JsonNode list) {
        JsonNode items = list.isArray()
                ? list
                : list.valueStream().filter(JsonNode::isArray).findFirst().orElse(list);
        return items.isArray() ? items.valueStream().toList() : List.of();
    }

    /** Returns the object with an id; the test is skipped when the list does not have it. */
    static JsonNode find(Iterable<JsonNode> objects, UUID id) {
        return StreamSupport.stream(objects.spliterator(), false)
                .filter(object -> text(object, "id").equals(id.toString()))
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("a list does not have the object " + id));
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
