package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nectaropenapi.client.wire.DownloadFixture.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.error.DownloadUrlException;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.UnreadableResponseException;

/** What a download does to the place it is written to, and what it does not write there. */
class DownloadTargetTest {

    private final DownloadFixture storage = new DownloadFixture();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        storage.close();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNoRegularFileIsNotReplaced() throws Exception {
        // A short path, since that of a socket is limited.
        Path socket = Files.createTempDirectory("s").resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> storage.download(socket))
                    .withMessageContaining("must be a regular file")
                    .withMessageEndingWith("open it yourself and pass the stream");
            assertThat(Files.exists(socket)).isTrue();
            assertThat(Files.isRegularFile(socket)).isFalse();
        } finally {
            Files.delete(socket);
            Files.delete(socket.getParent());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.download(folder))
                .withMessageContaining("not a folder");
        assertThat(storage.files.received()).isEmpty();
    }

    @Test
    void aSymbolicLinkStaysAndWhatItLeadsToIsReplaced() throws Exception {
        storage.files.always(file("the whole bill"));
        Path bills = Files.createDirectory(folder.resolve("bills"));
        Path old = Files.writeString(bills.resolve("march.pdf"), "the old bill");
        Path middle = Files.createSymbolicLink(folder.resolve("middle.pdf"), Path.of("bills", "march.pdf"));
        Path link = Files.createSymbolicLink(folder.resolve("latest.pdf"), middle);
        Path dangling = Files.createSymbolicLink(folder.resolve("next.pdf"), bills.resolve("april.pdf"));

        storage.download(link);
        storage.download(dangling);

        assertThat(link).isSymbolicLink();
        assertThat(old).isRegularFile().hasContent("the whole bill");
        assertThat(bills.resolve("april.pdf")).isRegularFile().hasContent("the whole bill");
        assertThat(names()).containsExactly("bills", "latest.pdf", "middle.pdf", "next.pdf");
    }

    @Test
    void linksInACircleAreAFailure() throws Exception {
        Path one = folder.resolve("one.pdf");
        Path other = Files.createSymbolicLink(folder.resolve("other.pdf"), one);
        Files.createSymbolicLink(one, other);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> storage.download(one))
                .withStackTraceContaining("circle");
        assertThat(one).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "rwxr-x---"})
    void aFilePassesItsPermissionsOn(String permissions) throws Exception {
        storage.files.always(file("the whole bill"));
        Path target = Files.writeString(folder.resolve("bill.pdf"), "the old bill");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));

        storage.download(target);

        assertThat(target).hasContent("the whole bill");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo(permissions);
    }

    @Test
    void aFileThatIsBeingWrittenIsNotTouchedAndOneThatWasLeftIsRemoved() throws Exception {
        storage.files.always(file("the whole bill"));
        Path part = Files.writeString(folder.resolve(".bill.pdf.nectar.part"), "half");
        Path target = folder.resolve("bill.pdf");

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(24))));
        storage.download(target);
        assertThat(part).hasContent("half");
        assertThat(target).hasContent("the whole bill");

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(26))));
        storage.download(target);
        assertThat(names()).containsExactly("bill.pdf");
    }

    @Test
    void theLongestNamesAreWritten() throws Exception {
        storage.files.always(file("the whole bill"));
        for (int length : List.of(60, 61, 255)) {
            Path target = folder.resolve("x".repeat(length));
            storage.download(target);
            assertThat(target).hasContent("the whole bill");
        }
        assertThat(names()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000\r\n\r\n", "\r\n"})
    void aFileBeyondTheLimitIsNotWritten(String head) throws Exception {
        try (DownloadFixture limited = new DownloadFixture(options -> options.maxDownloadBytes(1999))) {
            limited.files.reply(LoopbackServer.raw("HTTP/1.1 200 OK\r\n" + head + "x".repeat(2000)));

            assertThatExceptionOfType(UnreadableResponseException.class)
                    .isThrownBy(() -> limited.download(folder.resolve("bill.pdf")))
                    .withMessage("getFile returned 200, but the body cannot be read: it is longer than the 1999 bytes"
                            + " that this client accepts for a file");
            assertThat(names()).isEmpty();

            limited.files.reply(file("x".repeat(1999)));
            assertThat(limited.download(folder.resolve("bill.pdf")).size()).isEqualTo(1999);
        }
    }

    @Test
    void theLimitOfAViewIsItsOwn() {
        storage.files.always(file("x".repeat(2000)));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();

        assertThatExceptionOfType(UnreadableResponseException.class).isThrownBy(() -> storage.client
                .withOptions(options -> options.maxDownloadBytes(1024))
                .uploads()
                .download(storage.reference(), sink));
        assertThat(sink.size()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.client.withOptions(options -> options.maxDownloadBytes(1023)))
                .withMessage("maxDownloadBytes must be at least 1024, not 1023");
    }

    @Test
    void aCompressedBodyIsNotTakenForTheFile() throws Exception {
        storage.files.reply(
                file("\u001f\u008b", "Content-Encoding: gzip"), file("the whole bill", "Content-Encoding: identity"));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> storage.download(folder.resolve("bill.pdf")))
                .withMessageEndingWith("its Content-Encoding is gzip, which was not requested");
        assertThat(names()).isEmpty();
        assertThat(storage.download(folder.resolve("bill.pdf")).size()).isEqualTo(14);
    }

    @Test
    void aRestInAnotherEncodingIsNotTaken() {
        storage.files.reply(
                DownloadFixture.cut("200 OK\r\nContent-Length: 10\r\nAccept-Ranges: bytes\r\nETag: \"v1\"", "abcd"),
                LoopbackServer.content(
                        206,
                        "application/pdf",
                        "efghij",
                        "Content-Range: bytes 4-9/10",
                        "ETag: \"v1\"",
                        "Content-Encoding: gzip"));

        assertThatExceptionOfType(IncompleteDownloadException.class)
                .isThrownBy(() -> storage.download(folder.resolve("bill.pdf")));
    }

    @Test
    void accessThatIsDeniedIsNoExpiredUrl() {
        storage.files.always(DownloadFixture.xml(403, "AccessDenied", "Access Denied"));

        assertThatExceptionOfType(DownloadRefusedException.class)
                .isThrownBy(() -> storage.client.uploads().download(DownloadFixture.ID, folder.resolve("bill.pdf")))
                .withMessage("The storage refused the download of getFile with 403: AccessDenied");
        // A fresh URL would be refused as well.
        assertThat(storage.files.received()).hasSize(1);
    }

    @Test
    void aHostThatJavaCannotAddressIsNamedAsTheReason() {
        assertThatExceptionOfType(DownloadUrlException.class)
                .isThrownBy(() -> storage.client
                        .uploads()
                        .download(
                                DownloadFixture.reference("https://my_bucket.example.com/a.pdf"), folder.resolve("a")))
                .withMessageEndingWith("its host has a character that Java's HTTP client cannot address");
    }
}
