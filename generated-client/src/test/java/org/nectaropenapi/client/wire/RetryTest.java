package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;
import static org.nectaropenapi.client.wire.LoopbackServer.reset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.BadGatewayException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.ServiceUnavailableException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TooManyRequestsException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.upload.Upload;

/** Requests that are retried, how often and after which pauses; counted on the wire. */
@Timeout(60)
class RetryTest extends WireTest {

    private enum Kind {
        READ(client -> client.api.get("1"), true),
        READ_BY_POST(client -> client.api.query(Map.of("a", 1)), true),
        CREATE(client -> client.api.create(Map.of("a", 1)), false),
        UPDATE(client -> client.api.update("1", Map.of("a", 1)), false),
        DELETE(client -> client.api.delete("1"), false),
        LINK(client -> client.api.link("1"), false),
        UPLOAD(client -> client.api.upload("1", form(Upload.of("a.pdf", new byte[10]))), false);

        private final Consumer<TestClient> call;
        private final boolean idempotent;

        Kind(Consumer<TestClient> call, boolean idempotent) {
            this.call = call;
            this.idempotent = idempotent;
        }
    }

    static Stream<Arguments> statuses() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(
                        300, 304, 400, 401, 403, 404, 405, 408, 409, 410, 422, 429, 500, 501, 502, 503, 504, 505)
                .map(status -> Arguments.of(kind, status)));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void statusesAreRetriedWhereItIsSafe(Kind kind, int status) {
        boolean retried =
                switch (status) {
                    case 429, 503 -> true;
                    case 408, 500, 502, 504 -> kind.idempotent;
                    default -> false;
                };
        int expected = retried ? 3 : 1;
        // 304 has no body by definition.
        server.always(status == 304 ? raw("HTTP/1.1 304 X\r\n\r\n") : json(status, "{\"detail\":\"no\"}"));

        StatusException e = catchThrowableOfType(StatusException.class, () -> kind.call.accept(client));

        assertThat(e.status()).isEqualTo(status);
        assertThat(e.attempts()).isEqualTo(expected);
        assertThat(server.received()).hasSize(expected);
        assertThat(client.pauses).hasSize(expected - 1);
        assertThat(server.received())
                .extracting(LoopbackServer.Received::head)
                .containsOnly(server.received().get(0).head());
        assertThat(server.received())
                .extracting(LoopbackServer.Received::text)
                .containsOnly(server.received().get(0).text());
    }

    static Stream<Arguments> breaks() {
        Map<String, LoopbackServer.Reply> faults = Map.of(
                "closed without a byte", raw(""),
                "reset without a byte", reset(""),
                "closed within the head", raw("HTTP/1.1 200 OK\r\nConte"),
                "closed within the body", raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\""),
                "reset within the body", reset("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\""),
                "cut chunk", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\""),
                "bad chunk", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"),
                "not HTTP", raw("Hello there\r\n\r\n"));
        return Stream.of(Kind.values()).flatMap(kind -> faults.entrySet().stream()
                .map(fault -> Arguments.of(kind, fault.getKey(), fault.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("breaks")
    void aBreakAfterSendingIsRetriedForReadsOnly(Kind kind, String fault, LoopbackServer.Reply reply) {
        server.always(reply);

        TransportException e = catchThrowableOfType(TransportException.class, () -> kind.call.accept(client));

        int expected = kind.idempotent ? 3 : 1;
        assertThat(e.attempts()).isEqualTo(expected);
        assertThat(e.mayHaveReachedService()).isTrue();
        assertThat(server.received()).hasSize(expected);
        assertThat(e.getMessage()).contains(" got no response").doesNotContain(TestClient.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void silenceIsRetriedForReadsOnly(Kind kind) throws Exception {
        server.always(server.silentAfter(""));

        TestClient hurried = client(options -> options.readTimeout(Duration.ofMillis(600)));

        NectarException e = catchThrowableOfType(NectarException.class, () -> kind.call.accept(hurried));
        assertThat(e.attempts()).isEqualTo(kind.idempotent ? 3 : 1);

        server.awaitRequests(kind.idempotent ? 3 : 1);
        assertThat(server.received()).hasSize(kind.idempotent ? 3 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatWasNeverMadeIsRetriedForAll(Kind kind) throws Exception {
        server.stopListening();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> kind.call.accept(client))
                .withMessageContaining(" got no response after 3 attempts: could not connect")
                .withMessageEndingWith("; the service has not received the request")
                .satisfies(e -> assertThat(e.mayHaveReachedService()).isFalse());
        assertThat(client.pauses).hasSize(2);
    }

    @Test
    void aRefusedAttemptHasReachedTheServiceThoughTheNextDoesNot() {
        server.reply(json(503, "", "Connection: close").after(() -> {
            try {
                server.stopListening();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.create(Map.of()))
                .withMessageContaining(" got no response after 3 attempts: could not connect")
                .satisfies(e -> assertThat(e.mayHaveReachedService()).isTrue());
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aHostWithoutAddressIsNamedAsSuch() throws Exception {
        TestClient lost = client(options -> options.baseUrl(URI.create("https://no-such-host.invalid")));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> lost.api.create(Map.of()))
                .satisfies(e -> assertThat(e.mayHaveReachedService()).isFalse());
    }

    @Test
    void theFirstSuccessEndsTheRetries() {
        server.reply(json(503, ""), raw(""), json(200, "{\"a\":1}"));

        assertThat(client.api.get("1")).containsEntry("a", 1);

        assertThat(server.received()).hasSize(3);
    }

    @Test
    void theLastFailureIsTheOneThatIsThrown() {
        server.reply(json(503, ""), raw(""), json(502, "{\"detail\":\"slow\"}"));

        assertThatExceptionOfType(BadGatewayException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage("getThing returned 502 Bad Gateway after 3 attempts: slow");
    }

    @Test
    void pausesDoubleUpToTheLongestAndVaryByAQuarter() throws Exception {
        server.always(json(503, ""));
        TestClient patient = client(options ->
                options.retryPolicy(RetryPolicy.defaults().withMaxAttempts(8)).totalTimeout(Duration.ofMinutes(10)));

        assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> patient.api.get("1"));

        long[] longest = {500, 1000, 2000, 4000, 8000, 8000, 8000};
        assertThat(patient.pauses).hasSize(7);
        for (int i = 0; i < longest.length; i++) {
            assertThat(patient.pauses.get(i).toMillis()).isBetween(longest[i] * 3 / 4 - 1, longest[i]);
        }
        assertThat(patient.pauses).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"7,7", "60,60", "61,60", "3600,60", "86400,60", "' 5 ',5", "1,1"})
    void secondsOfRetryAfterAreObeyedUpToAMinute(String value, int seconds) {
        server.reply(json(429, "", "Retry-After: " + value));

        client.api.create(Map.of());

        assertThat(client.pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1500", "0.25, 250", "2.0, 2000", "0.30000000000000004, 300", "60.001, 60000", "86399.9, 60000"})
    void aRetryAfterWithAFractionIsObeyed(String value, int millis) {
        server.reply(json(429, "", "Retry-After: " + value));

        client.api.create(Map.of());

        assertThat(client.pauses).containsExactly(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "60,60", "3000,60"})
    void aDateOfRetryAfterIsObeyedUpToAMinute(int ahead, int seconds) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                TestClient.NOW.plusSeconds(ahead).atOffset(ZoneOffset.UTC));
        server.reply(json(503, "", "Retry-After: " + date));

        client.api.get("1");

        assertThat(client.pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-99999999999999999999",
                "99999999999999999999",
                "9223372036854775807",
                "86401",
                "soon",
                "1.5 s",
                "1,5",
                ".5",
                "5.",
                "0.0",
                "1e3",
                "",
                "Sun, 01 Mar 2026 12:00:00 GMT",
                "Sun, 01 Mar 2026 11:59:59 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Mon, 99 Zzz 2026 12:00:00 GMT",
                "2026-03-01T12:00:10Z"
            })
    void aRetryAfterThatMakesNoSenseFallsBackToTheUsualPause(String value) {
        server.reply(json(429, "", "Retry-After: " + value));

        client.api.get("1");

        assertThat(client.pauses).hasSize(1);
        assertThat(client.pauses.get(0)).isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
    }

    @Test
    void aPauseBeyondTheTotalIsNotTaken() throws Exception {
        server.always(json(429, "{\"detail\":\"Slow down.\"}", "Retry-After: 50"));
        TestClient hurried = client(options -> options.totalTimeout(Duration.ofSeconds(40)));

        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> hurried.api.get("1"))
                .withMessage("getThing returned 429 Too Many Requests: Slow down.")
                .satisfies(e -> {
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(50));
                    assertThat(e.header("retry-after")).isEqualTo("50");
                });
        assertThat(hurried.pauses).isEmpty();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void noneMeansOneAttempt() throws Exception {
        server.always(json(503, ""));
        TestClient once = client(options -> options.retryPolicy(RetryPolicy.none()));

        assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> once.api.get("1"));

        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBodyThatCanBeReadOnceIsSentOnce(int status) {
        server.always(json(status, ""));
        Upload once = Upload.ofStream("a.pdf", new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)));

        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> client.api.upload("1", form(once)))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(server.received()).hasSize(1);
        assertThat(client.pauses).isEmpty();
    }

    @Test
    void anInterruptDuringAPauseEndsTheCall() throws Exception {
        server.always(json(503, ""));
        TestClient interrupted = client(options -> options.sleeper(pause -> {
            throw new InterruptedException();
        }));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> interrupted.api.get("1"))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();

        assertThat(server.received()).hasSize(1);
    }
}
