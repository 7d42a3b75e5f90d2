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
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
import org.nectaropenapi.fixture.model.FileReference;

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
    void whoMayNotReadTheOldFileMayNotReadTheNewOneWhileItGrows() throws Exception {
        Path target = Files.writeString(folder.resolve("bill.pdf"), "the old bill");
        AtomicReference<Set<PosixFilePermission>> growing = new AtomicReference<>();
        storage.files.always(file("the whole bill").after(() -> growing.set(permissions(".bill.pdf.nectar.part"))));

        for (String permissions : List.of("rw-------", "r--------")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
            storage.download(target);

            assertThat(growing.get()).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(permissions("bill.pdf")).isEqualTo(PosixFilePermissions.fromString(permissions));
        }
    }

    private Set<PosixFilePermission> permissions(String name) {
        try {
            return Files.getPosixFilePermissions(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsMadePrivateDuringADownloadStaysPrivate() throws Exception {
        Path target = Files.writeString(folder.resolve("bill.pdf"), "the old bill");
        Set<PosixFilePermission> ownersOnly = PosixFilePermissions.fromString("rw-------");
        storage.files.reply(duringDownload(() -> Files.setPosixFilePermissions(target, ownersOnly)));

        storage.download(target);

        assertThat(permissions("bill.pdf")).isEqualTo(ownersOnly);
    }

    /** Something that may fail. */
    private interface Step {
        void take() throws IOException;
    }

    private static LoopbackServer.Reply duringDownload(Step step) {
        return (request, socket) -> {
            step.take();
            return file("the whole bill").send(request, socket);
        };
    }

    @Test
    void whatAppearsAtTheTargetDuringADownloadIsNotReplaced() throws Exception {
        Path other = Files.writeString(folder.resolve("other.pdf"), "another bill");
        Path link = folder.resolve("link.pdf");
        Path directory = folder.resolve("folder");
        storage.files.reply(
                duringDownload(() -> Files.createSymbolicLink(link, other)),
                duringDownload(() -> Files.createDirectory(directory)));

        for (Path target : List.of(link, directory)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> storage.download(target))
                    .withMessage("the target of the download cannot be written")
                    .withStackTraceContaining("no regular file");
        }
        assertThat(link).isSymbolicLink().hasContent("another bill");
        assertThat(directory).isEmptyDirectory();
        assertThat(names()).containsExactly("folder", "link.pdf", "other.pdf");
    }

    @Test
    void aDownloadDuringAnotherToTheSameTargetDisturbsNone() {
        Path target = folder.resolve("bill.pdf");
        storage.files.reply(
                duringDownload(() -> {
                    storage.download(target);
                    assertThat(target).hasContent("the first to end");
                }),
                file("the first to end"));

        storage.download(target);

        assertThat(target).hasContent("the whole bill");
        assertThat(storage.files.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyDownloadsToOneTargetAtOnceAllSucceed(boolean zipped) throws Exception {
        storage.files.always(file("the whole bill"));
        try (FileSystem zip = newZip()) {
            Path target = zipped ? zip.getPath("/bill.pdf") : folder.resolve("bill.pdf");
            FileReference reference = storage.reference();
            CyclicBarrier start = new CyclicBarrier(6);
            Queue<Exception> failures = new ConcurrentLinkedQueue<>();
            List<FutureTask<Void>> threads = Stream.generate(() -> new FutureTask<Void>(() -> {
                        for (int i = 0; i < 60; i++) {
                            start.await(20, TimeUnit.SECONDS);
                            try {
                                storage.client.uploads().download(reference, target);
                            } catch (UncheckedIOException e) {
                                failures.add(e);
                            }
                        }
                        return null;
                    }))
                    .limit(6)
                    .toList();
            threads.forEach(task -> new Thread(task).start());
            for (FutureTask<Void> thread : threads) {
                thread.get();
            }
            assertThat(failures).isEmpty();
            assertThat(Files.readString(target)).isEqualTo("the whole bill");
            try (Stream<Path> files = Files.list(target.getParent())) {
                assertThat(files.map(file -> file.getFileName().toString())).doesNotContain(".bill.pdf.nectar.part");
            }
        }
    }

    private FileSystem newZip() throws IOException {
        return newZip(false);
    }

    private FileSystem newZip(boolean permissions) throws IOException {
        Map<String, ?> settings = Map.of("create", true, "enablePosixFileAttributes", permissions);
        return FileSystems.newFileSystem(folder.resolve("bills.zip"), settings);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileInAZipFileIsReplaced(boolean permissions) throws Exception {
        try (FileSystem zip = newZip(permissions)) {
            storage.files.reply(file("the old bill"), duringDownload(() -> {
                try (Stream<Path> files = Files.list(zip.getPath("/"))) {
                    // One name for all would not do, since a zip file lets two create it at once.
                    assertThat(files.map(Path::toString)).anyMatch(name -> name.matches("/\\.nectar-.{36}\\.part"));
                }
            }));
            storage.download(zip.getPath("/bill.pdf"));
            storage.download(zip.getPath("/bill.pdf"));
        }

        try (FileSystem zip = newZip();
                Stream<Path> files = Files.list(zip.getPath("/"))) {
            assertThat(files.map(Path::toString)).containsExactly("/bill.pdf");
            assertThat(Files.readString(zip.getPath("/bill.pdf"))).isEqualTo("the whole bill");
        }
    }

    @Test
    void whatWasLeftAndCannotBeRemovedHindersNoDownload() throws Exception {
        storage.files.always(file("the whole bill"));
        Path left = Files.createDirectory(folder.resolve(".bill.pdf.nectar.part"));
        Files.writeString(left.resolve("note.txt"), "mine");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(26))));

        storage.download(folder.resolve("bill.pdf"));

        assertThat(folder.resolve("bill.pdf")).hasContent("the whole bill");
        assertThat(left.resolve("note.txt")).hasContent("mine");
        assertThat(names()).containsExactly(".bill.pdf.nectar.part", "bill.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é"})
    void whatWasLeftOfALongNameIsRemovedToo(String letter) throws Exception {
        Path target = folder.resolve(letter.repeat(120) + ".pdf");
        List<String> growing = new ArrayList<>();
        storage.files.reply(duringDownload(() -> growing.addAll(names())));
        storage.files.always(file("the whole bill"));
        storage.download(target);
        assertThat(growing).hasSize(1);
        assertThat(growing.get(0)).startsWith("." + letter.repeat(30)).endsWith(".nectar.part");

        Path left = Files.writeString(folder.resolve(growing.get(0)), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(26))));
        storage.download(target);

        assertThat(names()).containsExactly(target.getFileName().toString());
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
        for (String name : List.of(
                "x".repeat(60),
                "x".repeat(61),
                "x".repeat(255),
                "日".repeat(60),
                "日".repeat(85),
                "😀".repeat(30),
                "😀".repeat(63),
                "x" + "😀".repeat(40))) {
            Path target = folder.resolve(name);
            storage.download(target);
            assertThat(target).hasContent("the whole bill");
        }
        assertThat(names()).hasSize(8);
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
