package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers of every operation are what the document says: media types, key, and nothing twice. */
class RequestHeadersTest {

    private static ConnectedClient connected;

    @BeforeAll
    static void start() {
        connected = ConnectedClient.start();
    }

    @AfterAll
    static void stop() {
        connected.close();
    }

    static Stream<OperationModel> operations() {
        return DocumentModel.get().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptNamesWhatTheDocumentAnswers(OperationModel operation) {
        assertThat(sent(operation).headers("Accept"))
                .containsExactly(String.join(", ", operation.responseMediaTypes()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void contentTypeNamesWhatTheDocumentTakes(OperationModel operation) {
        List<String> contentTypes = sent(operation).headers("Content-Type");

        String mediaType = operation.requestMediaType();
        if (mediaType == null) {
            assertThat(contentTypes).isEmpty();
        } else {
            assertThat(contentTypes).singleElement().asString().satisfies(type -> assertThat(type.split(";")[0])
                    .isEqualTo(mediaType));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theKeyTravelsInTheHeaderOfTheSecurityScheme(OperationModel operation) {
        RecordedRequest request = sent(operation);

        String header = DocumentModel.get()
                .components("securitySchemes")
                .path("ApiKey")
                .path("name")
                .asText();
        assertThat(request.headers(header)).containsExactly(ConnectedClient.KEY);
        assertThat(request.line() + request.bodyText()).doesNotContain(ConnectedClient.KEY);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noHeaderIsSentTwice(OperationModel operation) {
        assertThat(sent(operation).headerLines())
                .extracting(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theUserAgentIsTheClientsOwn(OperationModel operation) {
        assertThat(sent(operation).headers("User-Agent"))
                .singleElement()
                .asString()
                .matches("nectar-client/\\S+ Java/\\d+");
    }

    private static RecordedRequest sent(OperationModel operation) {
        connected.server().answer(SuccessfulAnswer.of(operation));
        OperationCall.of(operation).send(connected.client());
        return connected.server().onlyRequest();
    }
}
