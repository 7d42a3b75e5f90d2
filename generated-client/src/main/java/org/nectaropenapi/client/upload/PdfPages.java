package org.nectaropenapi.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pages of a PDF: reads the file once from beginning to end and then follows its cross-reference, as a
 * viewer does, to the number that the root of the page tree states. Pages that an update of the file has removed do not
 * count, and neither do those of files within the file.
 *
 * <p>What it does not understand it does not count: an encrypted object stream, an unusual filter, a file that needs
 * repair. Then the number is unknown, and it is for the service to judge. It needs a few megabytes, whatever the file.
 */
final class PdfPages {

    private PdfPages() {}

    /**
     * Counts.
     *
     * @param file the file from its first byte; read to its end, not closed
     * @return the number of pages, empty if it is unknown
     * @throws IOException if the file cannot be read
     */
    static OptionalLong count(InputStream file) throws IOException {
        PdfSkeleton skeleton = PdfSkeleton.of(file);
        try {
            return skeleton == null ? OptionalLong.empty() : OptionalLong.of(count(new PdfObjects(skeleton)));
        } catch (PdfUnknownException e) {
            return OptionalLong.empty();
        }
    }

    private static long count(PdfObjects objects) throws PdfUnknownException {
        Map<String, @Nullable Object> catalog =
                PdfValues.dictionary(objects.resolve(objects.trailer().get("Root")));
        Map<String, @Nullable Object> pages = PdfValues.dictionary(objects.resolve(catalog.get("Pages")));
        if (!"Pages".equals(pages.get("Type"))) {
            throw new PdfUnknownException();
        }
        return PdfValues.size(objects.resolve(pages.get("Count")));
    }
}
