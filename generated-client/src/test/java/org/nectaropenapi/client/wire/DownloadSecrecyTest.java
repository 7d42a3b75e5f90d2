package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.fixture.model.FileReference;

/** The signature of a URL opens the file to anybody who reads it: it goes to the storage and nowhere else. */
class DownloadSecrecyTest {

    /** Writes every request with its URL once somebody turns it on, whatever HTTP client is built on Java's. */
    private static final String DEBUG_LOG_OF_JAVA = "jdk.internal.httpclient.debug";

    /** For requests that no response comes to, however long a client waits. */
    private static final Duration NO_TIME = Duration.ofMillis(20);

    private final LogRecorder log = new LogRecorder("", Level.ALL);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void noLogExceptionOrTextShowsTheSignature() {
        List<String> shown = new ArrayList<>();
        log.setFilter(entry -> !DEBUG_LOG_OF_JAVA.equals(entry.getLoggerName()));
        try (DownloadFixture storage = new DownloadFixture(builder -> builder)) {
            storage.files.reply(
                    DownloadFixture.file("whole"),
                    DownloadFixture.xml(403, "AccessDenied", DownloadFixture.SIGNATURE),
                    DownloadFixture.xml(403, "SignatureDoesNotMatch", DownloadFixture.SIGNATURE),
                    DownloadFixture.xml(404, DownloadFixture.SIGNATURE + "!", "none"),
                    DownloadFixture.cut("200 OK\r\nContent-Length: 99", DownloadFixture.SIGNATURE),
                    LoopbackServer.raw("nonsense"),
                    LoopbackServer.raw("nonsense"),
                    LoopbackServer.raw("nonsense"));
            FileReference reference = storage.reference();
            shown.add(reference.toString());
            shown.add(download(storage, reference) + storage.client.uploads().toString());
            for (int i = 0; i < 5; i++) {
                shown.add(failure(storage, reference));
            }
            for (String url : List.of(
                    "https://no such host/?" + DownloadFixture.SIGNATURE,
                    "https://no-such-host.invalid/?X-Amz-Signature=" + DownloadFixture.SIGNATURE,
                    "http://localhost:1/?X-Amz-Signature=" + DownloadFixture.SIGNATURE)) {
                shown.add(failure(storage, DownloadFixture.reference(url)));
            }
        }
        try (DownloadFixture silent =
                new DownloadFixture(builder -> builder.readTimeout(NO_TIME).connectTimeout(NO_TIME))) {
            silent.files.always(silent.files.silentAfter(""));
            shown.add(failure(silent, silent.reference()));
            String tls = "https://localhost:" + silent.files.url().getPort();
            shown.add(
                    failure(silent, DownloadFixture.reference(tls + "/?X-Amz-Signature=" + DownloadFixture.SIGNATURE)));
        }

        shown.addAll(log.texts);
        assertThat(shown).hasSizeGreaterThan(12);
        assertThat(String.join("\n", shown))
                .contains("getFile")
                .doesNotContain(DownloadFixture.SIGNATURE)
                .doesNotContain("X-Amz")
                .doesNotContain(TestClient.KEY);
    }

    private static String failure(DownloadFixture storage, FileReference reference) {
        Throwable failure = catchThrowable(() -> download(storage, reference));
        assertThat(failure).isNotNull();
        return Throwables.getStackTrace(failure);
    }

    private static Downloaded download(DownloadFixture storage, FileReference reference) {
        return storage.client.uploads().download(reference, OutputStream.nullOutputStream());
    }
}
