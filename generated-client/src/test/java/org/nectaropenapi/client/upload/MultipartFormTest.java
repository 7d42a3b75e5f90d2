package org.nectaropenapi.client.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a form, and what is refused before there are any. */
class MultipartFormTest {

    private static final UploadLimits LIMITS = UploadLimits.of(100, "application/pdf", "image/png", "image/jpeg");

    private static String text(MultipartForm form) {
        try (InputStream in = form.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String boundary(MultipartForm form) {
        assertThat(form.contentType()).matches("multipart/form-data; boundary=[0-9A-Za-z-]{20,70}");
        return form.contentType().substring("multipart/form-data; boundary=".length());
    }

    private static MultipartForm with(Upload upload) {
        return MultipartForm.builder("submitDocument")
                .file("document", upload, LIMITS)
                .build()
                .checkedAgainstLimits();
    }

    @Test
    void theBytesAreThoseOfTheStandard() {
        MultipartForm form = MultipartForm.builder("submitDocument")
                .text("externalId", "né-1")
                .file("document", Upload.of("bill.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), LIMITS)
                .text("absent", null)
                .text("last", 7)
                .build();
        String boundary = boundary(form);

        assertThat(text(form))
                .isEqualTo("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"externalId\"\r\n\r\nné-1\r\n"
                        + "--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"document\"; filename=\"bill.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n"
                        + "--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"last\"\r\n\r\n7\r\n"
                        + "--" + boundary + "--\r\n");
        assertThat(form.contentLength()).hasValue(text(form).getBytes(StandardCharsets.UTF_8).length);
        assertThat(form.isRepeatable()).isTrue();
    }

    @Test
    void everyFormHasItsOwnBoundary() {
        Set<String> boundaries = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> boundaries.add(boundary(with(Upload.of("a.pdf", new byte[1])))));

        assertThat(boundaries).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; name=\"project_id\r\n\r\nevil\r\n--x", "a\r\nX-Evil: 1", "a\nb", "a\rb", "a\"b", "\"", "\\",
                        "a\\", "a\\\"", "é日本😀",
                "..", "../../etc/passwd", "C:\\x\\y.pdf", "a;b=c", "%22", "a\0b", "a\tb", " a ", "a\u007fb", "x' y"
            })
    void aFileNameStaysInsideItsQuotes(String name) {
        String written = text(with(Upload.of(name, new byte[0]).withContentType("image/png")));
        String[] lines = written.split("\r\n", -1);

        assertThat(lines).hasSize(7);
        assertThat(lines[1])
                .matches("Content-Disposition: form-data; name=\"document\"; filename=\"[^\"\\\\\\p{Cntrl}]*\"");
        assertThat(lines[2]).isEqualTo("Content-Type: image/png");
        assertThat(lines[3]).isEmpty();
        assertThat(written.split("--nectar-", -1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\"b|a%22b", "a\\b|a%5Cb", "é|é", "%22|%22"})
    void escapesAreThoseOfBrowsersAndABackslash(String name, String written) {
        assertThat(FieldNames.escapeFileName(name)).isEqualTo(written);
        assertThat(FieldNames.escapeFileName("a\r\nb")).isEqualTo("a%0D%0Ab");
        assertThat(FieldNames.escapeName("a\nb\rc\r\nd")).isEqualTo("a%0D%0Ab%0D%0Ac%0D%0Ad");
    }

    @Test
    void aLongFileNameIsKept() {
        assertThat(text(with(Upload.of("x".repeat(300) + ".pdf", new byte[0]))))
                .contains("filename=\"" + "x".repeat(300) + ".pdf\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image", "image/", "/png", "image/png\r\nX: 1",
                "", "a b/c", "image/png; x", "image/png; a=\"b\r\n\""
            })
    void aContentTypeMustBeOne(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upload.of("a", new byte[0]).withContentType(type))
                .withMessage("Not a media type such as application/pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf,application/pdf", "A.PDF,application/pdf", "a.b.png,image/png", "a.jpg,image/jpeg", "a.jpeg,image/jpeg",
        "a.docx,", "pdf,", "a.,", ".pdf,application/pdf", "a.pdf.exe,"
    })
    void theTypeShowsInTheName(String name, String type) {
        assertThat(Upload.of(name, new byte[0]).contentType()).isEqualTo(type);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Upload.of("a.pdf", new byte[101])))
                .withMessage(
                        "submitDocument: the file in 'document' is 101 bytes long, the service accepts 100 bytes at most");
        assertThat(with(Upload.of("a.pdf", new byte[100])).contentLength()).isPresent();
    }

    @Test
    void aFileOfAnotherTypeIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Upload.of("a.pdf", new byte[1]).withContentType("Text/Plain; charset=utf-8")))
                .withMessage("submitDocument: the file in 'document' is Text/Plain; charset=utf-8, the service accepts"
                        + " application/pdf, image/png, image/jpeg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Upload.of("a.docx", new byte[1])))
                .withMessageStartingWith("submitDocument: the name of the file in 'document' does not show its type;"
                        + " state it with withContentType");
        assertThat(with(Upload.of("a", new byte[1]).withContentType("Image/PNG; q=1"))
                        .isRepeatable())
                .isTrue();
    }

    @Test
    void aFileOfUnknownLengthIsStoppedAtTheLimit() throws Exception {
        MultipartForm form = with(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[101])));

        assertThat(form.contentLength()).isEmpty();
        try (InputStream in = form.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(in::readAllBytes)
                    .withMessage(
                            "submitDocument: the file in 'document' is longer than allowed, the service accepts 100 bytes at most");
        }
        assertThat(text(with(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[100])))))
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11})
    void aFileThatIsNotAsLongAsAnnouncedIsAnError(int actual) throws Exception {
        try (InputStream in = with(Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[actual]), 10))
                .open()) {
            assertThatExceptionOfType(UploadRefusedException.class)
                    .isThrownBy(in::readAllBytes)
                    .withMessageStartingWith(
                            "submitDocument: the file in 'document' does not have the 10 bytes it announced");
        }
    }

    @Test
    void filesAreOpenedInTurnAndClosedOnce() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Upload.Source source = () -> {
            open.incrementAndGet();
            return new ByteArrayInputStream(new byte[5]) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        };
        MultipartForm form = MultipartForm.builder("x")
                .file("one", Upload.of("a.pdf", source), LIMITS)
                .file("two", Upload.of("b.pdf", source), LIMITS)
                .build();
        assertThat(open).hasValue(0);

        text(form);
        assertThat(open).hasValue(2);
        assertThat(closed).hasValue(2);

        InputStream half = form.open();
        half.readNBytes(200);
        int opened = open.get();
        half.close();
        half.close();
        assertThat(closed).hasValue(opened);
        assertThatExceptionOfType(IOException.class).isThrownBy(half::read);
    }

    @Test
    void aFormThatIsGivenUpInTheMiddleOfAFileClosesTheFile() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        MultipartForm form =
                with(Upload.of("a.pdf", () -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)) {
                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                }));
        String whole = text(form);
        assertThat(closed).hasValue(1);

        try (InputStream half = form.open()) {
            assertThat(half.readNBytes(whole.indexOf("%PDF") + 2)).endsWith('%', 'P');
            assertThat(closed).hasValue(1);
        }
        assertThat(closed).hasValue(2);
    }

    @Test
    void aFormMayBeReadByteByByte() throws Exception {
        MultipartForm form = with(Upload.of("a.pdf", new byte[] {0, 1, 127, -128, -1}));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream whole = form.open();
                InputStream single = form.open()) {
            for (int b = single.read(); b >= 0; b = single.read()) {
                bytes.write(b);
            }
            assertThat(single.read()).isEqualTo(-1);
            assertThat(bytes.toByteArray()).isEqualTo(whole.readAllBytes());
        }
        assertThat(form).hasToString("MultipartForm[1 parts]");
    }

    @Test
    void aFileIsMeasuredByteByByteToo() throws Exception {
        Upload cut = Upload.of("a.pdf", () -> new ByteArrayInputStream(new byte[] {-1, 0}), 3);
        try (InputStream file = new MeasuredStream("submitDocument", "document", cut, LIMITS)) {
            assertThat(file.read()).isEqualTo(0xFF);
            assertThat(file.read()).isZero();
            assertThatExceptionOfType(UploadRefusedException.class)
                    .isThrownBy(file::read)
                    .withMessageContaining("does not have the 3 bytes it announced");
        }
    }

    @Test
    void anEmptyFileIsAFile() {
        Upload empty = Upload.of("a.pdf", InputStream::nullInputStream, 0);

        assertThat(empty.contentLength()).hasValue(0);
        assertThat(text(with(empty))).contains("application/pdf\r\n\r\n\r\n--");
    }

    @Test
    void aStreamCanBeSentOnce() throws Exception {
        MultipartForm form = with(Upload.ofStream("a.pdf", new ByteArrayInputStream(new byte[5])));

        assertThat(form.isRepeatable()).isFalse();
        text(form);
        try (InputStream in = form.open()) {
            assertThatExceptionOfType(UploadRefusedException.class)
                    .isThrownBy(in::readAllBytes)
                    .withMessageContaining("only once");
        }
    }

    @Test
    void aPathIsAFileWithItsNameAndLength(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("bill März.pdf"), new byte[7]);
        Upload upload = Upload.of(file);

        assertThat(upload.fileName()).isEqualTo("bill März.pdf");
        assertThat(upload.contentLength()).hasValue(7);
        assertThat(upload).hasToString("Upload[bill März.pdf, application/pdf]");
        assertThat(text(with(upload))).contains("filename=\"bill März.pdf\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upload.of(folder.resolve("none.pdf")))
                .withMessageStartingWith("There is no readable file to upload at ");
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.of(folder));
    }

    @Test
    void bytesAreCopied() {
        byte[] bytes = {'a'};
        MultipartForm form = with(Upload.of("a.pdf", bytes));
        bytes[0] = 'b';

        assertThat(text(form)).contains("\r\n\r\na\r\n");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheCause() throws Exception {
        RuntimeException failure = new IllegalStateException("vault is\u202E locked\n");
        Map<Upload.Source, String> sources = Map.of(
                () -> {
                    throw failure;
                },
                " cannot be read (vault is locked)",
                () -> {
                    throw new IOException();
                },
                " cannot be read",
                () -> null,
                " cannot be read: its source returned no stream",
                () -> new InputStream() {
                    @Override
                    public int read() {
                        throw failure;
                    }
                },
                " cannot be read (vault is locked)");

        for (Map.Entry<Upload.Source, String> source : sources.entrySet()) {
            try (InputStream in = with(Upload.of("a.pdf", source.getKey())).open()) {
                assertThatExceptionOfType(UploadRefusedException.class)
                        .isThrownBy(in::readAllBytes)
                        .withMessage("submitDocument: the file in 'document'" + source.getValue());
            }
        }
    }

    @Test
    void theMessageOfASourceIsCut() {
        Upload upload = Upload.of("a.pdf", () -> {
            throw new IOException("x".repeat(100_000));
        });

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> text(with(upload)))
                .withMessage("submitDocument: the file in 'document' cannot be read (" + "x".repeat(200) + "…)");
    }

    @Test
    void whatIsNullIsRefusedByItsName() {
        Map<String, ThrowingCallable> calls = Map.of(
                "the path is null", () -> Upload.of((Path) null),
                "the content is null", () -> Upload.of("a.pdf", (byte[]) null),
                "the source is null", () -> Upload.of("a.pdf", (Upload.Source) null),
                "the stream is null", () -> Upload.ofStream("a.pdf", null),
                "the file name is null", () -> Upload.of(null, new byte[0]),
                "the content type is null", () -> Upload.of("a", new byte[0]).withContentType(null));

        calls.forEach((words, call) -> assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(call)
                .withMessageEndingWith(words));
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> Upload.of("a.pdf", (Upload.Source) null, 1));
    }

    @Test
    void aJpegByItsOtherNamesIsOne() {
        UploadLimits jpeg = UploadLimits.of(10, "image/jpeg");
        for (String name : List.of("image/jpg", "IMAGE/JPG", "image/pjpeg; q=1", "image/jpeg")) {
            Upload upload = Upload.of("scan", new byte[1]).withContentType(name);

            assertThat(upload.contentType()).isEqualTo("image/jpeg");
            assertThat(MultipartForm.builder("x")
                            .file("f", upload, jpeg)
                            .build()
                            .checkedAgainstLimits())
                    .isNotNull();
        }
        assertThat(Upload.of("a", new byte[1]).withContentType("image/png").contentType())
                .isEqualTo("image/png");
    }

    @Test
    void aTypeThatTheServiceDoesNotTakeIsRefusedWithThoseItTakes() {
        MultipartForm form = MultipartForm.builder("x")
                .file("f", Upload.of("a.png", new byte[1]), UploadLimits.of(10, "application/pdf", "image/jpeg"))
                .build();

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(form::checkedAgainstLimits)
                .withMessage("x: the file in 'f' is image/png, the service accepts application/pdf, image/jpeg");
    }

    @Test
    void aRangeOfTypesIsNotTheTypeOfAFile() {
        MultipartForm form = MultipartForm.builder("x")
                .file("f", Upload.of("scan", new byte[1]), UploadLimits.of(10, "image/*"))
                .build();

        assertThat(text(form)).contains("\r\nContent-Type: application/octet-stream\r\n");
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(form::checkedAgainstLimits)
                .withMessage("x: the name of the file in 'f' does not show its type; state it with withContentType,"
                        + " the service accepts image/*");
    }

    @Test
    void aTypeWithManyParametersIsRefusedWithoutAnOverflow() {
        String type = "a/b" + "; c=d".repeat(100_000);

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> Upload.of("a", new byte[0]).withContentType(type));
    }

    @Test
    void whatIsNoFileOrNoFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.of(" ", new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.of("a", () -> InputStream.nullInputStream(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> UploadLimits.of(0));
    }

    @Test
    void aFormWithoutPartsIsItsEnd() {
        MultipartForm form =
                MultipartForm.builder("submitDocument").text("a", null).build();

        assertThat(text(form)).isEqualTo("--" + boundary(form) + "--\r\n");
        assertThat(form.contentLength()).hasValue(text(form).length());
    }

    @Test
    void valuesOfEveryTypeAreTexts() {
        MultipartForm form = MultipartForm.builder("sendValues")
                .text("time", OffsetDateTime.parse("2024-01-31T10:00:00Z"))
                .text("number", new BigDecimal("1E+3"))
                .texts("day", List.of(LocalDate.parse("2024-01-31"), LocalDate.parse("2024-02-01")))
                .texts("none", null)
                .content("table", "text/csv", "a,b", MultipartForm::utf8)
                .contents("numbers", "application/json", Arrays.asList(1, null, 2), value ->
                        new byte[] {(byte) value.toString().charAt(0)})
                .build();
        String part = "--" + boundary(form) + "\r\nContent-Disposition: form-data; name=";

        assertThat(text(form))
                .isEqualTo(part + "\"time\"\r\n\r\n2024-01-31T10:00:00Z\r\n"
                        + part + "\"number\"\r\n\r\n1000\r\n"
                        + part + "\"day\"\r\n\r\n2024-01-31\r\n"
                        + part + "\"day\"\r\n\r\n2024-02-01\r\n"
                        + part + "\"table\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n"
                        + part + "\"numbers\"\r\nContent-Type: application/json\r\n\r\n1\r\n"
                        + part + "\"numbers\"\r\nContent-Type: application/json\r\n\r\n2\r\n"
                        + "--" + boundary(form) + "--\r\n");
    }

    @Test
    void severalFilesHaveOneName() {
        MultipartForm form = MultipartForm.builder("sendFiles")
                .files(
                        "document",
                        List.of(Upload.of("a.pdf", new byte[] {'a'}), Upload.of("b", new byte[] {'b'})),
                        UploadLimits.of(1, "image/*", "application/pdf"))
                .file("other", Upload.of("c", new byte[] {'c'}), UploadLimits.of(1, "text/csv"))
                .build();
        String part = "--" + boundary(form) + "\r\nContent-Disposition: form-data; name=";

        assertThat(text(form))
                .isEqualTo(part + "\"document\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\na\r\n"
                        + part + "\"document\"; filename=\"b\"\r\nContent-Type: application/octet-stream\r\n\r\nb\r\n"
                        + part + "\"other\"; filename=\"c\"\r\nContent-Type: text/csv\r\n\r\nc\r\n"
                        + "--" + boundary(form) + "--\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(form::checkedAgainstLimits)
                .withMessageContaining("the name of the file in 'document' does not show its type");
    }
}
