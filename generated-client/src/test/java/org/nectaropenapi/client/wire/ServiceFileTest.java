package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import feign.Headers;
import feign.RequestLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.ApiResponse;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.service.NectarOperation;

/**
 * Files that are the response of an operation: streamed to their target, whole or not at all, with errors read as
 * errors.
 */
class ServiceFileTest extends WireTest {

    private static final String CUT =
            "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"v1\"\r\n\r\nabcd";

    interface FilesApi {

        @NectarOperation(id = "exportBill", mediaType = "application/pdf")
        @RequestLine(value = "GET /v9/bill/export", decodeSlash = false)
        @Headers("Accept: application/pdf")
        ServiceFile export();

        @NectarOperation(id = "makeReport", mediaType = "text/csv")
        @RequestLine(value = "POST /v9/report", decodeSlash = false)
        @Headers({"Accept: text/csv", "Content-Type: application/json"})
        ServiceFile report(Map<String, Object> settings);

        @NectarOperation(id = "exportText", mediaType = "text/csv")
        @RequestLine(value = "GET /v9/text", decodeSlash = false)
        @Headers("Accept: text/csv")
        String text();
    }

    @TempDir
    private Path folder;

    private final FilesApi files = client.factory.create(FilesApi.class);
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    static LoopbackServer.Reply pdf(String text, String... headers) {
        return content(200, "application/pdf", text, headers);
    }

    private Stream<String> names() {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileIsRequestedWithTheKeyWhenItIsWritten() {
        server.reply(pdf("the bill"));
        ServiceFile file = files.export();
        assertThat(server.received()).isEmpty();

        assertThat(file.to(sink)).isEqualTo(new Downloaded(8, "application/pdf"));

        assertThat(sink).hasToString("the bill");
        LoopbackServer.Received request = server.only();
        assertThat(request.requestLine()).isEqualTo("GET /v9/bill/export HTTP/1.1");
        assertThat(request.headers("Accept")).containsExactly("application/pdf");
        assertThat(request.headers("X-API-Key")).containsExactly(TestClient.KEY);
    }

    @Test
    void aFileAppearsOnlyWhenItIsComplete() throws Exception {
        Path target = Files.writeString(folder.resolve("bill.pdf"), "the old bill");
        server.reply(raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd"), json(404, "{}"), pdf("the new bill"));

        assertThatExceptionOfType(IncompleteDownloadException.class)
                .isThrownBy(() -> files.export().to(target))
                .withMessage("The download of exportBill broke off after 4 of 10 bytes");
        assertThatThrownBy(() -> files.export().to(target)).isInstanceOf(NotFoundException.class);
        assertThat(target).hasContent("the old bill");
        assertThat(names()).containsExactly("bill.pdf");

        assertThat(files.export().to(target).size()).isEqualTo(12);
        assertThat(target).hasContent("the new bill");
        assertThat(names()).containsExactly("bill.pdf");
    }

    @Test
    void anErrorIsReadAsAnError() {
        server.reply(json(404, "{\"detail\": \"No such bill.\"}"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> files.export().to(sink))
                .satisfies(refused -> {
                    assertThat(refused.detail()).isEqualTo("No such bill.");
                    assertThat(refused.operationId()).isEqualTo("exportBill");
                });
        assertThat(sink.size()).isZero();
    }

    @Test
    void anErrorIsReadUpToALimit() {
        server.reply(content(404, "text/plain", "x".repeat(1 << 20)));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> files.export().to(sink))
                .satisfies(refused -> assertThat(refused.rawBody()).hasSizeBetween(1, 200 << 10));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.reply(json(302, "", "Location: " + server.url() + "/elsewhere"));

        assertThatThrownBy(() -> files.export().to(sink)).isInstanceOf(UnexpectedStatusException.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 204 No Content,it is empty",
        "HTTP/1.1 206 Partial|Content-Length: 1,it is a part of the file",
        "HTTP/1.1 200 OK|Content-Type: text/html|Content-Length: 1,'it is text/html, not application/pdf'",
        "HTTP/1.1 200 OK|Content-Type: application/json|Content-Length: 1,'it is application/json, not application/pdf'",
        "HTTP/1.1 200 OK|Content-Encoding: gzip|Content-Length: 1,'its Content-Encoding is gzip, which was not requested'"
    })
    void aSuccessWithoutTheFileIsUnreadable(String head, String reason) {
        server.reply(raw(head.replace("|", "\r\n") + "\r\n\r\nx"));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> files.export().to(sink))
                .withMessageEndingWith(", but the body cannot be read: " + reason);
        assertThat(sink.size()).isZero();
    }

    @Test
    void aTypeThatIsOnlyStatedCarelesslyIsTaken() {
        server.reply(
                content(200, "application/octet-stream", "%PDF"),
                content(201, "Application/PDF; version=1.7", "%PDF"),
                raw("HTTP/1.1 200 OK\r\n\r\n%PDF"));

        for (String type : new String[] {"application/octet-stream", "Application/PDF; version=1.7", null}) {
            assertThat(files.export().to(sink)).isEqualTo(new Downloaded(4, type));
        }
    }

    @Test
    void theRestOfABrokenFileIsRequestedOnceWithTheKey() {
        server.reply(raw(CUT), content(206, "application/pdf", "efghij", "Content-Range: bytes 4-9/10"));

        assertThat(files.export().to(sink).size()).isEqualTo(10);

        assertThat(sink).hasToString("abcdefghij");
        LoopbackServer.Received rest = server.received().get(1);
        assertThat(rest.headers("Range")).containsExactly("bytes=4-");
        assertThat(rest.headers("If-Match")).containsExactly("\"v1\"");
        assertThat(rest.headers("X-API-Key")).containsExactly(TestClient.KEY);
    }

    @Test
    void aFileThatAWriteReturnsIsNeverRequestedTwice() {
        server.reply(raw(CUT));

        assertThatThrownBy(() -> files.report(Map.of("year", 2024)).to(sink))
                .isInstanceOf(IncompleteDownloadException.class);
        assertThat(server.only().text()).isEqualTo("{\"year\":2024}");
    }

    @Test
    void aFileIsRequestedAgainBeforeItBegins() {
        server.reply(json(503, ""), pdf("the bill"));

        files.export().to(sink);

        assertThat(sink).hasToString("the bill");
        assertThat(client.pauses).hasSize(1);
    }

    @Test
    void aFileCountsAsARequestInFlightUntilItsEnd() throws Exception {
        TestClient narrow = client(options -> options.maxInFlight(1).retryPolicy(RetryPolicy.none()));
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.reply((request, socket) -> {
            LoopbackServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na");
            halfway.countDown();
            LoopbackServer.await(goOn);
            LoopbackServer.write(socket, "b");
            return true;
        });
        FutureTask<Downloaded> download = new FutureTask<>(
                () -> narrow.factory.create(FilesApi.class).export().to(sink));
        new Thread(download).start();
        halfway.await();
        FutureTask<Map<String, Object>> other = new FutureTask<>(() -> narrow.api.get("1"));
        Thread waiting = new Thread(other);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(server.received()).hasSize(1);

        goOn.countDown();

        assertThat(download.get().size()).isEqualTo(2);
        assertThat(other.get()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failedFiles")
    void aFileThatFailsGivesItsPlaceBack(LoopbackServer.Reply reply, OutputStream target) {
        TestClient narrow = client(options -> options.maxInFlight(1).retryPolicy(RetryPolicy.none()));
        server.reply(reply);

        assertThatThrownBy(() -> narrow.factory.create(FilesApi.class).export().to(target))
                .isInstanceOf(RuntimeException.class);

        assertThat(narrow.api.get("1")).isEmpty();
    }

    static Stream<Object[]> failedFiles() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        return Stream.of(
                new Object[] {raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd"), new ByteArrayOutputStream()},
                new Object[] {raw(""), new ByteArrayOutputStream()},
                new Object[] {json(500, ""), new ByteArrayOutputStream()},
                new Object[] {json(200, ""), new ByteArrayOutputStream()},
                new Object[] {pdf("the bill"), full});
    }

    @Test
    void theRawResponseOfAFileHasItsHeadersAndNoBody() {
        server.reply(pdf("the bill", "Content-Disposition: attachment; filename=\"bill.pdf\""));

        ApiResponse<Downloaded> response = client.factory.withRawResponse(
                view -> view.create(FilesApi.class).export().to(sink));

        assertThat(response.value().size()).isEqualTo(8);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"bill.pdf\"");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aTextIsReadInItsCharset() {
        server.reply(
                content(200, "text/csv", "é"),
                content(200, "text/csv; charset=ISO-8859-1", new byte[] {(byte) 0xE9}),
                content(200, "text/plain", " \"a\" "),
                content(200, "text/csv", ""));

        assertThat(files.text()).isEqualTo("é");
        assertThat(files.text()).isEqualTo("é");
        assertThat(files.text()).isEqualTo(" \"a\" ");
        assertThat(files.text()).isEmpty();
    }

    @Test
    void aPageInPlaceOfATextIsUnreadable() {
        server.reply(content(200, "text/html", "<html>"), raw("HTTP/1.1 204 No Content\r\n\r\n"));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(files::text)
                .withMessageEndingWith("it is text/html, not text/csv");
        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(files::text)
                .withMessageEndingWith("it is empty");
    }
}
