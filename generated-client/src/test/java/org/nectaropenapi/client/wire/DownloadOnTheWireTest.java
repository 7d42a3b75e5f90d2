package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nectaropenapi.client.wire.DownloadFixture.ID;
import static org.nectaropenapi.client.wire.DownloadFixture.cut;
import static org.nectaropenapi.client.wire.DownloadFixture.file;
import static org.nectaropenapi.client.wire.DownloadFixture.rest;
import static org.nectaropenapi.client.wire.DownloadFixture.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.DownloadUrlException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.fixture.api.UploadsService;
import org.nectaropenapi.fixture.model.FileReference;

/** Requests to a storage, and the outcome of every response it may send. */
class DownloadOnTheWireTest {

    private static final String CUT_HEAD = "200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"v1\"";

    private final DownloadFixture storage = new DownloadFixture();
    private final UploadsService uploads = storage.client.uploads();
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void aFileIsFetchedWithoutTheKeyAndTheHeadersOfTheClient() throws Exception {
        storage.files.reply(file("the whole bill"));
        Path target = folder.resolve("bill.pdf");

        Downloaded downloaded = storage.download(target);

        assertThat(downloaded).isEqualTo(new Downloaded(14, "application/pdf"));
        assertThat(target).hasContent("the whole bill");
        LoopbackServer.Received request = storage.files.only();
        assertThat(request.requestLine()).isEqualTo("GET " + DownloadFixture.PATH_AND_QUERY + " HTTP/1.1");
        assertThat(request.head()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll(":.*", "").toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isBlank()))
                .isSubsetOf("host", "user-agent", "connection", "content-length");
        assertThat(request.head()).doesNotContain(TestClient.KEY).doesNotContain("nectar-client");
    }

    @Test
    void anIdIsReadFirst() {
        storage.files.always(file("the whole bill"));

        assertThat(uploads.download(ID, sink).size()).isEqualTo(14);
        assertThat(sink).hasToString("the whole bill");
        assertThat(uploads.download(ID, folder.resolve("a.pdf")).size()).isEqualTo(14);
        assertThat(storage.service.received())
                .extracting(LoopbackServer.Received::requestLine)
                .containsExactly("GET /v9/thing/" + ID + "/file HTTP/1.1", "GET /v9/thing/" + ID + "/file HTTP/1.1");
    }

    @Test
    void aStorageThatStatesNeitherLengthNorTypeIsReadToTheEnd() {
        storage.files.reply(
                LoopbackServer.raw("HTTP/1.1 200 OK\r\n\r\nuntil the end"),
                LoopbackServer.raw(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));

        assertThat(download()).isEqualTo(new Downloaded(13, null));
        assertThat(download().size()).isEqualTo(5);
        assertThat(sink).hasToString("until the endabcde");
    }

    @Test
    void anEmptyFileIsAFile() {
        storage.files.reply(file(""));
        Path target = folder.resolve("empty.pdf");

        assertThat(storage.download(target).size()).isZero();
        assertThat(target).isEmptyFile();
    }

    @Test
    void aFileOfThatNameIsReplacedOnlyByAWholeOne() throws Exception {
        Path target = Files.writeString(folder.resolve("bill.pdf"), "the old bill");
        storage.files.reply(
                cut("200 OK\r\nContent-Length: 10", "abcd"), xml(404, "NoSuchKey", "none"), file("the new bill"));

        assertThatThrownBy(() -> storage.download(target)).isInstanceOf(IncompleteDownloadException.class);
        assertThatThrownBy(() -> storage.download(target)).isInstanceOf(DownloadRefusedException.class);
        assertThat(target).hasContent("the old bill");
        assertThat(names()).containsExactly("bill.pdf");

        storage.download(target);
        assertThat(target).hasContent("the new bill");
        assertThat(names()).containsExactly("bill.pdf");
    }

    @Test
    void aConnectionThatBreaksWithoutAPromiseToResumeIsAFailure() {
        storage.files.reply(
                cut("200 OK\r\nContent-Length: 10", "abcd"),
                cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes", "abcd"),
                cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: W/\"v1\"", "abcd"),
                cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: none\r\nETag: \"v1\"", "abcd"));

        for (int i = 0; i < 4; i++) {
            IncompleteDownloadException broken = failure(IncompleteDownloadException.class);
            assertThat(broken.received()).isEqualTo(4);
            assertThat(broken.expected()).isEqualTo(10);
            assertThat(broken.operationId()).isEqualTo("getFile");
            assertThat(broken)
                    .hasMessage("The download of getFile broke off after 4 of 10 bytes")
                    .hasCauseInstanceOf(TransportException.class);
        }
        assertThat(storage.files.received()).hasSize(4);
    }

    @Test
    void aBrokenStreamOfUnknownLengthIsAFailureToo() {
        storage.files.reply(cut(
                "200 OK\r\nTransfer-Encoding: chunked\r\nAccept-Ranges: bytes\r\nETag: \"v1\"", "3\r\nabc\r\n5\r\nde"));

        IncompleteDownloadException broken = failure(IncompleteDownloadException.class);
        assertThat(broken.expected()).isNegative();
        assertThat(broken).hasMessageEndingWith(" bytes");
        assertThat(storage.files.received()).hasSize(1);
    }

    @Test
    void aRestThatIsNotGivenLeavesTheFirstFailureAsTheCause() {
        storage.files.reply(cut(CUT_HEAD, "abcd"), cut("412 X\r\nContent-Length: 0", ""));

        IncompleteDownloadException broken = failure(IncompleteDownloadException.class);
        assertThat(broken).hasCauseInstanceOf(TransportException.class);
        assertThat(broken.getCause()).hasNoSuppressedExceptions();
    }

    @Test
    void aRestThatBreaksOffTooIsSuppressedInTheFirstFailure() {
        storage.files.reply(
                cut(CUT_HEAD, "abcd"), cut("206 X\r\nContent-Length: 6\r\nContent-Range: bytes 4-9/10", "ef"));

        IncompleteDownloadException broken = failure(IncompleteDownloadException.class);
        assertThat(broken.received()).isEqualTo(6);
        assertThat(broken).hasCauseInstanceOf(TransportException.class);
        assertThat(broken.getCause().getSuppressed()).hasSize(1).hasOnlyElementsOfType(TransportException.class);
    }

    @Test
    void theRestIsRequestedOnceAndTheFileIsComplete() {
        storage.files.reply(cut(CUT_HEAD, "abcd"), rest());
        Path target = folder.resolve("bill.pdf");

        assertThat(storage.download(target)).isEqualTo(new Downloaded(10, null));
        assertThat(target).hasContent("abcdefghij");
        LoopbackServer.Received second = storage.files.received().get(1);
        assertThat(second.requestLine()).isEqualTo("GET " + DownloadFixture.PATH_AND_QUERY + " HTTP/1.1");
        assertThat(second.headers("Range")).containsExactly("bytes=4-");
        assertThat(second.headers("If-Match")).containsExactly("\"v1\"");
        assertThat(second.headers("X-API-Key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK|Content-Length: 10|abcdefghij",
                "206 X|Content-Length: 6|efghij",
                "206 X|Content-Length: 6\r\nContent-Range: bytes 3-8/10|efghij",
                "206 X|Content-Length: 6\r\nContent-Range: bytes 4-9/11|efghij",
                "206 X|Content-Length: 3\r\nContent-Range: bytes 4-6/10|efg",
                "206 X|Content-Length: 6\r\nContent-Range: bytes 4-9/10\r\nETag: \"v2\"|efghij",
                "206 X|Content-Length: 3\r\nContent-Range: bytes 4-9/10|efg",
                "206 X|Content-Length: 6\r\nContent-Range: bytes 4-9/10|ef",
                "412 X|Content-Length: 0|",
                "416 X|Content-Length: 0|",
                "403 X|Content-Length: 30|<Code>AccessDenied</Code> late"
            })
    void aRestThatDoesNotFitIsNotTaken(String rest) {
        String[] parts = rest.split("\\|", -1);
        storage.files.reply(cut(CUT_HEAD, "abcd"), cut(parts[0] + "\r\n" + parts[1], parts[2]));

        IncompleteDownloadException broken = catchThrowableOfType(
                IncompleteDownloadException.class, () -> storage.download(folder.resolve("bill.pdf")));
        assertThat(broken.expected()).isEqualTo(10);
        assertThat(broken.received()).isBetween(4L, 9L);
        assertThat(names()).isEmpty();
        assertThat(storage.files.received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, Request has expired",
        "403, AccessDenied, The link is not valid or has expired.",
        "400, ExpiredToken, The provided token has expired.",
        "403, RequestExpired, late",
        "400, TokenRefreshRequired, late"
    })
    void anExpiredUrlIsAnExceptionOfItsOwn(int status, String code, String message) {
        storage.files.reply(xml(status, code, message));

        DownloadUrlExpiredException expired = failure(DownloadUrlExpiredException.class);
        assertThat(expired.operationId()).isEqualTo("getFile");
        assertThat(expired)
                .hasMessage("The storage refused the download, because the URL has expired: call getFile again for"
                        + " a fresh one, or download by id");
        assertThat(sink.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signature not valid in the specified time frame: Start [Thu, 09 Jul 2020 10:11:03 GMT] - Expiry"
                        + " [Thu, 09 Jul 2020 18:11:03 GMT] - Current [Fri, 10 Jul 2020 10:16:22 GMT]",
                "Signature not valid in the specified key time frame: Key start [Thu, 09 Jul 2020 10:11:03 GMT] - Key"
                        + " expiry [Thu, 09 Jul 2020 18:11:03 GMT] - Current [Fri, 10 Jul 2020 10:16:22 GMT]",
                "Signed expiry time [Thu, 09 Jul 2020 18:11:03 GMT] must be after signed start time [Fri, 10 Jul 2020"
                        + " 10:16:22 GMT]"
            })
    void aSignatureThatIsOverInTheWordsOfAzureIsAnExpiredUrl(String detail) {
        storage.files.reply(azure(detail));

        assertThat(failure(DownloadUrlExpiredException.class).operationId()).isEqualTo("getFile");
    }

    private static LoopbackServer.Reply azure(String detail) {
        return xml(
                403,
                "AuthenticationFailed",
                "Server failed to authenticate the request.</Message><AuthenticationErrorDetail>" + detail
                        + "</AuthenticationErrorDetail><Message>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signature not valid in the specified time frame: Start [Sat, 11 Jul 2020 10:11:03 GMT] - Expiry"
                        + " [Sat, 11 Jul 2020 18:11:03 GMT] - Current [Fri, 10 Jul 2020 10:16:22 GMT]",
                "Signature not valid in the specified time frame: Start [a] - Expiry [b] - Current [c]",
                "Signature did not match. String to sign used was r 2022-05-09T19:02:45Z /blob/bills/expired.pdf"
            })
    void aSignatureThatIsWrongForAnotherReasonIsNoExpiredUrl(String detail) {
        storage.files.reply(azure(detail));

        assertThat(failure(DownloadRefusedException.class).code()).isEqualTo("AuthenticationFailed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access Denied</Message><Key>expired</Key><Resource>/bucket/has expired</Resource><Message>",
                "User: u is not authorized to perform: s3:GetObject on resource: \"arn:aws:s3:::bucket/all expired\"",
                "No access to &quot;all expired&quot;",
                "No access to bucket/expired-contracts.pdf",
                "No access to bucket/expired",
                "No access to contracts_expired.pdf",
                "No access to expired.pdf"
            })
    void aFileThatIsNamedAfterExpiryIsNoExpiredUrl(String message) {
        storage.files.reply(xml(403, "AccessDenied", message));

        assertThat(failure(DownloadRefusedException.class).code()).isEqualTo("AccessDenied");
    }

    @Test
    void anExpiredUrlShowsInAnyForm() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write("<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        storage.files.reply(
                LoopbackServer.content(403, "application/xml", zipped.toByteArray(), "Content-Encoding: gzip"),
                LoopbackServer.json(403, "{\"message\": \"Link expired\"}"),
                LoopbackServer.content(403, "text/plain", "EXPIRED"));

        for (int i = 0; i < 3; i++) {
            assertThat(failure(DownloadUrlExpiredException.class).attempts()).isOne();
        }
    }

    @Test
    void aDownloadByIdFetchesAFreshUrlOnce() {
        storage.files.reply(xml(403, "AccessDenied", "Request has expired"), file("the whole bill"));
        assertThat(uploads.download(ID, sink).size()).isEqualTo(14);
        assertThat(storage.service.received()).hasSize(2);

        storage.files.reply(xml(403, "AccessDenied", "Request has expired"), file("the whole bill"));
        Path target = folder.resolve("bill.pdf");
        uploads.download(ID, target);
        assertThat(target).hasContent("the whole bill");
        assertThat(names()).containsExactly("bill.pdf");
        assertThat(storage.service.received()).hasSize(4);
    }

    @Test
    void aFreshUrlThatHasExpiredIsNotRequestedForever() {
        storage.files.always(xml(403, "AccessDenied", "Request has expired"));

        assertThatThrownBy(() -> uploads.download(ID, sink)).isInstanceOf(DownloadUrlExpiredException.class);
        assertThat(storage.service.received()).hasSize(2);
        assertThat(storage.files.received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchKey, 1", "403, SignatureDoesNotMatch, 1", "400, InvalidArgument, 1", "301, PermanentRedirect, 1",
        "206, Partial, 1", "204, Nothing, 1", "503, SlowDown, 3", "500, InternalError, 3"
    })
    void anyOtherRefusalHasStatusAndCode(int status, String code, int attempts) {
        storage.files.always(status == 204 ? cut("204 X", "") : xml(status, code, "because"));

        DownloadRefusedException refused = failure(DownloadRefusedException.class);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(status == 204 ? null : code);
        assertThat(refused.attempts()).isEqualTo(attempts);
        assertThat(refused).hasMessageStartingWith("The storage refused the download of getFile with " + status);
        assertThat(storage.files.received()).hasSize(attempts);
        assertThat(storage.pauses).hasSize(attempts - 1);
        assertThat(sink.size()).isZero();
    }

    @Test
    void aRefusalInHtmlOrOfAnEndlessLengthIsARefusal() throws Exception {
        storage.files.reply(
                LoopbackServer.content(403, "text/html", "<html>no <Code>a b</Code></html>"),
                LoopbackServer.content(403, "text/plain", new byte[5_000_000]),
                cut("404 X\r\nContent-Length: 100", "<Code>NoSuchKey</Code>"));

        assertThat(failure(DownloadRefusedException.class).code()).isNull();
        assertThat(failure(DownloadRefusedException.class).code()).isNull();
        assertThat(failure(DownloadRefusedException.class).code()).isEqualTo("NoSuchKey");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) throws Exception {
        try (LoopbackServer elsewhere = new LoopbackServer()) {
            storage.files.reply(
                    LoopbackServer.content(status, "text/plain", new byte[0], "Location: " + elsewhere.url()));

            assertThatThrownBy(this::download).isInstanceOf(DownloadRefusedException.class);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void aRequestToAFailingStorageIsRetried() {
        storage.files.reply(xml(503, "SlowDown", "later"), LoopbackServer.reset(""), file("the whole bill"));

        assertThat(download().size()).isEqualTo(14);
        assertThat(storage.pauses).hasSize(2);
    }

    @Test
    void aRefusalThatIsRetriedKeepsNoConnection() throws Exception {
        storage.files.reply(
                storage.files.silentAfter("HTTP/1.1 503 X\r\nContent-Length: 100\r\n\r\n<Error>"),
                file("the whole bill"));

        assertThat(download().size()).isEqualTo(14);
        assertThat(storage.files.sawPeerLeave()).isTrue();
    }

    @Test
    void theWaitTheStorageRequestsIsKept() {
        storage.files.reply(
                LoopbackServer.content(503, "text/plain", new byte[0], "Retry-After: 7"), file("the whole bill"));

        download();
        assertThat(storage.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.com/a?X-Amz-Signature=5f0c4e2ab91d7780",
                "http://127.0.0.1.example.com/a?X-Amz-Signature=5f0c4e2ab91d7780",
                "ftp://127.0.0.1/a?X-Amz-Signature=5f0c4e2ab91d7780",
                "file:///etc/passwd",
                "/bucket/a?X-Amz-Signature=5f0c4e2ab91d7780",
                "https:a?X-Amz-Signature=5f0c4e2ab91d7780",
                "https://user:5f0c4e2ab91d7780@files.example.com/a",
                "https://files.example.com/a b?X-Amz-Signature=5f0c4e2ab91d7780",
                "https://[files/?X-Amz-Signature=5f0c4e2ab91d7780",
                " ",
                ""
            })
    void urlsThatMustNotBeFollowedAreNot(String url) {
        assertThat(catchThrowable(() -> uploads.download(DownloadFixture.reference(url), sink)))
                .isInstanceOf(DownloadUrlException.class)
                .hasNoCause()
                .hasMessageStartingWith("getFile gave no URL that a file can be downloaded from: ")
                .hasMessageNotContaining(DownloadFixture.SIGNATURE);
        assertThat(storage.files.received()).isEmpty();
    }

    @Test
    void aDocumentWithoutFileSaysSo() {
        FileReference bare = FileReference.builder().build();
        Path target = folder.resolve("bill.pdf");

        assertThatThrownBy(() -> uploads.download(bare, target))
                .isInstanceOf(DownloadUrlException.class)
                .hasMessageEndingWith("its field is empty");
        assertThat(names()).isEmpty();
    }

    @Test
    void aClientOfTheRealServiceFollowsNoPlainUrlToThisMachine() {
        try (DownloadFixture real =
                new DownloadFixture(builder -> builder.baseUrl(URI.create("https://api.example.com")))) {
            FileReference reference = DownloadFixture.reference(storage.files.url() + "/secret");
            assertThatThrownBy(() -> real.client.uploads().download(reference, sink))
                    .isInstanceOf(DownloadUrlException.class);
        }
        assertThat(storage.files.received()).isEmpty();
    }

    @Test
    void aDocumentThatIsNotThereIsTheServicesToSay() {
        storage.service.reply(LoopbackServer.json(404, "{}"));

        assertThatThrownBy(() -> uploads.download(ID, sink)).isInstanceOf(NotFoundException.class);
        assertThat(storage.files.received()).isEmpty();
    }

    @Test
    void aTargetThatCannotBeWrittenIsNoticedBeforeAnyRequest() throws Exception {
        FileReference reference = storage.reference();
        Path sub = Files.createDirectory(folder.resolve("sub"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.download(reference, sub))
                .withMessageContaining(sub.toString());
        assertThatThrownBy(() -> uploads.download(reference, folder.resolve("none/bill.pdf")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(storage.files.received()).isEmpty();
    }

    @Test
    void aSinkThatFailsEndsTheDownloadAndFreesTheConnection() throws Exception {
        storage.files.reply(storage.files.silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd"));
        IOException full = new IOException("disk full");

        assertThatThrownBy(() -> storage.download(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
        assertThat(storage.files.sawPeerLeave()).isTrue();
        assertThat(storage.files.received()).hasSize(1);
    }

    @Test
    void theSinkIsFlushedAndLeftOpen() {
        storage.files.reply(file("the whole bill"));
        StringBuilder calls = new StringBuilder();

        storage.download(new OutputStream() {
            @Override
            public void write(int b) {
                calls.append((char) b);
            }

            @Override
            public void flush() {
                calls.append("|flush");
            }

            @Override
            public void close() {
                calls.append("|close");
            }
        });
        assertThat(calls).hasToString("the whole bill|flush");
    }

    @Test
    void aSilentStorageIsLeft() throws Exception {
        try (DownloadFixture impatient = new DownloadFixture(builder -> builder.readTimeout(Duration.ofSeconds(2)))) {
            impatient.files.always(impatient.files.silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd"));
            assertTimeout(impatient, Limit.READ);
            assertThat(sink).hasToString("abcd");
            assertThat(impatient.files.received()).hasSize(1);
            assertThat(impatient.files.sawPeerLeave()).isTrue();
        }
        try (DownloadFixture impatient = new DownloadFixture(builder -> builder.readTimeout(Duration.ofMillis(600)))) {
            impatient.files.always(impatient.files.silentAfter(""));
            assertTimeout(impatient, Limit.READ);
            assertThat(impatient.files.received()).hasSize(3);
            assertThat(impatient.files.sawPeerLeave()).isTrue();
        }
    }

    @Test
    void aSilenceInTheMiddleIsResumedToo() {
        try (DownloadFixture impatient = new DownloadFixture(builder -> builder.readTimeout(Duration.ofSeconds(3)))) {
            impatient.files.reply(impatient.files.silentAfter("HTTP/1.1 " + CUT_HEAD + "\r\n\r\nabcd"), rest());
            impatient.download(sink);
            assertThat(sink).hasToString("abcdefghij");
        }
    }

    @Test
    void aStorageThatDripsIsLeftWhenTheTimeIsUp() throws Exception {
        try (DownloadFixture impatient = new DownloadFixture(builder -> builder.totalTimeout(Duration.ofSeconds(2)))) {
            impatient.files.always(
                    impatient.files.drippingAfter("HTTP/1.1 " + CUT_HEAD.replace("10", "10000000") + "\r\n\r\n"));
            assertTimeout(impatient, Limit.TOTAL);
            assertThat(impatient.files.received()).hasSize(1);
            assertThat(impatient.files.sawPeerLeave()).isTrue();
        }
    }

    private void assertTimeout(DownloadFixture impatient, Limit limit) {
        NectarTimeoutException late =
                catchThrowableOfType(NectarTimeoutException.class, () -> impatient.download(sink));
        assertThat(late.limit()).isEqualTo(limit);
        assertThat(late.operationId()).isEqualTo("getFile");
    }

    @Test
    void closingTheClientEndsADownload() throws Exception {
        storage.files.reply(storage.files.silentAfter("HTTP/1.1 " + CUT_HEAD + "\r\n\r\nabcd"));
        FileReference reference = storage.reference();

        assertThatThrownBy(() -> uploads.download(reference, onFirstByte(storage.client::close)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the client was closed");
        assertThat(storage.files.sawPeerLeave()).isTrue();
        assertThatThrownBy(() -> uploads.download(reference, sink))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the client was closed");
        assertThat(storage.files.received()).hasSize(1);
    }

    @Test
    void anInterruptEndsADownload() throws Exception {
        storage.files.reply(storage.files.silentAfter("HTTP/1.1 " + CUT_HEAD + "\r\n\r\nabcd"));
        FileReference reference = storage.reference();
        OutputStream interrupting = onFirstByte(() -> Thread.currentThread().interrupt());

        Throwable failure = catchThrowable(() -> uploads.download(reference, interrupting));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(TransportException.class).hasMessageContaining("interrupted");
        assertThat(storage.files.sawPeerLeave()).isTrue();
        assertThat(storage.files.received()).hasSize(1);
    }

    @Test
    void aDownloadTakesNoSlotOfTheServicesRequests() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        try (DownloadFixture narrow = new DownloadFixture(builder -> builder.maxInFlight(1))) {
            narrow.files.reply(narrow.files.silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabcd"));
            FileReference reference = narrow.reference();
            Thread download = new Thread(() -> catchThrowable(
                    () -> narrow.client.uploads().download(reference, onFirstByte(underWay::countDown))));
            download.start();
            underWay.await();
            assertThat(narrow.reference().link()).isNotNull();
            download.interrupt();
            download.join();
        }
    }

    private OutputStream onFirstByte(Runnable action) {
        return new OutputStream() {
            private boolean begun;

            @Override
            public void write(int b) {
                if (!begun) {
                    begun = true;
                    action.run();
                }
            }
        };
    }

    private Downloaded download() {
        return storage.download(sink);
    }

    private <E extends Throwable> E failure(Class<E> type) {
        return catchThrowableOfType(type, this::download);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
