package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import feign.RequestLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.BadRequestException;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.ServiceFactory;

/** Bodies of successful responses are read, or named as unreadable without being quoted. */
class ResponseBodiesTest extends WireTest {

    interface Shapes {

        @NectarOperation(id = "listSites", idempotent = true)
        @RequestLine(value = "GET /v9/site", decodeSlash = false)
        List<Site> sites();
    }

    interface AnyValue {

        @NectarOperation(id = "getAnything")
        @RequestLine(value = "GET /v9/anything", decodeSlash = false)
        Object get();
    }

    record Site(UUID id, String name) {

        @JsonCreator
        Site(@JsonProperty("id") UUID id, @JsonProperty("name") String name) {
            if (name == null) {
                throw new MissingFieldException("Site", "name");
            }
            if (name.equals("boom")) {
                throw new IllegalStateException("secret-in-message");
            }
            this.id = id;
            this.name = name;
        }
    }

    private final Shapes shapes = client.factory.create(Shapes.class);

    static Stream<String> responsesWithoutValue() {
        return Stream.of(
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\t\r\n ",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull",
                "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("responsesWithoutValue")
    void aResponseThatMayBeEmptyReadsAsNull(String response) {
        server.reply(raw(response));

        assertThat(client.api.link("1")).isNull();
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("responsesWithoutValue")
    void aResponseThatMustHaveAValueIsUnreadableWithoutOne(String response) {
        server.reply(raw(response));

        assertThatUnreadable(() -> client.api.create(Map.of()))
                .withMessageMatching("createThing returned 20[0145], but the body cannot be read: "
                        + "it is (empty|the JSON value null)");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsRead() {
        server.reply(raw("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}"));

        assertThat(client.api.get("1")).containsEntry("a", 1);
    }

    @Test
    void genericTypesAreRead() {
        UUID id = UUID.fromString("6f1c0d5e-8a8e-4b07-9a53-2f6d3c1b7e11");
        server.reply(json(200, "[{\"id\":\"" + id + "\",\"name\":\"Mill\"}]"));

        assertThat(shapes.sites()).containsExactly(new Site(id, "Mill"));
    }

    @Test
    void bytesAreHandedOutAsTheyCame() {
        byte[] bytes = {0, 1, (byte) 0xFF, '{'};
        server.reply(content(200, "application/pdf", bytes));

        assertThat(client.api.raw()).isEqualTo(bytes);
    }

    @Test
    void aVoidOperationTakesAnyBody() {
        server.reply(json(200, "not json"));

        client.api.delete("1");

        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{", "{\"a\":", "{\"a\":1}trailing", "secret-value",
                "{\"a\":1}{\"b\":2}", "{'a':1}", "[1]", "\u0000"
            })
    void brokenJsonIsNamedWithoutBeingQuoted(String body) {
        server.reply(json(200, body));

        assertThatUnreadable(() -> client.api.get("1"))
                .withMessageStartingWith("getThing returned 200, but the body cannot be read: ")
                .withMessageNotContaining("secret-value")
                .withNoCause()
                .satisfies(e -> {
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.status()).isEqualTo(200);
                });
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aValueThatDoesNotFitIsNamedByItsPlace() {
        server.reply(json(200, "[{\"id\":\"secret-value\",\"name\":\"Mill\"}]"));

        assertThatUnreadable(shapes::sites)
                .withMessageStartingWith(
                        "listSites returned 200, but the body cannot be read: the value at [0].id does not fit: expected a UUID (line 1,")
                .withMessageNotContaining("secret");
    }

    @Test
    void whatAModelThrowsIsNotShownEither() {
        server.reply(json(200, "[{\"name\":\"boom\"}]"));

        assertThatUnreadable(shapes::sites).withMessageNotContaining("secret");
    }

    @Test
    void aMissingFieldLearnsItsOperation() {
        server.reply(json(200, "[{}]"));

        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(shapes::sites)
                .withMessage(
                        "listSites: the field Site.name is required by the OpenAPI document, but the service's response has no"
                                + " readable value for it")
                .satisfies(e -> {
                    assertThat(e.operationId()).isEqualTo("listSites");
                    assertThat(e.schema()).isEqualTo("Site");
                    assertThat(e.field()).isEqualTo("name");
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    void anHtmlPageIsNamedAsSuch() {
        server.reply(content(200, "text/html", "<html>Log in</html>"));

        assertThatUnreadable(() -> client.api.get("1")).withMessageEndingWith("it is text/html, not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e99999999999999999999}", "{\"a\":1E+999999999}"})
    void aNumberBeyondCountingIsKeptAsItCame(String body) throws Exception {
        server.reply(json(200, body), json(400, body));
        ClientOptions options =
                ClientOptions.builder(ApiKey.of("k")).baseUrl(server.url()).build();
        try (ServiceFactory factory = new ServiceFactory(options, NectarJson.newMapper())) {
            AnyValue service = factory.create(AnyValue.class);

            assertThat(NectarJson.newMapper().writeValueAsString(service.get())).isEqualTo(body);
            assertThatExceptionOfType(BadRequestException.class).isThrownBy(service::get);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"name\":\"a | it is not well-formed JSON (line 1, column 12)",
                "[{\"name\":00012}] | it is not well-formed JSON (line 1, column 11)",
                "[]{} | it goes on after the end of its JSON (line 1, column 3)",
                "[[]] | the value at [0] does not fit: expected a value of the type Site (line 1, column 2)",
                "[1] | the value at [0] does not fit: expected a value of the type Site (line 1, column 2)"
            })
    void theReasonIsThatOfTheBody(String body, String reason) {
        server.reply(json(200, body));

        assertThatUnreadable(shapes::sites)
                .withMessage("listSites returned 200, but the body cannot be read: " + reason);
    }

    @Test
    void aLimitOfTheReaderIsNotCalledBrokenJson() {
        server.reply(json(200, "{\"a\":".repeat(2000)));

        assertThatUnreadable(() -> client.api.get("1"))
                .withMessageContaining("it is nested more deeply, or has a longer name or text, than can be read");
    }

    @Test
    void aCharsetThatIsStatedIsReadIfItIsNotUtf8() {
        byte[] latin = "[{\"name\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = "[{\"name\":\"caf\u00e9\"}]".getBytes(StandardCharsets.UTF_8);
        String type = "application/json; charset=iso-8859-1";
        server.reply(content(200, type, latin), content(200, type, utf8));

        assertThat(shapes.sites()).first().hasToString(shapes.sites().get(0).toString());
    }

    @Test
    void badlyEncodedTextIsUnreadable() {
        server.reply(content(
                200, "application/json", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'
                }));

        assertThatUnreadable(() -> client.api.get("1"));
    }

    @Test
    void aBodyThatCannotBeWrittenIsTheCallersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.create(Map.of("self", new Object())))
                .withMessageStartingWith("createThing: the request body, a ");
        assertThat(server.received()).isEmpty();
    }

    private ThrowableAssertAlternative<UnreadableResponseException> assertThatUnreadable(ThrowingCallable call) {
        return assertThatExceptionOfType(UnreadableResponseException.class).isThrownBy(call);
    }
}
