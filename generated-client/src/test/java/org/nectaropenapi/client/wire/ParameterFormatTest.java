package org.nectaropenapi.client.wire;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.service.ParameterFormat;
import org.nectaropenapi.client.service.RequestParameters;

/** Values of every form in every format, on the request line and in headers. */
class ParameterFormatTest extends WireTest {

    private static final List<String> LIST = List.of("a,b", "c d", "e&f+%/ü");
    private static final Map<String, Object> OBJECT = object();

    private static Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", LocalDate.of(2026, 1, 31));
        object.put("x y", "1=2,3");
        return object;
    }

    static Stream<Arguments> queries() {
        String list = "a%2Cb|c%20d|e%26f%2B%25%2F%C3%BC";
        return Stream.of(
                arguments(ParameterFormat.FORM_EXPLODED, "a=b", "p%5B%5D=a%3Db"),
                arguments(ParameterFormat.FORM_EXPLODED, LIST, "p%5B%5D=" + list.replace("|", "&p%5B%5D=")),
                arguments(ParameterFormat.FORM_EXPLODED, OBJECT, "from=2026-01-31&x%20y=1%3D2%2C3"),
                arguments(ParameterFormat.FORM, LIST, "p%5B%5D=" + list.replace("|", ",")),
                arguments(ParameterFormat.FORM, OBJECT, "p%5B%5D=from,2026-01-31,x%20y,1%3D2%2C3"),
                arguments(ParameterFormat.SPACE_DELIMITED, List.of("a,b", "c|d"), "p%5B%5D=a%2Cb%20c%7Cd"),
                arguments(ParameterFormat.PIPE_DELIMITED, List.of("a,b", "c d"), "p%5B%5D=a%2Cb%7Cc%20d"),
                arguments(
                        ParameterFormat.DEEP_OBJECT,
                        OBJECT,
                        "p%5B%5D%5Bfrom%5D=2026-01-31&p%5B%5D%5Bx%20y%5D=1%3D2%2C3"),
                arguments(
                        ParameterFormat.FORM_JSON,
                        OBJECT,
                        "p%5B%5D=%7B%22from%22%3A%222026-01-31%22%2C%22x%20y%22%3A%221%3D2%2C3%22%7D"));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                arguments(ParameterFormat.SIMPLE, LIST, "a%2Cb,c%20d,e%26f%2B%25%2F%C3%BC"),
                arguments(ParameterFormat.SIMPLE_EXPLODED, OBJECT, "from=2026-01-31,x%20y=1%3D2%2C3"),
                arguments(ParameterFormat.LABEL, "ü", ".%C3%BC"),
                arguments(ParameterFormat.LABEL, List.of(1, 2L), ".1.2"),
                arguments(ParameterFormat.LABEL_EXPLODED, OBJECT, ".from=2026-01-31.x%20y=1%3D2%2C3"),
                arguments(ParameterFormat.MATRIX, true, ";company_id=true"),
                arguments(ParameterFormat.MATRIX, LIST, ";company_id=a%2Cb,c%20d,e%26f%2B%25%2F%C3%BC"),
                arguments(ParameterFormat.MATRIX_EXPLODED, List.of("a", "b"), ";company_id=a;company_id=b"),
                arguments(ParameterFormat.MATRIX_EXPLODED, OBJECT, ";from=2026-01-31;x%20y=1%3D2%2C3"),
                arguments(
                        ParameterFormat.SIMPLE,
                        OffsetDateTime.parse("2026-01-31T00:00:00+01:00"),
                        "2026-01-31T00%3A00%3A00%2B01%3A00"));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments(ParameterFormat.SIMPLE, "a, b; c=\"d\"", "a, b; c=\"d\""),
                arguments(ParameterFormat.SIMPLE, List.of(LocalDate.of(2026, 1, 31), 2), "2026-01-31,2"),
                arguments(ParameterFormat.SIMPLE, Map.of("k", "v"), "k,v"),
                arguments(ParameterFormat.SIMPLE_EXPLODED, Map.of("k", "v"), "k=v"),
                arguments(ParameterFormat.JSON, Map.of("k", List.of(1)), "{\"k\":[1]}"),
                arguments(ParameterFormat.SIMPLE, new UUID(1, 2), "00000000-0000-0001-0000-000000000002"));
    }

    static Stream<Arguments> ambiguousValues() {
        return Stream.of(
                arguments(ParameterFormat.SPACE_DELIMITED, List.of("a", "b c")),
                arguments(ParameterFormat.PIPE_DELIMITED, List.of("a|b")),
                arguments(ParameterFormat.FORM, List.of("a", "")),
                arguments(ParameterFormat.FORM, List.of(List.of("a"))),
                arguments(ParameterFormat.DEEP_OBJECT, Map.of("a", List.of("b"))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aValueOfTheQueryArrivesInItsFormat(ParameterFormat format, Object value, String expected) {
        client.api.list(optional().query("p[]", value, format).build());

        assertThat(server.only().target()).isEqualTo("/v9/thing/company/c/all?" + expected);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aValueOfThePathArrivesInItsFormat(ParameterFormat format, Object value, String expected) {
        client.api.list(RequestParameters.builder("listThings")
                .path("company_id", value, format)
                .build());

        assertThat(server.only().target()).isEqualTo("/v9/thing/company/" + expected + "/all");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aValueOfAHeaderArrivesInItsFormat(ParameterFormat format, Object value, String expected) {
        client.api.list(optional().header("X-Note", value, format).build());

        assertThat(server.only().headers("x-note")).containsExactly(expected);
    }

    @Test
    void reservedCharactersStayInAQueryThatAllowsThem() {
        client.api.list(optional()
                .reservedQuery("p", "a/b?c:d,e&f=g#h+i j%", ParameterFormat.FORM)
                .reservedQuery("q", List.of("a,b", "c/d"), ParameterFormat.FORM)
                .build());

        assertThat(server.only().target()).endsWith("?p=a/b?c:d,e%26f%3Dg%23h%2Bi%20j%25&q=a%2Cb,c/d");
    }

    @Test
    void cookiesShareOneHeaderWithThoseOfTheClient() {
        client.factory
                .withOptions(options -> options.header("Cookie", "own=0"))
                .create(SampleApi.class)
                .list(optional()
                        .cookie("a b", "1;2", ParameterFormat.FORM)
                        .cookie("c", List.of("d", "e"), ParameterFormat.FORM)
                        .build());

        assertThat(server.only().headers("cookie")).containsExactly("own=0; a%20b=1%3B2; c=d,e");
    }

    @Test
    void aHeaderOfTheCallReplacesThatOfTheClient() {
        client.factory
                .withOptions(options -> options.header("X-Note", "of the client"))
                .create(SampleApi.class)
                .list(optional()
                        .header("x-note", "of the call", ParameterFormat.SIMPLE)
                        .build());

        assertThat(server.only().headers("X-Note")).containsExactly("of the call");
    }

    @Test
    void aHeaderNeverReplacesTheKey() {
        client.api.list(
                optional().header("x-api-key", "other", ParameterFormat.SIMPLE).build());

        assertThat(server.only().headers("X-API-Key")).containsExactly(TestClient.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nX-Evil: 1", "a\nb", "\0", "é", "日本", " a", "a ", "\u007f"})
    void aTextThatNoHeaderCarriesIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optional().header("X-Note", value, ParameterFormat.SIMPLE))
                .withMessageStartingWith("listThings: the header 'X-Note' ");
    }

    @Test
    void aCommaInOneOfSeveralValuesOfAHeaderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optional().header("X-Note", List.of("a,b"), ParameterFormat.SIMPLE));
    }

    @ParameterizedTest
    @MethodSource("ambiguousValues")
    void aValueThatWouldArriveAsAnotherOneIsRefused(ParameterFormat format, Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optional().query("p", value, format))
                .withMessageStartingWith("listThings: the query parameter 'p' ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORM", "FORM_EXPLODED", "SPACE_DELIMITED", "PIPE_DELIMITED", "DEEP_OBJECT"})
    void nothingInAListOrObjectSendsNoParameter(ParameterFormat format) {
        client.api.list(optional()
                .query("p", Map.of(), format)
                .query("q", List.of(), format)
                .query("r", Arrays.asList((@Nullable Object) null), format)
                .build());

        assertThat(server.only().target()).isEqualTo("/v9/thing/company/c/all");
    }

    private static RequestParameters.Builder optional() {
        return RequestParameters.builder("listThings")
                .path("company_id", "c")
                .build()
                .withOptional();
    }
}
