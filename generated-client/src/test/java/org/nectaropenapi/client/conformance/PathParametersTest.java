package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/** A path parameter never adds a segment: its value arrives unchanged, or nothing is sent. */
@Tag("golden")
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

    private static final List<@Nullable String> REFUSED = Arrays.asList(null, "", " ", "\t\n", "\ud834");

    /** Refused where they make a dot segment of the path, with what the style puts in front of them. */
    private static final List<String> DOTS = List.of(".", "..");

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Arguments> parameters() {
        return ClientDocument.operations().stream()
                .flatMap(operation -> ClientDocument.parameters(operation, "path").stream()
                        .map(parameter -> Arguments.of(operation, parameter)));
    }

    private static Stream<Arguments> textParameters() {
        return parameters().filter(arguments -> parameter(arguments).type().is(ValueType.Kind.TEXT));
    }

    static Stream<Arguments> hostileValues() {
        return textParameters().flatMap(arguments -> HOSTILE.stream().map(value -> with(arguments, value)));
    }

    static Stream<Arguments> refusedValues() {
        Stream<Arguments> always =
                textParameters().flatMap(arguments -> REFUSED.stream().map(value -> with(arguments, value)));
        return Stream.concat(always, dots().filter(PathParametersTest::isDotSegment));
    }

    /** Lists dots to which the style of their parameter adds something. */
    static Stream<Arguments> styledDots() {
        return dots().filter(arguments -> !isDotSegment(arguments))
                .filter(arguments -> !DOTS.contains(ParameterEncoding.inPath(parameter(arguments), value(arguments))));
    }

    private static Stream<Arguments> dots() {
        return textParameters().flatMap(arguments -> DOTS.stream().map(value -> with(arguments, value)));
    }

    private static boolean isDotSegment(Arguments arguments) {
        Operation operation = (Operation) arguments.get()[0];
        ParameterModel parameter = parameter(arguments);
        String path = operation
                .path()
                .replace("{" + parameter.name() + "}", ParameterEncoding.inPath(parameter, value(arguments)));
        return Arrays.stream(path.split("/")).anyMatch(DOTS::contains);
    }

    @ParameterizedTest
    @MethodSource({"hostileValues", "styledDots"})
    void aHostileValueArrivesUnchanged(Operation operation, ParameterModel parameter, String value) {
        OperationCall call = OperationCall.of(operation).with(parameter, JsonNodeFactory.instance.textNode(value));
        connected.server().respond(SuccessfulResponse.of(operation));

        call.send(connected);

        RequestComparison.assertSent(call, connected.server().onlyRequest());
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void aValueThatCannotBeASegmentIsRefusedBeforeAnythingIsSent(
            Operation operation, ParameterModel parameter, @Nullable String value) {
        assertRefused(operation, parameter, value);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aMissingIdIsRefusedBeforeAnythingIsSent(Operation operation, ParameterModel parameter) {
        assertRefused(operation, parameter, null);
    }

    private static void assertRefused(Operation operation, ParameterModel parameter, @Nullable String value) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall call = OperationCall.of(operation)
                .with(parameter, value == null ? NullNode.getInstance() : JsonNodeFactory.instance.textNode(value));

        assertThatThrownBy(() -> call.send(connected))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operation.id())
                .satisfies(refused -> assertThat(ComparableNames.comparable(refused.getMessage()))
                        .contains(parameter.javaName()));

        assertThat(connected.server().requests()).isEmpty();
    }

    private static ParameterModel parameter(Arguments arguments) {
        return (ParameterModel) arguments.get()[1];
    }

    private static JsonNode value(Arguments arguments) {
        return JsonNodeFactory.instance.textNode((String) arguments.get()[2]);
    }

    private static Arguments with(Arguments operationAndParameter, @Nullable String value) {
        return Arguments.of(
                operationAndParameter.get()[0], operationAndParameter.get()[1], value);
    }
}
