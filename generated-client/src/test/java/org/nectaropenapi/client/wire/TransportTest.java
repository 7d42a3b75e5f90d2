package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.RetryPolicy;

/** Requests on the wire, and the handling of responses. */
class TransportTest extends WireTest {

    TransportTest() {
        super(options -> options.maxResponseBytes(100_000).userAgent("test/1"));
    }

    @Test
    void aReadCarriesItsHeadersAndNoBody() {
        client.api.get("1");

        LoopbackServer.Received request = server.only();
        assertThat(request.requestLine()).isEqualTo("GET /v9/thing/1 HTTP/1.1");
        assertThat(request.headers("X-API-Key")).containsExactly(TestClient.KEY);
        assertThat(request.headers("Accept")).containsExactly("application/json");
        assertThat(request.headers("User-Agent")).containsExactly("test/1");
        assertThat(request.headers("Host")).containsExactly(server.url().getAuthority());
        assertThat(request.headers("Content-Type")).isEmpty();
        assertThat(request.headers("Transfer-Encoding")).isEmpty();
        // Java 17 writes it without being told; docs/network.md says why it stays on later versions.
        assertThat(request.headers("Content-Length")).containsExactly("0");
        assertThat(request.headers("Accept-Encoding")).isEmpty();
        assertThat(request.headers("Upgrade")).isEmpty();
        assertThat(request.body()).isEmpty();
    }

    @Test
    void patchWorks() {
        server.reply(json(200, "{\"name\":\"new\"}"));

        assertThat(client.api.update("1", Map.of("name", "né"))).containsEntry("name", "new");

        LoopbackServer.Received request = server.only();
        assertThat(request.requestLine()).isEqualTo("PATCH /v9/thing/1 HTTP/1.1");
        assertThat(request.headers("Content-Type")).containsExactly("application/json");
        assertThat(request.headers("Content-Length")).containsExactly("14");
        assertThat(request.text()).isEqualTo("{\"name\":\"né\"}");
    }

    @Test
    void aPostWithoutBodyHasNoContentType() {
        client.api.link("1");

        assertThat(server.only().headers("Content-Type")).isEmpty();
        assertThat(server.only().headers("Content-Length")).containsExactly("0");
        assertThat(server.only().headers("Transfer-Encoding")).isEmpty();
    }

    @Test
    void deleteReturnsNothingForNothing() {
        server.reply(raw("HTTP/1.1 204 No Content\r\n\r\n"));

        client.api.delete("1");

        assertThat(server.only().requestLine()).isEqualTo("DELETE /v9/thing/1 HTTP/1.1");
        assertThat(server.only().headers("Transfer-Encoding")).isEmpty();
        assertThat(server.only().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) throws Exception {
        try (LoopbackServer elsewhere = new LoopbackServer()) {
            server.always(json(status, "", "Location: " + elsewhere.url() + "/v9/thing/1"));

            assertThatExceptionOfType(UnexpectedStatusException.class)
                    .isThrownBy(() -> client.api.get("1"))
                    .withMessage("getThing returned " + status
                            + ": the service redirected the request, and redirects are not followed")
                    .satisfies(e -> assertThat(e.status()).isEqualTo(status));
            assertThatExceptionOfType(UnexpectedStatusException.class).isThrownBy(() -> client.api.create(Map.of()));

            assertThat(server.received()).hasSize(2);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void oneConnectionServesManyCallsAlsoAfterErrors() {
        server.reply(
                json(200, "{}"),
                json(404, "{}"),
                content(500, "text/html", new byte[40_000]),
                json(400, "no json"),
                json(200, "broken"));
        client.api.get("1");
        assertThatExceptionOfType(NectarException.class).isThrownBy(() -> client.api.get("2"));
        assertThatExceptionOfType(NectarException.class).isThrownBy(() -> client.api.create(Map.of()));
        assertThatExceptionOfType(NectarException.class).isThrownBy(() -> client.api.get("4"));
        assertThatExceptionOfType(NectarException.class).isThrownBy(() -> client.api.get("5"));
        client.api.get("6");

        assertThat(server.received()).hasSize(6);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aResponseBeyondTheLimitIsRefused() {
        server.reply(content(200, "application/json", new byte[100_001]));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> client.api.raw())
                .withMessageContaining("longer than the 100000 bytes")
                .satisfies(e -> assertThat(e.status()).isEqualTo(200));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aResponseAtTheLimitIsRead() {
        server.reply(content(200, "application/octet-stream", new byte[100_000]));

        assertThat(client.api.raw()).hasSize(100_000);
    }

    @Test
    void anEndlessResponseIsAbandoned() throws Exception {
        server.reply((request, socket) -> {
            LoopbackServer.write(socket, "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                LoopbackServer.write(socket, "1000\r\n" + "x".repeat(0x1000) + "\r\n");
            }
        });

        assertThatExceptionOfType(UnreadableResponseException.class).isThrownBy(() -> client.api.raw());
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(200, 299, 300, 400, 503).flatMap(status -> Stream.of(
                        "Content-Length: 200000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n30D40\r\n")
                .map(head -> Arguments.of(status, "HTTP/1.1 " + status + " X\r\n" + head)));
    }

    /** The rest never comes, so that only a client that has read enough leaves. */
    @ParameterizedTest
    @MethodSource("tooLong")
    void theConnectionOfABodyThatIsTooLongIsClosed(int status, String head) throws Exception {
        TestClient once = client(options -> options.maxResponseBytes(100_000).retryPolicy(RetryPolicy.none()));
        int enough = status < 300 ? 100_000 : 64 << 10;
        server.reply(server.silentAfter(head + "x".repeat(enough + 1)));

        NectarException failure = catchThrowableOfType(NectarException.class, () -> once.api.raw());

        if (status < 300) {
            assertThat(failure)
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("longer than the 100000 bytes");
        } else {
            assertThat(failure).isInstanceOfSatisfying(StatusException.class, e -> {
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.rawBody()).isEqualTo("x".repeat(enough));
            });
        }
        assertThat(server.sawPeerLeave()).isTrue();
    }

    static Stream<Arguments> sizes() {
        return IntStream.of(0, 1, 8191, 8192, 8193, 16_383, 16_384, 16_385, 32_768, 65_536, 65_537, 99_999, 100_000)
                .boxed()
                .flatMap(size -> Stream.of(Framing.values()).map(framing -> Arguments.of(size, framing)));
    }

    /** How a response tells where its body ends. */
    private enum Framing {
        LENGTH,
        CHUNKS,
        END_OF_CONNECTION
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bodiesOfAnySizeComeAsTheyAre(int size, Framing framing) {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        server.reply(
                switch (framing) {
                    case LENGTH -> content(200, "application/pdf", body);
                    case CHUNKS -> chunks(body, 8192);
                    case END_OF_CONNECTION ->
                        (request, socket) -> {
                            LoopbackServer.write(socket, "HTTP/1.1 200 X\r\nConnection: close\r\n\r\n");
                            LoopbackServer.write(socket, body);
                            return false;
                        };
                });

        assertThat(client.api.raw()).isEqualTo(body);
    }

    private static LoopbackServer.Reply chunks(byte[] body, int longest) {
        return (request, socket) -> {
            LoopbackServer.write(socket, "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int from = 0; from < body.length; from += longest) {
                byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + longest));
                LoopbackServer.write(socket, Integer.toHexString(chunk.length) + "\r\n");
                LoopbackServer.write(socket, chunk);
                LoopbackServer.write(socket, "\r\n");
            }
            LoopbackServer.write(socket, "0\r\n\r\n");
            return true;
        };
    }

    @Test
    void anUnrequestedCompressedResponseIsRefusedUnread() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new byte[5_000_000]);
        }
        server.reply(content(200, "application/json", compressed.toByteArray(), "Content-Encoding: gzip"));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageEndingWith("its Content-Encoding is gzip, which was not requested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "a\u007fb", "€"})
    void aHeaderValueCannotCarryALineBreak(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.withHeader(value))
                .withMessage(
                        "hostileThing: the value of the header X-Note holds a line break or another character that no"
                                + " header may have");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void bracesInAHeaderValueAreNotReadAsATemplate() {
        client.api.withHeader("{id} {unknown}");

        assertThat(server.only().headers("X-Note")).containsExactly("{id} {unknown}");
    }

    @Test
    void closingEndsCallsUnderWay() throws Exception {
        server.always(server.silentAfter(""));
        CompletableFuture<Throwable> outcome =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> client.api.get("1")));
        server.awaitRequests(1);
        client.close();
        client.close();

        assertThat(outcome.get())
                .isInstanceOf(TransportException.class)
                .hasMessage("getThing got no response: the client was closed meanwhile");
        assertThat(server.sawPeerLeave()).isTrue();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aClosedClientSendsNothing() {
        client.close();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage(
                        "getThing got no response: the client was closed; the service has not received the request")
                .satisfies(e -> assertThat(e.mayHaveReachedService()).isFalse());
        assertThat(server.connections()).isZero();
    }

    @Test
    void anInterfaceWithoutOperationsIsRefusedWhenItIsMade() {
        interface Nameless {
            void call();
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.factory.create(Nameless.class))
                .withMessageContaining("lacks @NectarOperation");
    }

    @Test
    void aBasePathStandsBeforeThePaths() throws Exception {
        TestClient behindProxy = client(options -> options.baseUrl(URI.create(server.url() + "/proxy/nectar/")));

        behindProxy.api.get("1");

        assertThat(server.only().target()).isEqualTo("/proxy/nectar/v9/thing/1");
    }
}
