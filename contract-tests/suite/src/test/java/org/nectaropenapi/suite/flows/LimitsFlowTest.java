package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.suite.support.TestData;

/**
 * Compares the limits of requests that write the same fields. A value beyond a limit that one of them documents is
 * rejected by the service exactly where the document rejects it; no other test would notice a limit that is missing
 * from one of them.
 */
@ContractTest
@RequiresWrites
class LimitsFlowTest {

    @TestFactory
    Stream<DynamicTest> serviceAndDocumentRejectTheSameValues(RawServiceApi api, TestData testData) {
        UUID company = testData.newCompany("limits");
        UUID site = testData.newSite(company, "limits");
        return Stream.of(
                        List.of(new Call(api, "createCompany"), new Call(api, "updateCompany", company)),
                        List.of(new Call(api, "createSite", company), new Call(api, "updateSite", site)))
                .flatMap(related -> beyond(related).flatMap(value -> related.stream()
                        .filter(call -> call.fields().containsKey(value.field()))
                        .map(call -> DynamicTest.dynamicTest(
                                call.operationId() + " with " + value.description(),
                                () -> compare(api, testData, call, value)))));
    }

    /** Returns values beyond each limit that one of the requests has. */
    private static Stream<Value> beyond(List<Call> related) {
        return related.stream()
                .flatMap(call -> call.fields().entrySet().stream())
                .flatMap(field -> beyond(field.getKey(), field.getValue().definition()))
                .distinct();
    }

    private static Stream<Value> beyond(String field, JsonNode schema) {
        Stream.Builder<Value> values = Stream.builder();
        if (schema.path("minLength").asInt(0) > 0) {
            values.add(new Value(field, field + " of no character", TextNode.valueOf("")));
        }
        if (schema.has("maxLength")) {
            int length = schema.path("maxLength").asInt() + 1;
            values.add(new Value(field, field + " of " + length + " characters", text(length)));
        }
        if (schema.has("maxItems")) {
            int items = schema.path("maxItems").asInt() + 1;
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            IntStream.range(0, items).forEach(i -> list.add(text(1)));
            values.add(new Value(field, field + " of " + items + " items", list));
        }
        if (schema.path("items").path("type").asText().equals("string")) {
            beyond(field, schema.path("items"))
                    .forEach(item -> values.add(new Value(
                            field,
                            "an item of " + item.description(),
                            JsonNodeFactory.instance.arrayNode().add(item.value()))));
        }
        return values.build();
    }

    private static TextNode text(int length) {
        return TextNode.valueOf("p".repeat(length));
    }

    private static void compare(RawServiceApi api, TestData testData, Call call, Value value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (call.fields().get("name") != null && !value.field().equals("name")) {
            body.put("name", testData.prefix() + " limits");
        }
        body.set(value.field(), value.value());
        Exchange exchange = api.send(new RawRequest(
                call.method(),
                URI.create(api.target().baseUrl() + call.path()),
                List.of(
                        new NameValue(api.target().keyHeader(), api.target().apiKey()),
                        new NameValue("Content-Type", "application/json")),
                new Body("application/json", body.toString().getBytes(StandardCharsets.UTF_8))));
        // Rejected requests are not checked, so the request is checked as an accepted one.
        int success =
                new DocumentLookup(api.document()).successes(call.operationId()).get(0);
        boolean documented = new ExchangeCheck(api.document())
                .check(exchange.responding(success, Body.NONE)).stream()
                        .anyMatch(finding -> finding.side() == Side.REQUEST);
        SchemaNode field = Objects.requireNonNull(call.fields().get(value.field()));
        if (documented && call.requires(value.field())) {
            api.fact(field.location()).rejects(call.operationId(), exchange.status(), 400);
        } else {
            // No page says whether the limits of optional fields are checked, or that a field without a limit has none.
            api.assumption("invalid-body-values")
                    .assertThat(exchange.status() == 400)
                    .as("the service rejects " + value.description() + ", with status " + exchange.status()
                            + "; the document does")
                    .isEqualTo(documented);
        }
    }

    private record Call(String operationId, String method, String path, SchemaNode body) {
        Call(RawServiceApi api, String operationId, Object... ids) {
            this(
                    operationId,
                    new DocumentLookup(api.document()).operation(operationId).method(),
                    new DocumentLookup(api.document()).path(operationId, ids),
                    api.document()
                            .schemaNode(
                                    operationId,
                                    new DocumentLookup(api.document())
                                            .operation(operationId)
                                            .requestSchemas()
                                            .getOrDefault("application/json", MissingNode.getInstance())));
        }

        Map<String, SchemaNode> fields() {
            return body.properties();
        }

        boolean requires(String field) {
            return body.requires(field);
        }
    }

    private record Value(String field, String description, JsonNode value) {}
}
