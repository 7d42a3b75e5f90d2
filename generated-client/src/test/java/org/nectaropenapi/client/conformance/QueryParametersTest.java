package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/** Values of query parameters arrive unchanged, whatever they hold; a value that means nothing is refused. */
@Tag("golden")
class QueryParametersTest {

    private static final String HOSTILE = "a,b&c=d+e%2Cf g?h#i;j/k{x}|é𝄞\"'";
    private static final String FULL_DATE_TIME =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Arguments> parameters() {
        return ClientDocument.operations().stream()
                .flatMap(operation -> ClientDocument.parameters(operation, "query").stream()
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

    /** Lists the parameters that are lists of texts with an encoded delimiter. */
    static Stream<Arguments> delimitedTexts() {
        return listParameters()
                .filter(arguments -> !parameter(arguments).reserved().isEmpty()
                        && SampleValues.item(parameter(arguments).type()).is(ValueType.Kind.TEXT));
    }

    static Stream<Arguments> optionalListParameters() {
        return listParameters().filter(arguments -> !parameter(arguments).required());
    }

    static Stream<Arguments> enumParameters() {
        return parameters()
                .filter(arguments -> parameter(arguments).type().leaf().is(ValueType.Kind.ENUM))
                .filter(arguments -> parameter(arguments)
                        .type()
                        .leaf()
                        .definition()
                        .text("type")
                        .equals("string"));
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
    @MethodSource("textParameters")
    void aHostileTextArrivesUnchanged(Operation operation, ParameterModel parameter) {
        assertSent(OperationCall.of(operation).with(parameter, JsonTrees.tree(HOSTILE)));
    }

    @ParameterizedTest
    @MethodSource("textParameters")
    void anEmptyTextIsRefusedBeforeAnythingIsSent(Operation operation, ParameterModel parameter) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation).with(parameter, JsonTrees.tree(""));

        assertThatThrownBy(() -> call.send(connected))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(parameter.name());

        assertThat(connected.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("listParameters")
    void theItemsOfAListArriveInOrder(Operation operation, ParameterModel parameter) {
        ValueType item = SampleValues.item(parameter.type());
        List<JsonNode> items =
                List.of(SampleValues.json(item, 3), SampleValues.json(item, 1), SampleValues.json(item, 3));

        assertSent(OperationCall.of(operation).with(parameter, parameter.carried(JsonTrees.tree(items))));
    }

    @ParameterizedTest
    @MethodSource("optionalListParameters")
    void anEmptyListSendsNoParameter(Operation operation, ParameterModel parameter) {
        assertSent(OperationCall.of(operation).with(parameter, JsonTrees.parse("[]")));
    }

    @ParameterizedTest
    @MethodSource("enumParameters")
    void aValueThatTheDocumentDoesNotListIsSent(Operation operation, ParameterModel parameter) {
        boolean list = parameter.type().is(ValueType.Kind.LIST);
        JsonNode value = list ? JsonTrees.tree(List.of("__NEW__", HOSTILE)) : JsonTrees.tree("__NEW__");

        assertSent(OperationCall.of(operation).with(parameter, parameter.carried(value)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("delimitedTexts")
    void aTextThatHoldsTheDelimiterIsRefusedBeforeAnythingIsSent(Operation operation, ParameterModel parameter) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation)
                .with(parameter, JsonTrees.tree(List.of("a", "b" + parameter.reserved() + "c")));

        assertThatThrownBy(() -> call.send(connected))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(parameter.name());

        assertThat(connected.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeArrivesWithSecondsAndOffset(Operation operation, ParameterModel parameter, OffsetDateTime time) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall.of(operation)
                .with(parameter, JsonTrees.tree(time.toString()))
                .send(connected);

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

    private static void assertSent(OperationCall call) {
        connected.server().respond(SuccessfulResponse.of(call.operation()));
        call.send(connected);
        RequestComparison.assertSent(call, connected.server().onlyRequest());
    }
}
