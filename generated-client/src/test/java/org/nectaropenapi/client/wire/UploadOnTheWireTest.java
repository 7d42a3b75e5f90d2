package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;
import org.nectaropenapi.client.upload.UploadRefusedException;

/** Files on the wire: framed rightly, streamed, opened once for each attempt and closed whatever happens. */
class UploadOnTheWireTest extends WireTest {

    private static final int LARGE = 25 << 20;

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private Upload.Source counting(InputStream content) {
        return () -> {
            opened.incrementAndGet();
            return new FilterInputStream(content) {
                @Override
                public void close() throws IOException {
                    closed.incrementAndGet();
                    super.close();
                }
            };
        };
    }

    private static MultipartForm largeForm(Upload upload) {
        return MultipartForm.builder("uploadThing")
                .text("note", "x")
                .file("document", upload, UploadLimits.of(LARGE, "application/pdf"))
                .build();
    }

    @Test
    void theFormArrivesAsItWasWritten() throws Exception {
        MultipartForm form = MultipartForm.builder("uploadThing")
                .file(
                        "document",
                        Upload.of("a\"\r\nX-Evil: 1.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII)),
                        UploadLimits.of(10))
                .build();

        client.api.upload("1", form);

        LoopbackServer.Received request = server.only();
        assertThat(request.requestLine()).isEqualTo("POST /v9/thing/1/file HTTP/1.1");
        assertThat(request.headers("Content-Type")).containsExactly(form.contentType());
        assertThat(request.headers("Content-Length"))
                .containsExactly(Long.toString(form.contentLength().getAsLong()));
        assertThat(request.headers("X-Evil")).isEmpty();
        try (InputStream written = form.open()) {
            assertThat(request.body()).isEqualTo(written.readAllBytes());
        }
    }

    @Test
    void aFileOfUnknownLengthGoesInChunks() {
        client.api.upload("1", largeForm(Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[100_000])))));

        assertThat(server.only().headers("Transfer-Encoding")).containsExactly("chunked");
        assertThat(server.only().body()).hasSizeGreaterThan(100_000);
        assertOpenedAndClosed(1);
    }

    @Test
    void aFileIsClosedBeforeTheResponseComes() {
        AtomicInteger closedBefore = new AtomicInteger();
        server.reply(json(200, "{}").after(() -> closedBefore.set(closed.get())));

        client.api.upload("1", largeForm(Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[10])), 10)));

        assertThat(closedBefore).hasValue(1);
        assertOpenedAndClosed(1);
    }

    @Test
    void aFileThatKeepsTheClientWaitingHoldsUpNoOtherCall() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(new byte[LARGE / 2]), new InputStream() {
            @Override
            public int read() {
                waiting.countDown();
                LoopbackServer.await(goOn);
                return -1;
            }
        });
        FutureTask<Map<String, Object>> upload =
                new FutureTask<>(() -> client.api.upload("1", largeForm(Upload.of("a.pdf", counting(slow)))));
        new Thread(upload).start();
        waiting.await();

        assertThat(client.api.get("2")).isEmpty();

        goOn.countDown();
        assertThat(upload.get()).isEmpty();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void everyAttemptOpensTheFileAnew() {
        server.reply(json(503, ""), json(429, ""), json(200, "{}"));

        Upload.Source anew =
                () -> counting(new ByteArrayInputStream(new byte[10])).open();
        client.api.upload("1", largeForm(Upload.of("a.pdf", anew, 10)));

        assertThat(server.received())
                .extracting(LoopbackServer.Received::text)
                .containsOnly(server.received().get(0).text());
        assertOpenedAndClosed(3);
    }

    @Test
    void aFileThatCannotBeReadEndsTheCallAndIsClosed() throws Exception {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> client.api.upload("1", largeForm(Upload.of("a.pdf", counting(failing), 10))))
                .withMessage("uploadThing: the file in 'document' cannot be read (disk gone)")
                .withCauseInstanceOf(IOException.class);
        assertOpenedAndClosed(1);
        assertThat(client.pauses).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    private static InputStream failing(Throwable onRead) {
        return new InputStream() {
            @Override
            public int read() {
                throw WireTest.<RuntimeException>undeclared(onRead);
            }
        };
    }

    private static InputStream failingToClose(int length, Throwable onClose) {
        return new ByteArrayInputStream(new byte[length]) {
            @Override
            public void close() {
                throw WireTest.<RuntimeException>undeclared(onClose);
            }
        };
    }

    private static Stream<Upload> sourcesThatFailWith(Throwable failure) {
        return Stream.of(
                Upload.of("a.pdf", () -> {
                    throw WireTest.<RuntimeException>undeclared(failure);
                }),
                Upload.of("a.pdf", () -> failing(failure), 10),
                Upload.of(
                        "a.pdf",
                        () -> new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), failing(failure))));
    }

    @Test
    void anExceptionThatNoSourceMayThrowEndsTheCallToo() {
        Exception failure = new TimeoutException("the vault is shut");

        assertThat(sourcesThatFailWith(failure))
                .allSatisfy(upload -> assertThatExceptionOfType(UploadRefusedException.class)
                        .isThrownBy(() -> client.api.upload("1", largeForm(upload)))
                        .withMessage("uploadThing: the file in 'document' cannot be read (the vault is shut)")
                        .withCause(failure));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anErrorOfASourceReachesTheCaller() {
        for (Error failure : List.of(new AssertionError("wrong"), new OutOfMemoryError("full"))) {
            assertThat(sourcesThatFailWith(failure))
                    .allSatisfy(upload -> assertThat(catchThrowable(() -> client.api.upload("1", largeForm(upload))))
                            .isSameAs(failure));
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aSourceThatFailsAndCannotBeClosedEndsTheCallWithItsFailure() {
        Error failure = new AssertionError("wrong");
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw failure;
            }

            @Override
            public void close() {
                throw new AssertionError("cannot be closed");
            }
        };

        assertThat(catchThrowable(() -> client.api.upload("1", largeForm(Upload.of("a.pdf", () -> broken)))))
                .isSameAs(failure);
    }

    @Test
    void aFileThatCannotBeClosedIsSent() {
        List<Exception> failures =
                List.of(new IOException("cl"), new IllegalStateException("cl"), new TimeoutException("cl"));
        for (Exception failure : failures) {
            Upload upload = Upload.of("a.pdf", () -> failingToClose(10, failure), 10);
            assertThat(client.api.upload("1", largeForm(upload))).isEmpty();
        }
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void aFileThatCannotBeClosedHidesNoOtherFailure() {
        Upload longer = Upload.of("a.pdf", () -> failingToClose(11, new IllegalStateException("cl")), 10);

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> client.api.upload("1", largeForm(longer)))
                .withMessageContaining("does not have the 10 bytes");
    }

    @Test
    void aStreamThatReturnsMoreThanItWasAskedForIsRefused() {
        Upload upload = Upload.of("a.pdf", () -> new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length + 1;
            }
        });

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> client.api.upload("1", largeForm(upload)))
                .withMessageContaining("bytes where");
    }

    @Test
    void aFileThatProvesTooLongIsNeverAWholeRequest() {
        Upload endless = Upload.of("a.pdf", counting(new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        }));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.upload("1", largeForm(endless)))
                .withMessage(
                        "uploadThing: the file in 'document' is longer than allowed, the service accepts 26214400 bytes at"
                                + " most");
        assertThat(server.received()).isEmpty();
        assertThat(closed).hasValue(1);
    }

    @Test
    void everyByteIsReadOnce() {
        AtomicInteger read = new AtomicInteger();
        InputStream counted = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };

        client.api.upload("1", largeForm(Upload.of("a.pdf", counting(counted), 100_000)));

        assertThat(server.only().body()).hasSizeGreaterThan(100_000);
        assertThat(read).hasValue(100_000);
        assertOpenedAndClosed(1);
    }

    private static MultipartForm tooLongAndOfAnotherType(UnaryOperator<Upload> lift) {
        return MultipartForm.builder("uploadThing")
                .file("document", lift.apply(Upload.of("a.txt", new byte[11])), UploadLimits.of(10, "application/pdf"))
                .file(
                        "copy",
                        lift.apply(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[11]))),
                        UploadLimits.of(10))
                .build();
    }

    @Test
    void aFileBeyondTheLimitsIsNotSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.upload("1", tooLongAndOfAnotherType(UnaryOperator.identity())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.upload("1", largeForm(Upload.of("a.pdf", new byte[LARGE + 1]))))
                .withMessageContaining("is 26214401 bytes long");
        assertThat(server.connections()).isZero();
    }

    @Test
    void anUploadWithoutLimitsIsSentWhateverItIs() {
        client.api.upload("1", tooLongAndOfAnotherType(Upload::withoutLimits));

        assertThat(server.only().text()).contains("filename=\"a.txt\"", "filename=\"a.pdf\"", "\0".repeat(11));
    }

    @Test
    void aClientThatChecksNoUploadsSendsWhateverItIs() throws Exception {
        client.factory
                .withOptions(options -> options.checkUploads(false))
                .create(SampleApi.class)
                .upload("1", tooLongAndOfAnotherType(UnaryOperator.identity()));
        TestClient unchecked = client(options -> options.checkUploads(false));

        unchecked.api.upload("1", tooLongAndOfAnotherType(UnaryOperator.identity()));

        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(request.text())
                .contains("filename=\"a.txt\"", "filename=\"a.pdf\"", "\0".repeat(11)));
    }

    @Test
    void aServiceThatHangsUpLeavesNoFileOpen() {
        server.always(LoopbackServer.reset(""));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.upload(
                        "1", largeForm(Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[10])), 10))));
        assertOpenedAndClosed(1);
    }

    private NectarException failureOfLargeUpload() {
        Upload large = Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[LARGE])), LARGE);
        return catchThrowableOfType(NectarException.class, () -> client.api.upload("1", largeForm(large)));
    }

    @Test
    void aRefusalThatComesBeforeTheFileWasReadIsTheOutcome() {
        server.readBodiesAfterReplies().reply(json(413, "{\"detail\":\"Too large.\"}"));

        assertThat(failureOfLargeUpload())
                .isInstanceOf(UnexpectedStatusException.class)
                .hasMessageContaining("Too large.");
        assertOpenedAndClosed(1);
        assertThat(client.api.get("2")).isEmpty();
        assertThat(server.received()).hasSize(2);
    }

    /** The reset of a connection whose bytes nobody reads may overtake the response. */
    @Test
    void aServiceThatRefusesAndLeavesIsSentTheFileOnce() {
        server.readBodiesAfterReplies().always((request, socket) -> {
            json(413, "{}").send(request, socket);
            return false;
        });

        NectarException failure = failureOfLargeUpload();

        assertThat(failure).isInstanceOfAny(UnexpectedStatusException.class, TransportException.class);
        assertThat(failure.attempts()).isOne();
        assertThat(server.received()).hasSize(1);
        assertOpenedAndClosed(1);
    }

    private void assertOpenedAndClosed(int times) {
        assertThat(opened).hasValue(times);
        assertThat(closed).hasValue(times);
    }
}
