package org.nectaropenapi.client.wire;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.service.PathSegments;
import org.nectaropenapi.client.service.QueryParameters;

/** No value can leave its path segment or its query parameter. */
class PathAndQueryOnTheWireTest extends WireTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain-1_2.3~4", "../admin", "a\r\nX-Evil: 1", "http://evil.example"})
    @ValueSource(
            strings = {
                "a/b", "a%2Fb", "a%2fb", "%", "%25", "%zz", "a b", " lead", "?", "#", ";", "é", "日本", "{x}", "{", "}",
                "{id}", "{?x*}", "&", "=", "+", ",", "%2C", "a,b", "\0", "\\", "\"", "'", "$1", "|", "[", "]", "😀",
                "...", "%2E%2E", "a%", "@", ":", "!", "*", "(", ")", "$", "<", ">", "^"
            })
    void everyValueIsOneSegmentAndOneParameter(String value) {
        Map<String, List<String>> query = parameters()
                .add("identifier", value)
                .addAll("sites", List.of(value, "second"))
                .build()
                .toMap();

        client.api.list(PathSegments.encode("listThings", "company_id", value), query);

        String[] target = server.only().target().split("\\?", -1);
        assertThat(target).hasSize(2);
        String[] segments = target[0].split("/", -1);
        assertThat(segments).hasSize(6);
        assertThat(segments[4]).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
        assertThat(decoded(segments[4])).isEqualTo(value);
        assertThat(segments[5]).isEqualTo("all");
        assertThat(Arrays.stream(target[1].split("&", -1)).map(this::decoded))
                .containsExactly("identifier=" + value, "sites=" + value, "sites=second");
    }

    @Test
    void whatNeedsNoEncodingStaysAsItIs() {
        assertThat(PathSegments.encode("getThing", "id", "azAZ09-._~")).isEqualTo("azAZ09-._~");
        assertThat(PathSegments.encode("getThing", "id", "`{@[/:")).isEqualTo("%60%7B%40%5B%2F%3A");
    }

    private static QueryParameters.Builder parameters() {
        return QueryParameters.builder("listThings");
    }

    private String decoded(String text) {
        // URLDecoder reads a plus sign as a blank, which no encoded value may contain.
        assertThat(text).doesNotContain("+");
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theRequestLineIsAsTheDocumentSays() {
        client.api.list(
                PathSegments.encode("listThings", "company_id", "c 1"),
                parameters()
                        .add("startDate", LocalDate.of(2026, 1, 31))
                        .add("isDeleted", false)
                        .add("page", 2)
                        .add("limit", new BigDecimal("1E+2"))
                        .addAll("sites", List.of("a", "b"))
                        .add("absent", null)
                        .addAll("none", List.of())
                        .addAll("alsoNone", null)
                        .addAll("nulls", Arrays.asList(null, "x", null))
                        .build()
                        .toMap());

        assertThat(server.only().requestLine())
                .isEqualTo("GET /v2.2/thing/company/c%201/all"
                        + "?startDate=2026-01-31&isDeleted=false&page=2&limit=100&sites=a&sites=b&nulls=x HTTP/1.1");
    }

    @Test
    void noParametersMeanNoQuestionMark() {
        client.api.list("c", parameters().add("x", null).build().toMap());

        assertThat(server.only().target()).isEqualTo("/v2.2/thing/company/c/all");
    }

    @Test
    void parameterNamesAreEncodedToo() {
        client.api.list("c", parameters().add("a&b[]{c}", "1").build().toMap());

        assertThat(server.only().target()).endsWith("all?a%26b%5B%5D%7Bc%7D=1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", ".", "..", "\ud800"})
    void aValueThatIsNoSegmentIsRefusedBeforeAnythingIsSent(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.get(PathSegments.encode("getThing", "id", value)))
                .withMessageStartingWith("getThing: the path parameter 'id' is ")
                .withMessageContaining("pass the id");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\udc00x"})
    void aQueryValueThatSaysNothingIsRefused(String value) {
        QueryParameters.Builder builder = parameters();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("identifier", value))
                .withMessageStartingWith("listThings: the query parameter 'identifier' is ");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.addAll("identifier", List.of("a", value)));
    }

    @Test
    void parametersShowTheirNamesOnly() {
        QueryParameters parameters =
                parameters().add("email", "ann@example.com").build();

        assertThat(parameters).hasToString("QueryParameters[email]");
        assertThat(parameters.toMap()).isUnmodifiable();
    }
}
