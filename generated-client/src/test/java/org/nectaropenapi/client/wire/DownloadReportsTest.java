package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.model.Document;

/** Observers and the log are notified of downloads as of other calls, without addresses. */
class DownloadReportsTest {

    private final List<CallReport> attempts = Collections.synchronizedList(new ArrayList<>());
    private final List<CallReport> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<LogRecord> lines = Collections.synchronizedList(new ArrayList<>());
    private final DownloadFixture storage = new DownloadFixture(builder -> builder.observer(new CallObserver() {
        @Override
        public void attemptEnded(CallReport attempt) {
            attempts.add(attempt);
        }

        @Override
        public void callEnded(CallReport call) {
            calls.add(call);
        }
    }));

    private final Logger log = Logger.getLogger("org.nectaropenapi.client");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        log.addHandler(handler);
        log.setLevel(Level.FINE);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        log.removeHandler(handler);
        log.setLevel(null);
        log.setUseParentHandlers(true);
        storage.close();
        assertThat(attempts.toString() + calls + lines)
                .doesNotContain(DownloadFixture.SIGNATURE, "bucket", DownloadFixture.KEY);
    }

    private Throwable download() {
        Document document = DownloadFixture.document(storage.files.url() + DownloadFixture.PATH_AND_QUERY);
        return catchThrowable(() -> storage.nectar.documents().download(document, OutputStream.nullOutputStream()));
    }

    @Test
    void aDownloadIsACallWithItsAttempts() {
        storage.files.reply(
                DownloadFixture.xml(503, "SlowDown", "later"), LoopbackServer.reset(""), DownloadFixture.file("whole"));

        assertThat(download()).isNull();

        assertThat(attempts)
                .extracting(CallReport::attempts, CallReport::outcome)
                .containsExactly(tuple(1, "503"), tuple(2, "TransportException"), tuple(3, "200"));
        assertThat(attempts.get(2).bytesReceived()).isEqualTo(5);
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.operationId()).isEqualTo("getDocument");
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.pathTemplate()).isEqualTo("(file)");
            assertThat(call.outcome()).isEqualTo("200");
            assertThat(call.attempts()).isEqualTo(3);
            assertThat(call.bytesSent()).isZero();
            assertThat(call.bytesReceived()).isEqualTo(5);
            Duration onTheWire = attempts.stream().map(CallReport::duration).reduce(Duration.ZERO, Duration::plus);
            assertThat(call.duration()).isGreaterThanOrEqualTo(onTheWire);
        });
        assertThat(lines).singleElement().satisfies(line -> assertThat(line.getMessage())
                .matches("getDocument \\(file\\) 200 in \\d+ ms, attempts: 3"));
    }

    @Test
    void theRestOfAFileIsAnAttemptOfItsOwn() {
        storage.files.reply(
                DownloadFixture.cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"1\"", "abcd"),
                LoopbackServer.content(
                        206, "application/pdf", DownloadFixture.bytes("efghij"), "Content-Range: bytes 4-9/10"));

        assertThat(download()).isNull();

        assertThat(attempts)
                .extracting(CallReport::attempts, CallReport::outcome, CallReport::bytesReceived)
                .containsExactly(tuple(1, "200 TransportException", 4L), tuple(2, "206", 6L));
        assertThat(calls)
                .extracting(CallReport::attempts, CallReport::outcome, CallReport::bytesReceived)
                .containsExactly(tuple(2, "206", 10L));
    }

    @Test
    void aRefusalIsTheFailureOfTheCallAndNotOfTheAttempt() {
        storage.files.reply(DownloadFixture.xml(404, "NoSuchKey", "none"));

        assertThat(download()).isNotNull();

        assertThat(attempts).singleElement().satisfies(attempt -> assertThat(attempt.failure())
                .isNull());
        assertThat(calls)
                .extracting(CallReport::status, CallReport::failure)
                .containsExactly(tuple(404, "DownloadRefusedException"));
    }

    @Test
    void aSinkThatFailsIsTheFailureOfTheCall() {
        storage.files.reply(DownloadFixture.file("whole"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        Document document = DownloadFixture.document(storage.files.url() + "/file");

        assertThat(catchThrowable(() -> storage.nectar.documents().download(document, full)))
                .isNotNull();

        assertThat(attempts).hasSize(1);
        assertThat(calls).extracting(CallReport::outcome).containsExactly("200 UncheckedIOException");
    }
}
