package org.nectaropenapi.client.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.internal.SafeText;

/**
 * The sentence that each odd response gives, to a read and to a write. None of them shows the key, a character that a
 * log cannot show, or more than a line, nor does any stack trace.
 */
class OddResponsesTest extends WireTest {

    private static final String KEY = TestClient.KEY;
    private static final int LONGEST = 500;

    OddResponsesTest() {
        super(options -> options.retryPolicy(RetryPolicy.none()));
    }

    /**
     * A response, and what follows the operation's name in the sentence.
     *
     * @param read for a GET
     * @param write for a POST
     */
    private record Odd(String name, byte[] response, String read, String write) {

        static Odd of(String name, String response, String sentence) {
            return of(name, response, sentence, sentence);
        }

        static Odd of(String name, String response, String read, String write) {
            return new Odd(name, response.getBytes(StandardCharsets.ISO_8859_1), read, write);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String http(String status, String headers, String body) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String gzip(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return zipped.toString(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static Stream<Odd> table() {
        String encoded = KEY.chars().mapToObj("%%%02x"::formatted).collect(Collectors.joining());
        String escaped = KEY.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
        String basic = Base64.getEncoder().encodeToString(("user:" + KEY).getBytes(StandardCharsets.US_ASCII));
        String slow = "returned 502 Bad Gateway: the request ran longer than the service allows";
        String early = "got no response: the service closed the connection before the response was complete";
        String invalid = "got no response: the response is not valid HTTP";
        return Stream.of(
                Odd.of("502", http("502 X", "", ""), slow, slow + ", a write may have happened"),
                Odd.of(
                        "502 with the page of a proxy",
                        http("502 X", "", "<html><title>502 Bad Gateway</title></html>"),
                        slow,
                        slow + ", a write may have happened"),
                Odd.of(
                        "502 with a text",
                        http("502 X", "", "upstream timed out"),
                        "returned 502 Bad Gateway: upstream timed out",
                        "returned 502 Bad Gateway: upstream timed out, a write may have happened"),
                Odd.of(
                        "an error in UTF-16",
                        http(
                                "400 X",
                                "",
                                new String(
                                        ("No " + KEY + "!").getBytes(StandardCharsets.UTF_16LE),
                                        StandardCharsets.ISO_8859_1)),
                        "returned 400 Bad Request: No [redacted]!"),
                Odd.of(
                        "an error that breaks the key",
                        http("400 X", "", "No " + KEY.substring(0, 5) + "\n" + KEY.substring(5) + "!"),
                        "returned 400 Bad Request: No [redacted]!"),
                Odd.of(
                        "a success in an encoding of large letters that repeats the key",
                        http("200 X", "Content-Encoding: GZIP," + KEY + ",x\r\n", "{}"),
                        "returned 200, but the body cannot be read: its Content-Encoding is GZIP,[redacted],x, which was"
                                + " not requested"),
                Odd.of(
                        "304",
                        http("304 X", "", ""),
                        "returned 304 Not Modified: the service refers to an earlier response, and this client keeps none"),
                Odd.of(
                        "302",
                        http("302 X", "Location: /login\r\n", ""),
                        "returned 302: the service redirected the request, and redirects are not followed"),
                Odd.of(
                        "an error in gzip",
                        http("404 X", "Content-Encoding: gzip\r\n", gzip("{\"detail\":\"No such site.\"}")),
                        "returned 404 Not Found: No such site."),
                Odd.of(
                        "an error in gzip that is cut",
                        http(
                                "404 X",
                                "Content-Encoding: x-gzip\r\n",
                                gzip("No such site").substring(0, 10)),
                        "returned 404 Not Found: the resource does not exist"),
                Odd.of(
                        "an error in gzip of the old name",
                        http("404 X", "Content-Encoding: x-gzip\r\n", gzip("{\"detail\":\"No such site.\"}")),
                        "returned 404 Not Found: No such site."),
                Odd.of(
                        "an error in a small gzip that unfolds",
                        http("400 X", "Content-Encoding: gzip\r\n", gzip("x".repeat(1 << 24))),
                        "returned 400 Bad Request: " + "x".repeat(200) + "…"),
                Odd.of(
                        "an error in an unknown encoding",
                        http("404 X", "Content-Encoding: br\r\n", "\u0001\u0002"),
                        "returned 404 Not Found: the resource does not exist"),
                Odd.of(
                        "a success in gzip",
                        http("200 X", "Content-Encoding: gzip\r\n", gzip("{}")),
                        "returned 200, but the body cannot be read: its Content-Encoding is gzip, which was not"
                                + " requested"),
                Odd.of(
                        "a success in an encoding that repeats the key",
                        http("200 X", "Content-Encoding: " + KEY + "\r\n", "{}"),
                        "returned 200, but the body cannot be read: its Content-Encoding is [redacted], which was not"
                                + " requested"),
                Odd.of(
                        "a page",
                        http("200 X", "Content-Type: text/html; k=" + KEY + "\r\n", "<h1>Log in</h1>"),
                        "returned 200, but the body cannot be read: it is text/html; k=[redacted], not JSON"),
                Odd.of("no byte", "", early),
                Odd.of("an end in the status line", "HTTP/1.1 2", early),
                Odd.of("an end in the headers", "HTTP/1.1 200 OK\r\nA: b\r\n", early),
                Odd.of("an end in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", early),
                Odd.of("an end in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{", early),
                Odd.of("a status line that repeats the key", KEY + " \u001b[31m200\r\n\r\n", invalid),
                Odd.of(
                        "a length that repeats the key",
                        "HTTP/1.1 200 OK\r\nContent-Length: " + KEY + "\r\n\r\n{}",
                        invalid),
                Odd.of(
                        "a chunk size that repeats the key",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + KEY + "\r\n{}",
                        "got no response: the connection broke (Illegal character in chunk size: 110)"),
                Odd.of(
                        "the key percent-encoded",
                        http("404 X", "", "no " + encoded + "!"),
                        "returned 404 Not Found: no [redacted]!"),
                Odd.of(
                        "the key escaped in a field's name",
                        http("404 X", "", "{\"" + escaped + "\":1}"),
                        "returned 404 Not Found: [redacted]: 1"),
                Odd.of(
                        "the key escaped in a text",
                        http("404 X", "", "no " + escaped.replace("\\", "\\\\") + "!"),
                        "returned 404 Not Found: no [redacted]!"),
                Odd.of(
                        "the key in Base64",
                        http("404 X", "", "Authorization: Basic " + basic),
                        "returned 404 Not Found: Authorization: Basic " + basic.substring(0, 7) + "[redacted]A="),
                Odd.of(
                        "the key where the body is cut",
                        http("404 X", "", " ".repeat((64 << 10) - 20) + KEY),
                        "returned 404 Not Found: [redacted]"),
                Odd.of(
                        "characters that move the cursor or turn the text",
                        http("404 X", "", utf8("a\u001b[2Jb\u0085c\u009bd\u202Ee\u2066f\u200Eg\uFEFFh\u2028i\u00ADj")),
                        "returned 404 Not Found: a [2Jb c d e f g h i j"),
                Odd.of(
                        "a heading that never ends",
                        http("500 X", "", "<h1 ".repeat(16_000)),
                        "returned 500 Internal Server Error: a problem on the service's side, try again later"),
                Odd.of(
                        "a long name before many messages",
                        http("400 X", "", "{\"" + "n".repeat(20_000) + "\":[" + "1,".repeat(20_000) + "1]}"),
                        "returned 400 Bad Request: " + "n".repeat(200) + "…"),
                Odd.of(
                        "a list where an object is promised",
                        http("200 X", "", "[]"),
                        "returned 200, but the body cannot be read: it does not fit: expected an object (line 1, column"
                                + " 1)"),
                Odd.of(
                        "nothing where an object is promised",
                        http("200 X", "", ""),
                        "returned 200, but the body cannot be" + " read: it is empty"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void anOddResponseGivesItsSentence(Odd odd) {
        server.always((request, socket) -> {
            LoopbackServer.write(socket, odd.response());
            return false;
        });

        NectarException read = catchThrowableOfType(NectarException.class, () -> client.api.get("1"));
        // Of its own, since the connection that the server has just closed may look open for a moment.
        TestClient writer = client(options -> options.retryPolicy(RetryPolicy.none()));
        NectarException write = catchThrowableOfType(NectarException.class, () -> writer.api.create(Map.of()));

        assertThat(read).hasMessage("getThing " + odd.read());
        assertThat(write).hasMessage("createThing " + odd.write());
        assertHarmless(read);
        assertHarmless(write);
    }

    /** Stack traces go into logs, headers and bodies into tickets. */
    private void assertHarmless(NectarException failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            String message = String.valueOf(link.getMessage());
            assertThat(message).hasSizeLessThan(LONGEST);
            assertThat(message.codePoints().filter(SafeText::isUnsafe)).isEmpty();
        }
        String shown = Throwables.getStackTrace(failure);
        if (failure instanceof StatusException status) {
            shown += status.detail() + status.rawBody() + status.header("Server") + status.header("X-Request-Id");
        }
        if (failure instanceof UnreadableResponseException unreadable) {
            shown += unreadable.rawBody();
        }
        assertThat(shown).doesNotContain(KEY, KEY.substring(0, 12));
    }

    @Test
    void aHeaderThatRepeatsTheKeyIsKeptWithoutIt() {
        server.reply(LoopbackServer.json(404, "{}", "Server: " + KEY, "X-Request-Id: r-" + KEY + "-7"));

        StatusException refused = catchThrowableOfType(StatusException.class, () -> client.api.get("1"));

        assertHarmless(refused);
        assertThat(refused.header("Server")).isEqualTo("[redacted]");
        assertThat(refused.header("X-Request-Id")).isEqualTo("r-[redacted]-7");
    }

    @Test
    void anUnreadableBodyIsKeptWithoutTheKeyUpToALimit() {
        server.reply(
                LoopbackServer.json(200, "{\"a\": " + KEY),
                LoopbackServer.json(200, "x".repeat(100_000)),
                LoopbackServer.content(200, "text/html; charset=iso-8859-1", new byte[] {'<', (byte) 0xE9}));

        assertThat(unreadable().rawBody()).isEqualTo("{\"a\": [redacted]");
        assertThat(unreadable().rawBody()).hasSize(64 << 10);
        assertThat(unreadable().rawBody()).isEqualTo("<\u00e9");
    }

    private UnreadableResponseException unreadable() {
        return catchThrowableOfType(UnreadableResponseException.class, () -> client.api.get("1"));
    }

    @Test
    void anAlertOfTlsIsNamed() {
        byte[] alert = HexFormat.of().parseHex("15030300020228");
        server.handshake(plain -> {
            plain.getInputStream().read();
            LoopbackServer.write(plain, alert);
            return plain;
        });
        TestClient secure = client(options -> options.retryPolicy(RetryPolicy.none())
                .baseUrl(URI.create("https://localhost:" + server.url().getPort())));

        assertThatExceptionOfType(NectarException.class)
                .isThrownBy(() -> secure.api.get("1"))
                .withMessage("getThing got no response: could not agree on a TLS connection: the service sent the alert"
                        + " handshake_failure; the service has not received the request");
    }
}
