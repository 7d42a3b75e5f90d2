package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.BadGatewayException;
import org.nectaropenapi.client.error.BadRequestException;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.InternalServerErrorException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.error.ServiceUnavailableException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TooManyRequestsException;
import org.nectaropenapi.client.error.UnauthorizedException;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.spec.model.Operation;

/**
 * Every documented error status of every operation becomes an exception of its own class that names operation and
 * cause.
 */
@Tag("golden")
class StatusExceptionsTest {

    private static final Map<Integer, Class<? extends StatusException>> CLASSES = Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            429, TooManyRequestsException.class,
            500, InternalServerErrorException.class,
            502, BadGatewayException.class,
            503, ServiceUnavailableException.class);

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Arguments> statuses() {
        return ClientDocument.operations().stream()
                .flatMap(operation -> ClientDocument.errorStatuses(operation).stream()
                        .map(status -> Arguments.of(operation, status)));
    }

    static Stream<Arguments> statusesAndBodies() {
        Operation operation = ClientDocument.operations().stream()
                .max(Comparator.comparingInt(
                        candidate -> ClientDocument.errorStatuses(candidate).size()))
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
    void aDocumentedStatusBecomesTheExceptionOfItsClass(Operation operation, int status) {
        ScriptedResponse response = SuccessfulResponse.of(operation, status);
        connected.server().respond(response);

        StatusException failure = failure(operation);

        assertThat(failure).isExactlyInstanceOf(CLASSES.getOrDefault(status, UnexpectedStatusException.class));
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.operationId()).isEqualTo(operation.id());
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure).hasMessageContaining(operation.id()).hasMessageContaining(Integer.toString(status));
        String detail = detail(response);
        if (!detail.isEmpty()) {
            assertThat(failure.detail()).isEqualTo(detail);
            assertThat(failure).hasMessageContaining(detail);
        }
        assertThat(connected.server().requests()).hasSize(1);
    }

    /** Returns the detail that the body of an error states; empty if it states none. */
    private static String detail(ScriptedResponse response) {
        String mediaType = String.join("", response.headerLines());
        return mediaType.endsWith("json")
                ? JsonTrees.parse(response.body()).path("detail").asText("")
                : "";
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
        Throwable thrown = catchThrowable(() -> OperationCall.of(operation).send(connected));
        assertThat(thrown).isInstanceOf(StatusException.class);
        return (StatusException) thrown;
    }
}
