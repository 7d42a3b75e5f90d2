package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Operation;

/**
 * The headers of every operation are those of the document: the media types of responses and the key, none of them
 * twice.
 */
@Tag("golden")
class RequestHeadersTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> operations() {
        return ClientDocument.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptPrefersTheMediaTypeOfTheSuccessToThoseOfErrors(Operation operation) {
        Set<String> successes = ClientDocument.responseMediaTypes(operation, true);
        Set<String> errors = new TreeSet<>(ClientDocument.responseMediaTypes(operation, false));
        List<String> accepted = sent(operation).headers("Accept").stream()
                .flatMap(header -> Arrays.stream(header.split(", ")))
                .toList();
        Map<Boolean, List<String>> byPreference =
                accepted.stream().collect(Collectors.partitioningBy(type -> !type.endsWith(";q=0.5")));

        Set<String> preferred =
                successes.contains("application/json") || successes.isEmpty() ? Set.of("application/json") : successes;
        assertThat(byPreference.get(true)).extracting(BodyKind::essence).containsExactlyInAnyOrderElementsOf(preferred);
        errors.removeAll(preferred);
        assertThat(byPreference.get(false)).extracting(BodyKind::essence).containsExactlyElementsOf(errors);
        assertThat(accepted).noneMatch(type -> type.contains("charset"));
    }

    @Tag("exhaustive")
    @Test
    void acceptKeepsTheParametersThatTellMediaTypesApart() {
        Operation operation = ClientDocument.operations().stream()
                .filter(candidate -> candidate.id().equals("readWithParameters"))
                .findFirst()
                .orElseThrow();

        assertThat(sent(operation).headers("Accept"))
                .containsExactly("application/vnd.fixture+json; version=2, application/json;q=0.5");
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
