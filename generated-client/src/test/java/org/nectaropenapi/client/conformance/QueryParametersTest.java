package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/**
 * Every query parameter of every operation arrives as the document describes it, alone and together with all others.
 */
class QueryParametersTest {

    private static final String HOSTILE = "a,b&c=d+e%2Cf g?h#i;j/k{x}é𝄞\"'";
    private static final String FULL_DATE_TIME =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    private static final String PAGE = "page";

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream().filter(operation -> !ClientDocument.parameters(operation, "query")
                .isEmpty());
    }

    static Stream<Arguments> parameters() {
        return operations().flatMap(operation -> ClientDocument.parameters(operation, "query").stream()
                .map(parameter -> Arguments.of(operation, parameter)));
    }

    private static Stream<Arguments> parameters(ValueType.Kind kind) {
        return parameters().filter(arguments -> parameter(arguments).type().is(kind));
    }

    static Stream<Arguments> textParameters() {
        return parameters(ValueType.Kind.TEXT);
    }

    static Stream<Arguments> listParameters() {
        return parameters(ValueType.Kind.LIST);
    }

    static Stream<Arguments> enumParameters() {
        return parameters()
                .filter(arguments -> parameter(arguments).type().leaf().is(ValueType.Kind.ENUM));
    }

    static Stream<Arguments> times() {
        return parameters(ValueType.Kind.DATE_TIME).flatMap(arguments -> Stream.of(
                        "2024-03-05T00:00:00Z",
                        "2024-03-05T07:08:00+02:00",
                        "2024-03-05T07:08:09.123456-07:00",
                        "2024-03-05T07:08:09.000000001Z")
                .map(time -> Arguments.of(arguments.get()[0], arguments.get()[1], OffsetDateTime.parse(time))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void onlyThePageIsSentWithoutFilters(Operation operation) {
        assertThat(sent(operation, Map.of())).isEqualTo(expected(operation, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterArrivesAlone(Operation operation, ParameterModel parameter) {
        Map<ParameterModel, JsonNode> values = Map.of(parameter, sample(operation, parameter));

        assertThat(sent(operation, values)).isEqualTo(expected(operation, values));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void allParametersArriveTogether(Operation operation) {
        Map<ParameterModel, JsonNode> values = new LinkedHashMap<>();
        ClientDocument.parameters(operation, "query")
                .forEach(parameter -> values.put(parameter, sample(operation, parameter)));

        assertThat(sent(operation, values)).isEqualTo(expected(operation, values));
    }

    @ParameterizedTest
    @MethodSource("textParameters")
    void aHostileTextArrivesUnchanged(Operation operation, ParameterModel parameter) {
        Map<ParameterModel, JsonNode> values = Map.of(parameter, JsonTrees.tree(HOSTILE));

        assertThat(sent(operation, values)).isEqualTo(expected(operation, values));
    }

    @ParameterizedTest
    @MethodSource("textParameters")
    void anEmptyTextIsRefusedBeforeAnythingIsSent(Operation operation, ParameterModel parameter) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation).query(parameter, "");

        assertThatThrownBy(() -> call.send(connected.client()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(parameter.name());

        assertThat(connected.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("listParameters")
    void theItemsOfAListArriveOneByOneInOrder(Operation operation, ParameterModel parameter) {
        ValueType item = SampleValues.item(parameter.type());
        List<JsonNode> items =
                List.of(SampleValues.json(item, 3), SampleValues.json(item, 1), SampleValues.json(item, 3));

        assertThat(sent(operation, Map.of(parameter, JsonTrees.tree(items))).get(parameter.name()))
                .isEqualTo(items.stream().map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @MethodSource("listParameters")
    void anEmptyListSendsNoParameter(Operation operation, ParameterModel parameter) {
        assertThat(sent(operation, Map.of(parameter, JsonTrees.parse("[]")))).isEqualTo(expected(operation, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("enumParameters")
    void aValueThatTheDocumentDoesNotListIsSent(Operation operation, ParameterModel parameter) {
        boolean list = parameter.type().is(ValueType.Kind.LIST);
        JsonNode value = list ? JsonTrees.tree(List.of("__NEW__", HOSTILE)) : JsonTrees.tree("__NEW__");

        assertThat(sent(operation, Map.of(parameter, value)).get(parameter.name()))
                .isEqualTo(list ? List.of("__NEW__", HOSTILE) : List.of("__NEW__"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeArrivesWithSecondsAndOffset(Operation operation, ParameterModel parameter, OffsetDateTime time) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall.of(operation).query(parameter, time).send(connected.client());

        List<String> values = connected.server().onlyRequest().query().get(parameter.name());
        // The format date-time is that of RFC 3339, which requires seconds.
        assertThat(values).singleElement().asString().matches(FULL_DATE_TIME);
        // Compared as objects, so that the offsets must be equal too.
        Object arrived = OffsetDateTime.parse(values.get(0));
        assertThat(arrived).isEqualTo(time);
    }

    private static ParameterModel parameter(Arguments arguments) {
        return (ParameterModel) arguments.get()[1];
    }

    private static JsonNode sample(Operation operation, ParameterModel parameter) {
        return SampleValues.json(
                parameter.type(), ClientDocument.parameters(operation, "query").indexOf(parameter) + 2);
    }

    private static Map<String, List<String>> sent(Operation operation, Map<ParameterModel, JsonNode> values) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation);
        values.forEach((parameter, json) ->
                call.query(parameter, ModelClasses.present(SampleValues.java(parameter.type(), json))));
        call.send(connected.client());
        return connected.server().onlyRequest().query();
    }

    /**
     * Returns the parameters as the document describes them: one for each item of a list, scalars as in JSON. A paged
     * list always sends the page.
     */
    private static Map<String, List<String>> expected(Operation operation, Map<ParameterModel, JsonNode> values) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        values.forEach((parameter, json) -> {
            List<String> texts = new ArrayList<>();
            (json.isArray() ? json : JsonTrees.tree(List.of(json))).forEach(item -> texts.add(item.asText()));
            expected.put(parameter.name(), texts);
        });
        if (operation.pagination().isPresent()) {
            expected.putIfAbsent(PAGE, List.of("1"));
        }
        return expected;
    }
}
