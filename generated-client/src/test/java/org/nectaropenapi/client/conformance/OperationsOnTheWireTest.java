package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/**
 * What every document declares for an operation arrives at a server, where and as it is declared: path, parameters,
 * parts, body and media type. Nothing declared disappears, and nothing else is sent.
 */
@Tag("golden")
class OperationsOnTheWireTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream();
    }

    static Stream<Arguments> optionalParameters() {
        return operations().flatMap(operation -> ClientDocument.parameters(operation).stream()
                .filter(parameter -> !parameter.required())
                .map(parameter -> Arguments.of(operation, parameter)));
    }

    static Stream<Arguments> optionalParts() {
        return operations()
                .flatMap(operation -> RequestContent.of(operation).stream().flatMap(content -> content.parts().stream()
                        .filter(part -> !part.required())
                        .map(part -> Arguments.of(operation, content, part))));
    }

    static Stream<Arguments> successes() {
        return operations().flatMap(operation -> ClientDocument.successStatuses(operation).stream()
                .map(status -> Arguments.of(operation, status)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everythingThatIsDeclaredArrives(Operation operation) {
        assertSent(OperationCall.complete(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void onlyWhatIsRequiredIsSentUntilMoreIsSet(Operation operation) {
        assertSent(OperationCall.of(operation));
    }

    @ParameterizedTest
    @MethodSource("optionalParameters")
    void anOptionalParameterArrivesAlone(Operation operation, ParameterModel parameter) {
        assertSent(OperationCall.of(operation).with(parameter, OperationCall.sample(parameter)));
    }

    @ParameterizedTest
    @MethodSource("optionalParts")
    void anOptionalPartArrivesAlone(Operation operation, RequestContent content, RequestContent.Part part) {
        assertSent(OperationCall.of(operation).with(part, OperationCall.sample(content, part)));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void everyStatusOfASuccessIsAccepted(Operation operation, int status) {
        connected.server().respond(SuccessfulResponse.of(operation, status));

        OperationCall.of(operation).send(connected);

        assertThat(connected.server().requests()).hasSize(1);
    }

    @Test
    void everyGoldenFolderTakesPart() {
        assertThat(ClientDocument.all()).hasSizeGreaterThan(1);
    }

    private static void assertSent(OperationCall call) {
        connected.server().respond(SuccessfulResponse.of(call.operation()));
        call.send(connected);
        RequestComparison.assertSent(call, connected.server().onlyRequest());
    }
}
