package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.model.Document;

/** The signature of a URL opens the file to anybody who reads it: it goes to the storage and nowhere else. */
class DownloadSecrecyTest {

    /** Tells of every request with its URL once somebody turns it on, whatever HTTP client is built on Java's. */
    private static final String DEBUG_LOG_OF_JAVA = "jdk.internal.httpclient.debug";

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler[] others = root.getHandlers();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (DEBUG_LOG_OF_JAVA.equals(entry.getLoggerName())) {
                return;
            }
            shown.add(entry.getLoggerName() + entry.getMessage() + Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
                shown.add(stackTrace(entry.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Arrays.stream(others).forEach(root::removeHandler);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        Arrays.stream(others).forEach(root::addHandler);
        root.setLevel(before);
    }

    @Test
    void noLogExceptionOrTextShowsTheSignature() {
        try (DownloadFixture storage = new DownloadFixture(
                builder -> builder.readTimeout(Duration.ofSeconds(1)).connectTimeout(Duration.ofSeconds(1)))) {
            storage.files.reply(
                    DownloadFixture.file("whole"),
                    DownloadFixture.xml(403, "AccessDenied", DownloadFixture.SIGNATURE),
                    DownloadFixture.xml(403, "SignatureDoesNotMatch", DownloadFixture.SIGNATURE),
                    DownloadFixture.xml(404, DownloadFixture.SIGNATURE + "!", "none"),
                    DownloadFixture.cut("200 OK\r\nContent-Length: 99", DownloadFixture.SIGNATURE),
                    LoopbackServer.raw("nonsense"),
                    LoopbackServer.raw("nonsense"),
                    LoopbackServer.raw("nonsense"));
            storage.files.always(storage.files.silentAfter(""));
            Document document = storage.document();
            shown.add(document.toString());
            shown.add(storage.nectar.documents().download(document, OutputStream.nullOutputStream())
                    + storage.nectar.documents().toString());
            for (int i = 0; i < 6; i++) {
                shown.add(stackTrace(catchThrowable(
                        () -> storage.nectar.documents().download(document, OutputStream.nullOutputStream()))));
            }
            for (String url : List.of(
                    "https://no such host/?" + DownloadFixture.SIGNATURE,
                    "https://no-such-host.invalid/?X-Amz-Signature=" + DownloadFixture.SIGNATURE,
                    "http://localhost:1/?X-Amz-Signature=" + DownloadFixture.SIGNATURE,
                    "https://localhost:" + storage.files.url().getPort() + "/?X-Amz-Signature="
                            + DownloadFixture.SIGNATURE)) {
                Throwable failure = catchThrowable(() -> storage.nectar
                        .documents()
                        .download(DownloadFixture.document(url), OutputStream.nullOutputStream()));
                assertThat(failure).isNotNull();
                shown.add(stackTrace(failure));
            }
        }

        assertThat(shown).hasSizeGreaterThan(12);
        assertThat(String.join("\n", shown))
                .contains("getDocument")
                .doesNotContain(DownloadFixture.SIGNATURE)
                .doesNotContain("X-Amz")
                .doesNotContain(DownloadFixture.KEY);
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
