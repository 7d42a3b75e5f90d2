package org.nectaropenapi.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of pages of PDFs that a library has written, with and without object streams. */
class PdfPagesOfOtherWritersTest {

    private static final CompressParameters OBJECT_STREAMS = CompressParameters.DEFAULT_COMPRESSION;
    private static final CompressParameters TABLE = CompressParameters.NO_COMPRESSION;

    private static PDDocument document(int pages) throws IOException {
        PDDocument document = new PDDocument();
        byte[] ink = new byte[2000];
        new Random(pages).nextBytes(ink);
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage();
            page.setContents(new PDStream(document, new ByteArrayInputStream(ink)));
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.addRect(10, 10, 20, 20);
                content.fill();
            }
            document.addPage(page);
        }
        return document;
    }

    private static byte[] saved(PDDocument document, CompressParameters form) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file, form);
        document.close();
        return file.toByteArray();
    }

    private static OptionalLong pages(byte[] file) throws IOException {
        return PdfPages.count(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 149, 150, 151, 1000})
    void everyFormOfACrossReference(int pages) throws IOException {
        assertThat(pages(saved(document(pages), TABLE))).hasValue(pages);
        assertThat(pages(saved(document(pages), OBJECT_STREAMS))).hasValue(pages);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void pagesThatAnUpdateTookAwayAreGone(boolean objectStreams) throws IOException {
        byte[] whole = saved(document(160), objectStreams ? OBJECT_STREAMS : TABLE);
        try (PDDocument document = Loader.loadPDF(whole)) {
            for (int i = 0; i < 20; i++) {
                document.removePage(0);
            }
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.saveIncremental(file);

            assertThat(file.size()).isGreaterThan(whole.length);
            assertThat(pages(file.toByteArray())).hasValue(140);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anAttachedPdfDoesNotCount(boolean objectStreams) throws IOException {
        PDDocument document = document(4);
        byte[] attached = saved(document(200), TABLE);
        PDEmbeddedFile file = new PDEmbeddedFile(document);
        try (var content = file.createOutputStream()) {
            content.write(attached);
        }
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("annex.pdf");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("annex", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);

        assertThat(pages(saved(document, objectStreams ? OBJECT_STREAMS : TABLE)))
                .hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void anEncryptedFileIsCountedOrLeftToTheService(int bits) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
        policy.setEncryptionKeyLength(bits);
        PDDocument plain = document(151);
        plain.protect(policy);
        assertThat(pages(saved(plain, TABLE))).hasValue(151);

        PDDocument compressed = document(151);
        compressed.protect(policy);
        OptionalLong pages = pages(saved(compressed, OBJECT_STREAMS));
        assertThat(pages.orElse(151)).isEqualTo(151);
    }
}
