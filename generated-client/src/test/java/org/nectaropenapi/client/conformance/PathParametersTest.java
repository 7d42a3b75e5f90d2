package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/** A path parameter always stays one segment: its value arrives unchanged, or nothing is sent. */
class PathParametersTest {

    private static final List<String> HOSTILE = List.of(
            "../admin",
            "a/b",
            "a%2Fb",
            "a b",
            "a?b=c",
            "a#b",
            "a;b=c",
            "é",
            "{x}",
            "a+b",
            "a&b",
            "a\\b",
            "...",
            "%",
            "a\r\nb: c",
            "𝄞");

    private static final List<@Nullable String> REFUSED = Arrays.asList(null, "", " ", "\t\n", ".", "..", "\ud834");

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream();
    }

    static Stream<Arguments> parameters() {
        return operations().flatMap(operation -> ClientDocument.parameters(operation, "path").stream()
                .map(parameter -> Arguments.of(operation, parameter)));
    }

    private static Stream<Arguments> textParameters() {
        return parameters()
                .filter(arguments ->
                        ((ParameterModel) arguments.get()[1]).type().is(ValueType.Kind.TEXT));
    }

    static Stream<Arguments> hostileValues() {
        return textParameters().flatMap(arguments -> HOSTILE.stream().map(value -> with(arguments, value)));
    }

    static Stream<Arguments> refusedValues() {
        return textParameters().flatMap(arguments -> REFUSED.stream().map(value -> with(arguments, value)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theRequestLineHasMethodAndPathOfTheDocument(Operation operation) {
        OperationCall call = OperationCall.of(operation);

        RecordedRequest request = sent(operation, call);

        assertThat(request.method()).isEqualTo(operation.method());
        assertThat(request.rawPath()).isEqualTo(call.expectedPath());
    }

    @ParameterizedTest
    @MethodSource("hostileValues")
    void aHostileValueStaysOneSegment(Operation operation, ParameterModel parameter, String value) {
        RecordedRequest request = sent(operation, OperationCall.of(operation).path(parameter, value));

        List<String> expected = Arrays.stream(operation.path().substring(1).split("/"))
                .map(segment -> segment.equals("{" + parameter.name() + "}") ? value : segment)
                .toList();
        assertThat(request.pathSegments()).isEqualTo(expected);
        assertThat(request.line()).endsWith(" HTTP/1.1").doesNotContain("?");
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void aValueThatCannotBeASegmentIsRefusedBeforeAnythingIsSent(
            Operation operation, ParameterModel parameter, @Nullable String value) {
        connected.server().respond(ScriptedResponse.json(200, "{}"));
        OperationCall call = OperationCall.of(operation).path(parameter, value);

        assertThatThrownBy(() -> call.send(connected.client()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(parameter.javaName());

        assertThat(connected.server().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aMissingIdIsRefusedBeforeAnythingIsSent(Operation operation, ParameterModel parameter) {
        connected.server().respond(ScriptedResponse.json(200, "{}"));
        OperationCall call = OperationCall.of(operation).path(parameter, null);

        assertThatThrownBy(() -> call.call(connected.client()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(parameter.javaName());

        assertThat(connected.server().requests()).isEmpty();
    }

    private static Arguments with(Arguments operationAndParameter, @Nullable String value) {
        return Arguments.of(
                operationAndParameter.get()[0], operationAndParameter.get()[1], value);
    }

    private static RecordedRequest sent(Operation operation, OperationCall call) {
        connected.server().respond(SuccessfulResponse.of(operation));
        call.send(connected.client());
        return connected.server().onlyRequest();
    }
}
