package org.nectaropenapi.client.wire;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.service.RequestParameters;

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
        client.api.list(RequestParameters.builder("listThings")
                .path("company_id", value)
                .query("identifier", value)
                .query("sites", List.of(value, "second"))
                .build());

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
        client.api.list(parameters("azAZ09-._~"));
        client.api.list(parameters("`{@[/:"));

        assertThat(server.received())
                .extracting(LoopbackServer.Received::target)
                .containsExactly("/v9/thing/company/azAZ09-._~/all", "/v9/thing/company/%60%7B%40%5B%2F%3A/all");
    }

    private static RequestParameters parameters(@Nullable Object companyId) {
        return RequestParameters.builder("listThings")
                .path("company_id", companyId)
                .build();
    }

    private static RequestParameters.Builder optional() {
        return parameters("c").withOptional();
    }

    private String decoded(String text) {
        // URLDecoder reads a plus sign as a blank, which no encoded value may contain.
        assertThat(text).doesNotContain("+");
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theRequestLineIsAsTheDocumentSays() {
        client.api.list(parameters("c 1")
                .withOptional()
                .query("startDate", LocalDate.of(2026, 1, 31))
                .query("isDeleted", false)
                .query("page", 2)
                .query("limit", new BigDecimal("1E+2"))
                .query("sites", List.of("a", "b"))
                .query("absent", null)
                .query("none", List.of())
                .query("nulls", Arrays.asList(null, "x", null))
                .build());

        assertThat(server.only().requestLine())
                .isEqualTo("GET /v9/thing/company/c%201/all"
                        + "?startDate=2026-01-31&isDeleted=false&page=2&limit=100&sites=a&sites=b&nulls=x HTTP/1.1");
    }

    @Test
    void noParametersMeanNoQuestionMark() {
        client.api.list(optional().query("x", null).build());

        assertThat(server.only().target()).isEqualTo("/v9/thing/company/c/all");
    }

    @Test
    void parameterNamesAreEncodedToo() {
        client.api.list(optional().query("a&b[]{c}", "1").build());

        assertThat(server.only().target()).endsWith("all?a%26b%5B%5D%7Bc%7D=1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "\t"})
    void aValueThatIsNoSegmentIsRefusedBeforeAnythingIsSent(@Nullable String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters(value))
                .withMessageStartingWith("listThings: the path parameter 'company_id' is ")
                .withMessageContaining("pass the id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "" | blank
            .  | '.', which would lead to another path
            .. | '..', which would lead to another path
            """)
    void aSegmentThatChangesThePathIsRefusedBeforeAnythingIsSent(String value, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters(value))
                .withMessage("listThings: the path parameter 'company_id' is " + reason
                        + "; pass the id of an existing object");
    }

    @Test
    void aSegmentOfNoValuesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestParameters.builder("listThings").path("company_id", List.of()))
                .withMessage("listThings: the path parameter 'company_id' is empty; pass the id of an existing object");
    }

    @Test
    void textThatIsNotUnicodeIsRefusedInPathAndQuery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters("\ud800"))
                .withMessageStartingWith("listThings: the path parameter 'company_id' is not valid Unicode; pass ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optional().query("identifier", "\udc00x"))
                .withMessageStartingWith("listThings: the query parameter 'identifier' is not valid Unicode; pass ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\udc00x"})
    void aQueryValueThatSaysNothingIsRefused(String value) {
        RequestParameters.Builder builder = optional();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.query("identifier", value))
                .withMessageStartingWith("listThings: the query parameter 'identifier' is ");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.query("identifier", List.of("a", value)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "[]")
    void aRequiredParameterIsNeitherNullNorEmpty(@Nullable String value) {
        Object given = value == null ? null : List.of();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestParameters.builder("listThings").query("sites", given))
                .withMessage("listThings: the query parameter 'sites' is " + (value == null ? "null" : "empty")
                        + "; the operation requires it");
    }

    @Test
    void parametersShowTheirOperationOnly() {
        assertThat(optional().query("email", "ann@example.com").build()).hasToString("RequestParameters[listThings]");
    }
}
