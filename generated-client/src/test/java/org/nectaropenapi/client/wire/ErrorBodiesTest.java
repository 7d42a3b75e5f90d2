package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.nectaropenapi.client.http.RetryPolicy;

/** Every status with every kind of body gives the exception of its class, with the detail that the body holds. */
class ErrorBodiesTest extends WireTest {

    ErrorBodiesTest() {
        super(options -> options.retryPolicy(RetryPolicy.none()));
    }

    private static final String JSON = "application/json";

    private record Body(String type, String text, String detail) {}

    private static final List<Body> BODIES = List.of(
            new Body(JSON, "{\"detail\":\"Site not found.\"}", "Site not found."),
            new Body(JSON, "{\"detail\":\"  two\\n lines \"}", "two\n lines"),
            new Body(JSON, "{\"detail\":[\"one\",\"two\"]}", "one; two"),
            new Body(JSON, "{\"detail\":{\"name\":[\"bad\"]}}", "name: bad"),
            new Body(JSON, "{\"detail\":null,\"code\":7}", "code: 7"),
            new Body(
                    JSON,
                    "{\"name\":[\"This field is required.\",\"Too short.\"],\"address\":{\"zip\":[\"Bad zip.\"]}}",
                    "name: This field is required.; name: Too short.; address.zip: Bad zip."),
            new Body(JSON, "[\"One problem.\",\"Another.\"]", "One problem.; Another."),
            new Body(JSON, "\"Just text.\"", "Just text."),
            new Body(JSON, "{}", null),
            new Body(JSON, "[]", null),
            new Body(JSON, "{\"detail\":", null),
            new Body(JSON, "", null),
            new Body(JSON, "   ", null),
            new Body(JSON, "Plain words under a wrong type", "Plain words under a wrong type"),
            new Body("text/plain", "upstream request timeout", "upstream request timeout"),
            new Body(
                    "text/html",
                    "<!DOCTYPE html><html><head><title>\n 502 Bad &amp; Gateway </title></head><body>x</body></html>",
                    "502 Bad & Gateway"),
            new Body("text/html", "<html><body><h1 class=\"a\">Down</h1><p>long</p></body></html>", "Down"),
            new Body("text/html", "<html><body>no title</body></html>", null),
            new Body("text/html; charset=iso-8859-1", "<title>Pas trouv\u00e9</title>", "Pas trouv\u00e9"),
            new Body("text/html; charset=windows-1252", "<title>Pas trouv\u00e9</title>", "Pas trouv\u00e9"),
            new Body(JSON, "\ufeff{\"detail\":\"Behind a mark.\"}", "Behind a mark."),
            new Body("text/html", "\ufeff<title>Behind a mark</title>", "Behind a mark"),
            new Body(JSON, "{\"detail\":\"\",\"message\":\"real\"}", "message: real"),
            new Body(JSON, "{\"detail\":[],\"message\":\"real\"}", "message: real"),
            new Body(JSON, "{\"detail\":\"Too much.\",\"value\":1E+99999999999}", "Too much."),
            new Body("application/json; charset=nonsense", "{\"detail\":\"\u00e9\"}", "\u00e9"),
            new Body("text/plain; charset=\"@@\"", "\u00e9", "\u00e9"));

    private static final Map<Integer, Class<? extends StatusException>> CLASSES = Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            429, TooManyRequestsException.class,
            500, InternalServerErrorException.class,
            502, BadGatewayException.class,
            503, ServiceUnavailableException.class,
            409, UnexpectedStatusException.class,
            504, UnexpectedStatusException.class);

    static Stream<Arguments> table() {
        return CLASSES.keySet().stream().flatMap(status -> BODIES.stream().map(body -> Arguments.of(status, body)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void theExceptionHasTheClassAndTheWords(int status, Body body) {
        Charset charset = body.type().contains("8859") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        server.reply(
                content(status, body.type(), body.text().getBytes(charset), "X-Request-Id: r-17", "Set-Cookie: s=1"));

        StatusException e = refusal();

        assertThat(e).isExactlyInstanceOf(CLASSES.get(status));
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.operationId()).isEqualTo("getThing");
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(e.detail()).isEqualTo(body.detail());
        assertThat(e.rawBody()).isEqualTo(body.text().replace("\ufeff", ""));
        assertThat(e.header("x-request-id")).isEqualTo("r-17");
        assertThat(e.header("Set-Cookie")).isNull();
        assertThat(e.retryAfter()).isNull();
        assertThat(e.getMessage())
                .startsWith("getThing returned " + status)
                .contains(": ")
                .doesNotContain("\n", "null", "<");
        if (body.detail() != null) {
            assertThat(e.getMessage()).endsWith(": " + body.detail().replaceAll("\\s+", " "));
        }
    }

    @Test
    void aHugeBodyIsCutAndItsWordsShortened() {
        String words = "x".repeat(1_000_000);
        server.reply(content(404, "text/plain", words));

        StatusException e = refusal();

        assertThat(e).isInstanceOf(NotFoundException.class);
        assertThat(e.rawBody()).hasSize(64 << 10);
        assertThat(e.getMessage()).hasSizeLessThan(300).endsWith("…");
    }

    @Test
    void hugeJsonHasNoWordsButItsStatus() {
        String body = "{\"detail\":\"" + "x".repeat(200_000) + "\"}";
        server.reply(content(400, JSON, body));

        StatusException e = refusal();

        assertThat(e.detail()).isNull();
        assertThat(e).hasMessage("getThing returned 400 Bad Request: the request cannot be parsed or is invalid");
    }

    @Test
    void deepJsonIsNoTrouble() {
        String body = "[".repeat(5000) + "]".repeat(5000);
        server.reply(content(400, JSON, body));

        assertThat(refusal().detail()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 503})
    void aResponseWithoutBodyIsTyped(int status) {
        server.reply(raw("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"));

        StatusException e = catchThrowableOfType(StatusException.class, () -> client.api.delete("1"));

        assertThat(e.status()).isEqualTo(status);
        assertThat(e.rawBody()).isEmpty();
    }

    private StatusException refusal() {
        return catchThrowableOfType(StatusException.class, () -> client.api.get("1"));
    }
}
