package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.spec.model.Operation;

/** A redirect is an error, so that key and data go only to the configured address. */
@Tag("golden")
class RedirectTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    private static RecordingServer elsewhere;

    @BeforeAll
    static void start() {
        elsewhere = RecordingServer.start();
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
    }

    static Stream<Arguments> redirects() {
        // One operation of each method of the document.
        return ClientDocument.operations().stream()
                .map(Operation::method)
                .distinct()
                .map(method -> ClientDocument.operations().stream()
                        .filter(operation -> operation.method().equals(method))
                        .findFirst()
                        .orElseThrow())
                .flatMap(
                        operation -> Stream.of(301, 302, 303, 307, 308).map(status -> Arguments.of(operation, status)));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void aRedirectIsNotFollowed(Operation operation, int status) {
        connected.server().respond(ScriptedResponse.redirect(status, elsewhere.url() + "/taken"));

        assertThatThrownBy(() -> OperationCall.of(operation).send(connected))
                .isInstanceOfSatisfying(UnexpectedStatusException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(status);
                    assertThat(failure.operationId()).isEqualTo(operation.id());
                });

        assertThat(connected.server().requests()).hasSize(1);
        assertThat(elsewhere.requests()).isEmpty();
    }
}
