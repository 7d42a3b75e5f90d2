package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.fixture.model.FileReference;

/** Storages that send no response, and the number of requests they get. */
class DownloadWithoutResponseTest {

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    private TransportException failure(DownloadFixture storage, FileReference reference) {
        return catchThrowableOfType(
                TransportException.class, () -> storage.client.uploads().download(reference, sink));
    }

    @Test
    void aRefusedConnectionIsTriedAgain() throws Exception {
        try (DownloadFixture storage = new DownloadFixture()) {
            storage.files.stopListening();
            TransportException refused = failure(storage, storage.reference());

            assertThat(refused.attempts()).isEqualTo(3);
            assertThat(refused).hasMessageContaining("could not connect");
            assertThat(storage.pauses).hasSize(2);
        }
    }

    @Test
    void aConnectionThatDoesNotOpenIsATimeoutOfItsOwn() throws Exception {
        try (FullBacklog full = new FullBacklog();
                DownloadFixture storage =
                        new DownloadFixture(builder -> builder.connectTimeout(Duration.ofMillis(200)))) {
            FileReference reference = DownloadFixture.reference(full.url() + "/a.pdf");
            NectarTimeoutException late = catchThrowableOfType(
                    NectarTimeoutException.class, () -> storage.client.uploads().download(reference, sink));

            assertThat(late.limit()).isEqualTo(Limit.CONNECT);
            assertThat(late.attempts()).isEqualTo(3);
        }
    }

    @Test
    void aMalformedResponseIsRetried() {
        try (DownloadFixture storage = new DownloadFixture()) {
            storage.files.always(LoopbackServer.raw("nonsense\r\n\r\n"));

            TransportException broken = failure(storage, storage.reference());

            assertThat(broken.attempts()).isEqualTo(3);
            assertThat(broken).hasMessageContaining("the response is not valid HTTP");
            assertThat(storage.files.received()).hasSize(3);
        }
    }

    @Test
    void closingTheClientEndsTheWaitForAResponse() throws Exception {
        try (DownloadFixture storage = new DownloadFixture()) {
            storage.files.reply(storage.files.silentAfter(""));
            FileReference reference = storage.reference();
            CompletableFuture<TransportException> download =
                    CompletableFuture.supplyAsync(() -> failure(storage, reference));
            storage.files.awaitRequests(1);
            storage.client.close();

            assertThat(download.join()).hasMessageContaining("the client was closed");
            assertThat(storage.files.sawPeerLeave()).isTrue();
            assertThat(storage.files.received()).hasSize(1);
        }
    }

    @Test
    void aPauseBeyondTheTotalIsNotTaken() {
        try (DownloadFixture hurried = new DownloadFixture(builder -> builder.totalTimeout(Duration.ofSeconds(40)))) {
            hurried.files.always(LoopbackServer.content(503, "text/plain", new byte[0], "Retry-After: 50"));

            DownloadRefusedException refused =
                    catchThrowableOfType(DownloadRefusedException.class, () -> hurried.download(sink));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.attempts()).isEqualTo(1);
            assertThat(hurried.pauses).isEmpty();
            assertThat(hurried.files.received()).hasSize(1);
        }
    }

    @Test
    void theRequestsOfAWholeDownloadAreCounted() {
        try (DownloadFixture storage = new DownloadFixture()) {
            storage.files.reply(
                    LoopbackServer.content(503, "text/plain", new byte[0]),
                    DownloadFixture.cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"v1\"", "abcd"),
                    LoopbackServer.content(404, "text/plain", new byte[0]));

            IncompleteDownloadException broken =
                    catchThrowableOfType(IncompleteDownloadException.class, () -> storage.download(sink));

            assertThat(broken.attempts()).isEqualTo(3);
            assertThat(storage.files.received()).hasSize(3);
        }
    }
}
