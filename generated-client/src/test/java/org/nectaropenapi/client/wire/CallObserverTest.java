package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;
import static org.nectaropenapi.client.wire.LoopbackServer.reset;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** Observers are notified of every attempt and every call, and see none of the caller's data. */
class CallObserverTest {

    /** Notes what it hears; the thread it hears it in too. */
    private static final class Notes implements CallObserver {

        final List<CallReport> attempts = Collections.synchronizedList(new ArrayList<>());
        final List<CallReport> calls = Collections.synchronizedList(new ArrayList<>());
        final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void attemptEnded(CallReport attempt) {
            attempts.add(attempt);
            threads.add(Thread.currentThread());
        }

        @Override
        public void callEnded(CallReport call) {
            calls.add(call);
            threads.add(Thread.currentThread());
        }
    }

    private final LoopbackServer server = new LoopbackServer();
    private final Notes notes = new Notes();
    private final TestClient client = new TestClient(server.url(), options -> options.observer(notes));

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void aCallThatIsRepeatedIsReportedWithEachAttempt() {
        server.reply(json(503, "busy"), reset(""), json(200, "{\"a\":1}"));

        client.api.list("c-1", Map.of("page", List.of("2")));

        assertThat(notes.attempts)
                .extracting(CallReport::attempts, CallReport::status, CallReport::failure, CallReport::outcome)
                .containsExactly(
                        tuple(1, 503, null, "503"),
                        tuple(2, null, "TransportException", "TransportException"),
                        tuple(3, 200, null, "200"));
        assertThat(notes.attempts).allSatisfy(attempt -> {
            assertThat(attempt.operationId()).isEqualTo("listThings");
            assertThat(attempt.method()).isEqualTo("GET");
            assertThat(attempt.pathTemplate()).isEqualTo("/v2.2/thing/company/{company_id}/all");
            assertThat(attempt.duration()).isPositive();
            assertThat(attempt.bytesSent()).isZero();
        });
        assertThat(notes.attempts).extracting(CallReport::bytesReceived).containsExactly(4L, 0L, 7L);
        assertThat(notes.calls).singleElement().satisfies(call -> {
            assertThat(call.attempts()).isEqualTo(3);
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.failure()).isNull();
            assertThat(call.bytesReceived()).isEqualTo(7);
            Duration onTheWire =
                    notes.attempts.stream().map(CallReport::duration).reduce(Duration.ZERO, Duration::plus);
            assertThat(call.duration()).isGreaterThanOrEqualTo(onTheWire);
        });
        assertThat(notes.threads).hasSize(4).containsOnly(Thread.currentThread());
    }

    @Test
    void aRefusedCallHasStatusAndFailure() {
        server.reply(json(404, "{\"detail\":\"none\"}"));

        assertThat(catchThrowable(() -> client.api.update("1", Map.of("a", 1)))).isInstanceOf(NotFoundException.class);

        assertThat(notes.attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.failure()).isNull();
            assertThat(attempt.outcome()).isEqualTo("404");
        });
        assertThat(notes.calls).singleElement().satisfies(call -> {
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

        assertThat(notes.calls).singleElement().satisfies(call -> {
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

        assertThat(notes.attempts).singleElement().satisfies(attempt -> assertThat(attempt.outcome())
                .isEqualTo("NectarTimeoutException"));
        assertThat(notes.calls).singleElement().satisfies(call -> {
            assertThat(call.status()).isNull();
            assertThat(call.outcome()).isEqualTo("NectarTimeoutException");
            assertThat(call.bytesReceived()).isZero();
        });
    }

    @Test
    void aMethodWithoutResultIsReportedToo() {
        server.reply(raw("HTTP/1.1 204 No Content\r\n\r\n"));

        client.api.delete("1");

        assertThat(notes.calls).extracting(CallReport::outcome).containsExactly("204");
    }

    @Test
    void theLengthOfAnUploadIsKnownOrNot() {
        client.api.upload("1", form(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[10]), 10)));
        client.api.upload("1", form(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[10]))));

        assertThat(notes.calls.get(0).bytesSent())
                .isEqualTo(server.received().get(0).body().length);
        assertThat(notes.calls.get(1).bytesSent()).isEqualTo(-1);
    }

    private static MultipartForm form(Upload upload) {
        return MultipartForm.builder("uploadThing")
                .file("document", upload, UploadLimits.of(1000))
                .build();
    }

    @Test
    void aCallThatIsNotSentIsNotReported() {
        assertThat(catchThrowable(() -> client.api.create(Map.of("self", new Object()))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(notes.calls).isEmpty();
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void aHeaderThatIsRefusedEndsTheAttemptAndTheCall() {
        assertThat(catchThrowable(() -> client.api.withHeader("a\r\nb"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(notes.attempts).extracting(CallReport::outcome).containsExactly("IllegalArgumentException");
        assertThat(notes.calls).extracting(CallReport::outcome).containsExactly("IllegalArgumentException");
    }

    @Test
    void aCallWithoutATurnHasNoAttempt() {
        client.close();

        assertThat(catchThrowable(() -> client.api.get("1"))).isNotNull();

        assertThat(notes.calls).extracting(CallReport::outcome).containsExactly("TransportException");
    }

    @Test
    void whatAnObserverThrowsIsLoggedAndTheOthersHearTheReport() throws Exception {
        List<LogRecord> logged = Collections.synchronizedList(new ArrayList<>());
        Logger log = Logger.getLogger("org.nectaropenapi.client");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        CallObserver careless = new CallObserver() {
            @Override
            public void attemptEnded(CallReport attempt) {
                throw new IllegalStateException("attempt");
            }

            @Override
            public void callEnded(CallReport call) {
                throw new IllegalStateException("call");
            }
        };
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try (TestClient careful = new TestClient(
                server.url(), options -> options.observer(careless).observer(notes))) {
            assertThat(careful.api.get("1")).isEmpty();
        } finally {
            log.removeHandler(handler);
            log.setUseParentHandlers(true);
        }

        assertThat(logged).extracting(entry -> entry.getThrown().getMessage()).containsExactly("attempt", "call");
        assertThat(notes.attempts).hasSize(1);
        assertThat(notes.calls).hasSize(1);
    }

    @Test
    void reportsHoldNothingOfTheCallers() {
        server.reply(json(200, "{\"answer\":\"secret-answer\"}", "X-Note: secret-header"));
        server.reply(json(400, "{\"detail\":\"secret-detail\"}"));

        client.api.list("secret-id", Map.of("q", List.of("secret-query")));
        assertThat(catchThrowable(() -> client.api.update("secret-id", Map.of("a", "secret-body"))))
                .isNotNull();

        assertThat(notes.attempts.toString() + notes.calls)
                .doesNotContain("secret", TestClient.KEY)
                .contains("/v2.2/thing/{id}");
    }

    @Test
    void anObserverNeedsNoMethod() throws Exception {
        try (TestClient quiet = new TestClient(server.url(), options -> options.observer(new CallObserver() {}))) {
            assertThat(quiet.api.get("1")).isEmpty();
        }
    }
}
