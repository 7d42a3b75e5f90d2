package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.spec.model.Operation;

/**
 * Every documented error status of every operation becomes an exception of its own class that names operation and
 * cause.
 */
class StatusExceptionsTest {

    private static final String PACKAGE = "org.nectaropenapi.client.error.";

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Arguments> statuses() {
        return ClientDocument.operations().stream()
                .flatMap(operation -> ClientDocument.errorStatuses(operation).stream()
                        .map(status -> Arguments.of(operation, status)));
    }

    static Stream<Arguments> statusesAndBodies() {
        Operation operation = ClientDocument.operations().stream()
                .filter(candidate -> candidate.method().equals("PATCH"))
                .findFirst()
                .orElseThrow();
        List<ScriptedResponse> bodies = List.of(
                response("application/json", "{\"name\":[\"may not be blank\"]}"),
                response("application/json", "[\"may not be blank\"]"),
                response("application/json", "{\"detail\":"),
                response("text/html", "<html><body><h1>Bad gateway</h1></body></html>"),
                response("application/json", ""),
                response("application/json", "{\"detail\":\"" + "one\\ntwo ".repeat(1000) + "\"}"),
                response("application/json", "{\"detail\":\"" + "x".repeat(1 << 20) + "\"}"));
        return ClientDocument.errorStatuses(operation).stream()
                .flatMap(status -> bodies.stream().map(body -> Arguments.of(operation, status, body)));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aDocumentedStatusBecomesTheExceptionOfItsClass(Operation operation, int status) throws ClassNotFoundException {
        ExampleModel example =
                ClientDocument.responseExamples(operation, status).get(0);
        connected.server().respond(ScriptedResponse.json(status, example.value().toString()));

        StatusException failure = failure(operation);

        // The shared responses of the document are named after their statuses, and so are the exceptions.
        String response = operation
                .node()
                .at("responses", Integer.toString(status))
                .component()
                .orElseThrow();
        assertThat(failure).isExactlyInstanceOf(Class.forName(PACKAGE + response + "Exception"));
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.operationId()).isEqualTo(operation.id());
        assertThat(failure.detail()).isEqualTo(example.value().path("detail").asText());
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure)
                .hasMessageContaining(operation.id())
                .hasMessageContaining(Integer.toString(status))
                .hasMessageContaining(example.value().path("detail").asText());
        assertThat(connected.server().requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("statusesAndBodies")
    void theMessageStaysOneShortLineWhateverTheErrorBodyHolds(Operation operation, int status, ScriptedResponse body) {
        connected.server().respond(new ScriptedResponse(status, body.headerLines(), body.body()));

        StatusException failure = failure(operation);

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "<html>", "{");
        assertThat(failure.rawBody()).hasSizeLessThan(100_000);
        assertThat(new String(body.body(), StandardCharsets.UTF_8)).startsWith(failure.rawBody());
    }

    private static ScriptedResponse response(String contentType, String body) {
        return new ScriptedResponse(0, List.of("Content-Type: " + contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    private static StatusException failure(Operation operation) {
        Throwable thrown = catchThrowable(() -> OperationCall.of(operation).send(connected.client()));
        assertThat(thrown).isInstanceOf(StatusException.class);
        return (StatusException) thrown;
    }
}
