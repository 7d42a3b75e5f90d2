package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;
import static org.nectaropenapi.client.wire.LoopbackServer.reset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.CallStart;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.upload.Upload;

/** Observers are notified of every attempt and every call, and see none of the caller's data. */
class CallObserverTest extends WireTest {

    private final RecordedCalls observed = new RecordedCalls();
    private final TestClient client = client(options -> options.observer(observed));

    @Test
    void aCallThatIsRepeatedIsReportedWithEachAttempt() {
        server.reply(json(503, "busy"), reset(""), json(200, "{\"a\":1}"));

        client.api.list(RequestParameters.builder("listThings")
                .path("company_id", "c-1")
                .query("page", 2)
                .build());

        assertThat(observed.attempts)
                .extracting(CallReport::attempts, CallReport::status, CallReport::failure, CallReport::outcome)
                .containsExactly(
                        tuple(1, 503, null, "503"),
                        tuple(2, null, "TransportException", "TransportException"),
                        tuple(3, 200, null, "200"));
        assertThat(observed.attempts).allSatisfy(attempt -> {
            assertThat(attempt.operationId()).isEqualTo("listThings");
            assertThat(attempt.method()).isEqualTo("GET");
            assertThat(attempt.pathTemplate()).isEqualTo("/v9/thing/company/{company_id}/all");
            assertThat(attempt.duration()).isPositive();
            assertThat(attempt.bytesSent()).isZero();
        });
        assertThat(observed.attempts).extracting(CallReport::bytesReceived).containsExactly(4L, 0L, 7L);
        assertThat(observed.calls).singleElement().satisfies(call -> {
            assertThat(call.attempts()).isEqualTo(3);
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.failure()).isNull();
            assertThat(call.bytesReceived()).isEqualTo(7);
            assertThat(call.duration()).isGreaterThanOrEqualTo(observed.durationOfAttempts());
        });
        assertThat(observed.threads).hasSize(4).containsOnly(Thread.currentThread());
    }

    @Test
    void aRefusedCallHasStatusAndFailure() {
        server.reply(json(404, "{\"detail\":\"none\"}"));

        assertThat(catchThrowable(() -> client.api.update("1", Map.of("a", 1)))).isInstanceOf(NotFoundException.class);

        assertThat(observed.attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.failure()).isNull();
            assertThat(attempt.outcome()).isEqualTo("404");
        });
        assertThat(observed.calls).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PATCH");
            assertThat(call.status()).isEqualTo(404);
            assertThat(call.failure()).isEqualTo("NotFoundException");
            assertThat(call.outcome()).isEqualTo("404");
            assertThat(call.bytesSent()).isEqualTo(7);
            assertThat(call.bytesReceived()).isEqualTo(17);
        });
    }

    @Test
    void anUnreadableResponseIsNoSuccess() {
        server.reply(json(200, "broken"));

        assertThat(catchThrowable(() -> client.api.create(Map.of()))).isNotNull();

        assertThat(observed.calls).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.failure()).isEqualTo("UnreadableResponseException");
            assertThat(call.outcome()).isEqualTo("200 UnreadableResponseException");
        });
    }

    @Test
    void silenceIsATimeout() {
        server.always(server.silentAfter(""));

        SampleApi hurried = client.factory
                .withOptions(o -> o.readTimeout(Duration.ofMillis(200)))
                .create(SampleApi.class);
        assertThat(catchThrowable(() -> hurried.create(Map.of()))).isNotNull();

        assertThat(observed.attempts).singleElement().satisfies(attempt -> assertThat(attempt.outcome())
                .isEqualTo("NectarTimeoutException"));
        assertThat(observed.calls).singleElement().satisfies(call -> {
            assertThat(call.status()).isNull();
            assertThat(call.outcome()).isEqualTo("NectarTimeoutException");
            assertThat(call.bytesReceived()).isZero();
        });
    }

    @Test
    void aMethodWithoutResultIsReportedToo() {
        server.reply(raw("HTTP/1.1 204 No Content\r\n\r\n"));

        client.api.delete("1");

        assertThat(observed.calls).extracting(CallReport::outcome).containsExactly("204");
    }

    @Test
    void theLengthOfAnUploadIsKnownOrNot() {
        client.api.upload("1", form(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[10]), 10)));
        client.api.upload("1", form(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[10]))));

        assertThat(observed.calls.get(0).bytesSent())
                .isEqualTo(server.received().get(0).body().length);
        assertThat(observed.calls.get(1).bytesSent()).isEqualTo(-1);
    }

    @Test
    void aCallThatIsNotSentIsNotReported() {
        assertThat(catchThrowable(() -> client.api.create(Map.of("self", new Object()))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(observed.calls).isEmpty();
        assertThat(observed.attempts).isEmpty();
    }

    @Test
    void aHeaderThatIsRefusedEndsTheAttemptAndTheCall() {
        assertThat(catchThrowable(() -> client.api.withHeader("a\r\nb"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(observed.attempts).extracting(CallReport::outcome).containsExactly("IllegalArgumentException");
        assertThat(observed.calls).extracting(CallReport::outcome).containsExactly("IllegalArgumentException");
    }

    @Test
    void aCallWithoutATurnHasNoAttempt() {
        client.close();

        assertThat(catchThrowable(() -> client.api.get("1"))).isNotNull();

        assertThat(observed.calls).extracting(CallReport::outcome).containsExactly("TransportException");
    }

    @Test
    void whatAnObserverThrowsIsLoggedAndTheOthersReceiveTheReport() throws Exception {
        CallObserver careless = new CallObserver() {
            @Override
            public void attemptEnded(CallReport attempt) {
                throw new AssertionError("attempt");
            }

            @Override
            public void callEnded(CallReport call) {
                throw new IllegalStateException("call");
            }
        };
        TestClient careful = client(options -> options.observer(careless).observer(observed));
        try (LogRecorder log = new LogRecorder("org.nectaropenapi.client", null)) {
            assertThat(careful.api.get("1")).isEmpty();
            assertThat(log.entries)
                    .extracting(entry -> entry.getThrown().getMessage())
                    .containsExactly("attempt", "call");
        }
        assertThat(observed.attempts).hasSize(1);
        assertThat(observed.calls).hasSize(1);
    }

    @Test
    void whatEveryMethodOfAnObserverThrowsIsLogged() throws Exception {
        CallObserver careless = new CallObserver() {
            @Override
            public void callStarted(CallStart call) {
                throw WireTest.<RuntimeException>undeclared(new IOException("call started"));
            }

            @Override
            public void attemptStarted(CallStart attempt) {
                throw new LinkageError("attempt started");
            }
        };
        TestClient careful = client(options -> options.observer(careless).observer(observed));
        try (LogRecorder log = new LogRecorder("org.nectaropenapi.client", null)) {
            assertThat(careful.api.get("1")).isEmpty();
            assertThat(log.entries)
                    .extracting(entry -> entry.getThrown().getMessage())
                    .containsExactly("call started", "attempt started");
        }
        assertThat(observed.calls).hasSize(1);
    }

    /** Nobody can tell what still works when memory or stack have run out. */
    @Test
    void anErrorOfTheVirtualMachineIsNotIgnored() {
        TestClient exhausted = client(options -> options.observer(new CallObserver() {
            @Override
            public void attemptStarted(CallStart attempt) {
                throw new OutOfMemoryError("made up");
            }
        }));

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> exhausted.api.get("1"))
                .withMessage("made up");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void reportsHoldNothingOfTheCallers() {
        server.reply(json(200, "{\"value\":\"secret-value\"}", "X-Note: secret-header"));
        server.reply(json(400, "{\"detail\":\"secret-detail\"}"));

        client.api.list(RequestParameters.builder("listThings")
                .path("company_id", "secret-id")
                .query("q", "secret-query")
                .build());
        assertThat(catchThrowable(() -> client.api.update("secret-id", Map.of("a", "secret-body"))))
                .isNotNull();

        assertThat(observed.attempts.toString() + observed.calls)
                .doesNotContain("secret", TestClient.KEY)
                .contains("/v9/thing/{id}");
    }

    @Test
    void anObserverNeedsNoMethod() throws Exception {
        TestClient quiet = client(options -> options.observer(new CallObserver() {}));

        assertThat(quiet.api.get("1")).isEmpty();
    }
}
