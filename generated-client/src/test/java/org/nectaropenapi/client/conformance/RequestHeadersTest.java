package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/**
 * The headers of every operation are those of the document: the media types of responses and the key, none of them
 * twice.
 */
class RequestHeadersTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptPrefersTheMediaTypeOfTheSuccessToThoseOfErrors(Operation operation) {
        List<String> successes = List.copyOf(ClientDocument.responseMediaTypes(operation, true));
        String preferred = successes.contains("application/json") || successes.isEmpty()
                ? "application/json"
                : String.join(", ", successes);
        Stream<String> errors = ClientDocument.responseMediaTypes(operation, false).stream()
                .filter(mediaType -> !mediaType.equals(preferred))
                .map(mediaType -> mediaType + ";q=0.5");

        assertThat(sent(operation).headers("Accept"))
                .containsExactly(Stream.concat(Stream.of(preferred), errors).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theKeyIsSentInTheHeaderOfTheSecurityScheme(Operation operation) {
        RecordedRequest request = sent(operation);

        assertThat(RequestComparison.keyHeaders(operation))
                .allSatisfy(header -> assertThat(request.headers(header)).containsExactly(ConnectedClient.KEY));
        assertThat(request.line() + request.bodyText()).doesNotContain(ConnectedClient.KEY);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noHeaderIsSentTwice(Operation operation) {
        assertThat(sent(operation).headerLines())
                .extracting(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theUserAgentNamesTheClientAndJava(Operation operation) {
        assertThat(sent(operation).headers("User-Agent"))
                .singleElement()
                .asString()
                .matches("nectar-client/\\S+ Java/\\d+");
    }

    private static RecordedRequest sent(Operation operation) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall.of(operation).send(connected);
        return connected.server().onlyRequest();
    }
}
