package org.nectaropenapi.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of pages of PDFs that a test has written byte by byte: right, or unknown, and never wrong. */
class PdfPagesTest {

    private static final String ROOT = "/Root 1 0 R";

    @Test
    void theNumberIsThatOfThePageTree() throws IOException {
        assertThat(PdfText.ofPages(151).table(ROOT).pages()).hasValue(151);
        assertThat(PdfText.ofPages(0).table(ROOT).pages()).hasValue(0);
    }

    @Test
    void theNewestVersionOfTheFileCounts() throws IOException {
        PdfText file = PdfText.ofPages(160);
        long first = file.tableAlone(ROOT);
        file.end(first);
        file.object(2, "<< /Type /Pages /Count 140 >>");
        long second = file.tableAlone(ROOT + " /Prev " + first);
        assertThat(file.end(second).pages()).hasValue(140);

        file.object(9, "<< /Type /Annot >>").table(ROOT + " /Prev " + second);
        assertThat(file.pages()).hasValue(140);
    }

    @Test
    void aFileForFastViewingHasItsFirstCrossReferenceAtTheBeginning() throws IOException {
        // What stands at the beginning points to what comes later: written twice, the second time with the right place.
        String table = "xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 100 /Prev %010d >>\n";
        long later = 0;
        PdfText file = new PdfText();
        for (int round = 0; round < 2; round++) {
            file = new PdfText();
            long first = file.length();
            file.raw(table.formatted(later)).raw("startxref\n0\n%%EOF\n");
            file.object(1, "<< /Pages 2 0 R >>").object(2, "<< /Type /Pages /Count 7 >>");
            later = file.tableAlone("");
            file.end(first);
        }
        assertThat(file.pages()).hasValue(7);
    }

    @Test
    void objectsInObjectStreamsAreRead() throws IOException {
        PdfText file = new PdfText()
                .object(1, "<</Pages 2 0 R>>")
                .objectStream(5, 2, "<</Type/Pages/Count 12/Kids[3 0 R]>>")
                .crossReferenceStream(6, ROOT, 2, 5);
        assertThat(file.pages()).hasValue(12);
    }

    @Test
    void aFileForOldAndNewViewersHidesObjectsFromTheOld() throws IOException {
        PdfText file = new PdfText().object(1, "<</Pages 2 0 R>>").objectStream(5, 2, "<</Type/Pages/Count 13>>");
        long hidden = file.crossReferenceStreamAlone(6, "", 2, 5);
        file.object(1, "<</Pages 2 0 R>>").free(2);
        assertThat(file.table(ROOT + " /XRefStm " + hidden).pages()).hasValue(13);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1", "12, 2", "13, 3", "14, 4", "15, 2"})
    void differencesInACrossReferenceAreUndone(int predictor, int kind) throws IOException {
        PdfText file = PdfText.ofPages(17);
        int first = (int) file.length();
        byte[] rows = ByteBuffer.allocate(18)
                .put((byte) 1)
                .putInt(new String(file.bytes(), StandardCharsets.ISO_8859_1).indexOf("1 0 obj"))
                .put((byte) 0)
                .put((byte) 1)
                .putInt(new String(file.bytes(), StandardCharsets.ISO_8859_1).indexOf("2 0 obj"))
                .put((byte) 0)
                .put((byte) 1)
                .putInt(first)
                .put((byte) 0)
                .array();
        file.stream(
                3,
                "/Type /XRef /W [1 4 1] /Index [1 3] /Root 1 0 R /Filter [/FlateDecode]"
                        + " /DecodeParms [<< /Columns 6 /Predictor " + predictor + " >>]",
                PdfText.deflated(differences(rows, 6, kind)));
        assertThat(file.end(first).pages()).hasValue(17);
    }

    /** As PNG writes lines of pixels of one byte. */
    private static byte[] differences(byte[] rows, int width, int kind) {
        ByteBuffer result = ByteBuffer.allocate(rows.length / width * (width + 1));
        for (int i = 0; i < rows.length; i++) {
            int left = i % width == 0 ? 0 : rows[i - 1] & 0xFF;
            int above = i < width ? 0 : rows[i - width] & 0xFF;
            int corner = i % width == 0 || i < width ? 0 : rows[i - width - 1] & 0xFF;
            if (i % width == 0) {
                result.put((byte) kind);
            }
            int estimate = left + above - corner;
            int nearest = Math.abs(estimate - left) <= Math.abs(estimate - above)
                            && Math.abs(estimate - left) <= Math.abs(estimate - corner)
                    ? left
                    : Math.abs(estimate - above) <= Math.abs(estimate - corner) ? above : corner;
            int[] predicted = {0, left, above, (left + above) / 2, nearest};
            result.put((byte) (rows[i] - predicted[kind]));
        }
        return result.array();
    }

    @Test
    void aCrossReferenceNeedNotBeCompressed() throws IOException {
        PdfText file = PdfText.ofPages(18);
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        byte[] rows = ByteBuffer.allocate(6)
                .put((byte) 0)
                .put((byte) 0)
                .putShort((short) text.indexOf("1 0 obj"))
                .putShort((short) text.indexOf("2 0 obj"))
                .array();
        long place = file.length();
        file.stream(3, "/Type /XRef /W [0 2 0] /Size 3 /Root 1 0 R", rows);
        assertThat(file.end(place).pages()).hasValue(18);
    }

    @Test
    void theNumberMayBeAnObjectOfItsOwn() throws IOException {
        PdfText file = new PdfText()
                .object(1, "<< /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Count 4 0 R >>")
                .object(4, "19")
                .table(ROOT);
        assertThat(file.pages()).hasValue(19);
    }

    @Test
    void allWaysOfWritingAValueAreReadOver() throws IOException {
        String values =
                "/A(text \\) with (brackets) >> \\\\)/B<48 65>/C[1 2 0 R(x)<</D null>>]/E -.5/F true % comment >>\n"
                        + "/#47 /Name/H<</I[]/J<<>>>>/K +17 /L 1.5";
        PdfText file = new PdfText()
                .object(1, "<<" + values + "/Pages 2 0 R>>")
                .object(2, "%c\r<</Type/Pages" + values + "/Count 20>>")
                .table(ROOT);
        assertThat(file.pages()).hasValue(20);
    }

    @Test
    void filesWithinTheFileDoNotCount() throws IOException {
        byte[] inner = PdfText.ofPages(500).table(ROOT).bytes();
        PdfText file = new PdfText()
                .stream(7, "/Type /EmbeddedFile", inner)
                        .object(1, "<< /Pages 2 0 R >>")
                        .object(2, "<< /Type /Pages /Count 3 >>")
                        .stream(8, "/Type /EmbeddedFile", inner)
                        .table(ROOT);
        assertThat(file.pages()).hasValue(3);
    }

    @Test
    void streamsOfAnyLengthAreLeftOut() throws IOException {
        byte[] picture = new byte[20 << 20];
        new Random(1).nextBytes(picture);
        PdfText file = new PdfText()
                .stream(7, "/Subtype /Image", picture).object(1, "<< /Pages 2 0 R >>").stream(
                                8, "/Subtype /Image", picture)
                        .object(2, "<< /Type /Pages /Count 21 >>")
                        .table(ROOT);
        assertThat(file.pages()).hasValue(21);
    }

    @Test
    void ofAnEncryptedFileOnlyWhatIsNotEncryptedIsRead() throws IOException {
        assertThat(PdfText.ofPages(151).table(ROOT + " /Encrypt 9 0 R").pages()).hasValue(151);
        PdfText compressed = new PdfText()
                .object(1, "<</Pages 2 0 R>>")
                .objectStream(5, 2, "<</Type/Pages/Count 12>>")
                .crossReferenceStream(6, ROOT + " /Encrypt 9 0 R", 2, 5);
        assertThat(compressed.pages()).isEmpty();
    }

    @Test
    void aFileWithTooMuchBesideItsStreamsIsNotLookedInto() throws IOException {
        PdfText file = PdfText.ofPages(3).raw("% comment\n".repeat(500_000)).table(ROOT);
        assertThat(file.pages()).isEmpty();
    }

    @Test
    void aStreamThatUnfoldsWithoutBoundIsNotLookedInto() throws IOException {
        PdfText file = new PdfText()
                .object(1, "<</Pages 2 0 R>>")
                .objectStream(5, 2, "<</Type/Pages/Count 12>>" + " ".repeat(9 << 20))
                .crossReferenceStream(6, ROOT, 2, 5);
        assertThat(file.pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a PDF",
                "%PDF-1.4\nstartxref",
                "%PDF-1.4\nstartxref\n-5\n%%EOF",
                "%PDF-1.4\nstartxref\n99999999999999999999\n%%EOF",
                "%PDF-1.4\nstartxref\n4000\n%%EOF",
                "xref\ntrailer <<>> startxref 0",
                "xref\ntrailer << /Root 1 0 R /Prev 0 >> startxref 0",
                "xref\n0 99999999\ntrailer << /Root 1 0 R >> startxref 0",
                "xref\ntrailer << /Root << /Pages 3 >> >> startxref 0",
                "xref\ntrailer << /Root << /Pages << /Count 200 >> >> >> startxref 0",
                "xref\ntrailer << /Root << /Pages << /Type /Pages >> >> >> startxref 0",
                "xref\ntrailer << /Root << /Pages << /Type /Pages /Count -3 >> >> >> startxref 0",
                "xref\ntrailer << /Root << /Pages << /Type /Pages /Count 3.5 >> >> >> startxref 0",
                "xref\ntrailer << /Root [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ >> startxref 0",
                "xref\ntrailer << /Root ( >> startxref 0",
                "xref\ntrailer << /Root < >> startxref 0",
                "xref\ntrailer << /Root ) >> startxref 0",
                "xref\ntrailer << Root >> startxref 0",
                "1 0 obj << /Type /XRef /W [1 2] /Size 3 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W 5 /Size 3 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W [1 2 1] /Size 3 /Length 900 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W [1 2 1] /Size 3 /Length 99999999 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W [1 2 1] /Filter /LZWDecode /Length 2 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W [1 2 1] /Filter [/A /B] /Length 2 >> stream\nxx\nendstream startxref 0",
                "1 0 obj << /Type /XRef /W [1 2 1] /Filter /FlateDecode >> stream\nxx\nendstream startxref 0",
            })
    void whatIsNotUnderstoodIsUnknown(String file) throws IOException {
        assertThat(PdfPages.count(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
    }

    @Test
    void aCrossReferenceThatPointsElsewhereIsNotBelieved() throws IOException {
        assertThat(PdfText.ofPages(5).table("/Root 2 0 R").pages()).isEmpty();
        assertThat(PdfText.ofPages(5).table("/Root 44 0 R").pages()).isEmpty();
        assertThat(PdfText.ofPages(5).free(2).table(ROOT).pages()).isEmpty();
        assertThat(new PdfText().raw("\n").end(PdfText.ofPages(5).length()).pages())
                .isEmpty();
        PdfText ring =
                new PdfText().object(1, "<< /Pages 2 0 R >>").object(2, "3 0 R").object(3, "2 0 R");
        assertThat(ring.table(ROOT).pages()).isEmpty();
        PdfText within = new PdfText()
                .object(1, "<</Pages 2 0 R>>")
                .objectStream(5, 3, "<</Type/Pages/Count 12>>")
                .crossReferenceStream(6, ROOT, 2, 5);
        assertThat(within.pages()).isEmpty();
        PdfText itself = new PdfText().object(1, "<</Pages 2 0 R>>").crossReferenceStream(6, ROOT, 2, 2);
        assertThat(itself.pages()).isEmpty();
        long freed = PdfText.ofPages(5).tableAlone(ROOT);
        assertThat(PdfText.ofPages(5)
                        .table(ROOT)
                        .free(2)
                        .object(1, "<< /Pages 2 0 R >>")
                        .table(ROOT + " /Prev " + freed)
                        .pages())
                .isEmpty();
    }

    @Test
    void valuesHoldOthersButNotWithoutEnd() throws IOException {
        assertThat(withMore("[]".repeat(100)).pages()).hasValue(7);
        assertThat(withMore("[".repeat(38) + "]".repeat(38)).pages()).hasValue(7);
        assertThat(withMore("[".repeat(39) + "]".repeat(39)).pages()).isEmpty();
    }

    private static PdfText withMore(String values) {
        return new PdfText()
                .object(1, "<< /More [" + values + "] /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Count 7 >>")
                .table(ROOT);
    }

    /** Whatever the bytes: a number or none, no other exception, no hang. The number of files is a property's. */
    @Test
    @Timeout(120)
    void damagedFilesDoNoHarm() throws IOException {
        byte[][] files = {
            PdfText.ofPages(5).table(ROOT).bytes(),
            new PdfText()
                    .object(1, "<</Pages 2 0 R>>")
                    .objectStream(5, 2, "<</Type/Pages/Count 12/Kids[3 0 R]>>")
                    .crossReferenceStream(6, ROOT, 2, 5)
                    .bytes()
        };
        Random random = new Random(42);
        int number = Integer.getInteger("damaged.pdfs", 20_000);
        int known = 0;
        for (int i = 0; i < number; i++) {
            byte[] file = files[i % 2].clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = i % 5 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            known += PdfPages.count(new ByteArrayInputStream(cut)).isPresent() ? 1 : 0;
        }
        assertThat(known).isBetween(number / 20, number - number / 20);
    }
}
