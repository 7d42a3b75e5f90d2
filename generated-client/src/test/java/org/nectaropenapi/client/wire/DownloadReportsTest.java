package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.fixture.model.FileReference;

/** Observers and the log are notified of downloads as of other calls, without addresses. */
class DownloadReportsTest {

    private final RecordedCalls observed = new RecordedCalls();
    private final DownloadFixture storage = new DownloadFixture(builder -> builder.observer(observed));
    private final LogRecorder log = new LogRecorder("org.nectaropenapi.client", Level.FINE);

    @AfterEach
    void close() {
        log.close();
        storage.close();
        assertThat(observed.attempts.toString() + observed.calls + log.texts)
                .doesNotContain(DownloadFixture.SIGNATURE, "bucket", TestClient.KEY);
    }

    private Throwable download() {
        FileReference reference = DownloadFixture.reference(storage.files.url() + DownloadFixture.PATH_AND_QUERY);
        return catchThrowable(() -> storage.client.uploads().download(reference, OutputStream.nullOutputStream()));
    }

    @Test
    void aDownloadIsACallWithItsAttempts() {
        storage.files.reply(
                DownloadFixture.xml(503, "SlowDown", "later"), LoopbackServer.reset(""), DownloadFixture.file("whole"));

        assertThat(download()).isNull();

        assertThat(observed.attempts)
                .extracting(CallReport::attempts, CallReport::outcome)
                .containsExactly(tuple(1, "503"), tuple(2, "TransportException"), tuple(3, "200"));
        assertThat(observed.attempts.get(2).bytesReceived()).isEqualTo(5);
        assertThat(observed.calls).singleElement().satisfies(call -> {
            assertThat(call.operationId()).isEqualTo("getFile");
            assertThat(call.method()).isEqualTo("GET");
            assertThat(call.pathTemplate()).isEqualTo("(file)");
            assertThat(call.outcome()).isEqualTo("200");
            assertThat(call.attempts()).isEqualTo(3);
            assertThat(call.bytesSent()).isZero();
            assertThat(call.bytesReceived()).isEqualTo(5);
            assertThat(call.duration()).isGreaterThanOrEqualTo(observed.durationOfAttempts());
        });
        assertThat(log.entries).singleElement().satisfies(line -> assertThat(line.getMessage())
                .matches("getFile \\(file\\) 200 in \\d+ ms, attempts: 3"));
    }

    @Test
    void theRestOfAFileIsAnAttemptOfItsOwn() {
        storage.files.reply(
                DownloadFixture.cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"v1\"", "abcd"),
                DownloadFixture.rest());

        assertThat(download()).isNull();

        assertThat(observed.attempts)
                .extracting(CallReport::attempts, CallReport::outcome, CallReport::bytesReceived)
                .containsExactly(tuple(1, "200 TransportException", 4L), tuple(2, "206", 6L));
        assertThat(observed.calls)
                .extracting(CallReport::attempts, CallReport::outcome, CallReport::bytesReceived)
                .containsExactly(tuple(2, "206", 10L));
    }

    @Test
    void aRefusalIsTheFailureOfTheCallAndNotOfTheAttempt() {
        storage.files.reply(DownloadFixture.xml(404, "NoSuchKey", "none"));

        assertThat(download()).isNotNull();

        assertThat(observed.attempts).singleElement().satisfies(attempt -> assertThat(attempt.failure())
                .isNull());
        assertThat(observed.calls)
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
        FileReference reference = DownloadFixture.reference(storage.files.url() + "/file");

        assertThat(catchThrowable(() -> storage.client.uploads().download(reference, full)))
                .isNotNull();

        assertThat(observed.attempts).hasSize(1);
        assertThat(observed.calls).extracting(CallReport::outcome).containsExactly("200 UncheckedIOException");
    }
}
