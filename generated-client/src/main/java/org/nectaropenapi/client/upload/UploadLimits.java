package org.nectaropenapi.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service accepts in one file field, checked before anything is sent.
 *
 * <p>Plumbing of the generated services, which take the figures from the OpenAPI document. Immutable.
 */
public final class UploadLimits {

    private final long maxBytes;
    private final long maxPdfPages;
    private final Set<String> types;

    private UploadLimits(long maxBytes, long maxPdfPages, Set<String> types) {
        this.maxBytes = maxBytes;
        this.maxPdfPages = maxPdfPages;
        this.types = types;
    }

    /**
     * Limits of a file field.
     *
     * @param maxBytes the most bytes the service takes, at least 1
     * @param types the media types the service takes; none means any
     * @return the limits
     */
    public static UploadLimits of(long maxBytes, String... types) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A limit of " + maxBytes + " bytes lets nothing through");
        }
        Set<String> bare = new LinkedHashSet<>();
        for (String type : types) {
            bare.add(MediaTypes.bare(MediaTypes.checked(type)));
        }
        return new UploadLimits(maxBytes, Long.MAX_VALUE, bare);
    }

    /**
     * The same limits with one more, for files of type application/pdf. Their pages are counted by reading the file
     * before it is sent, unless it can be read only once.
     *
     * @param pages the most pages the service takes, at least 1
     * @return a copy
     */
    public UploadLimits maxPdfPages(long pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("A limit of " + pages + " pages lets nothing through");
        }
        return new UploadLimits(maxBytes, pages, types);
    }

    long maxBytes() {
        return maxBytes;
    }

    void check(String operationId, String field, Upload upload) {
        checkType(operationId, field, upload.contentType());
        if (upload.contentLength().orElse(0) > maxBytes) {
            throw tooLarge(operationId, field, "is " + upload.contentLength().getAsLong() + " bytes long");
        }
        if (maxPdfPages < Long.MAX_VALUE && upload.isRepeatable() && isPdf(upload.contentType())) {
            checkPages(operationId, field, upload);
        }
    }

    private static boolean isPdf(@Nullable String type) {
        return type != null && MediaTypes.bare(type).equals("application/pdf");
    }

    private void checkPages(String operationId, String field, Upload upload) {
        long pages = pages(operationId, field, upload).orElse(0);
        if (pages > maxPdfPages) {
            throw new IllegalArgumentException(operationId + ": the PDF in '" + field + "' has " + pages
                    + " pages, the service accepts " + maxPdfPages + " at most");
        }
    }

    private OptionalLong pages(String operationId, String field, Upload upload) {
        try (InputStream file = new MeasuredStream(operationId, field, upload, this)) {
            return PdfPages.count(file);
        } catch (IOException e) {
            // Sending it meets the same, and says so in the way of all calls.
            return OptionalLong.empty();
        }
    }

    IllegalArgumentException tooLarge(String operationId, String field, String found) {
        return new IllegalArgumentException(operationId + ": the file in '" + field + "' " + found
                + ", the service accepts " + maxBytes + " bytes at most");
    }

    private void checkType(String operationId, String field, @Nullable String type) {
        if (types.isEmpty()) {
            return;
        }
        String accepted = String.join(", ", types);
        if (type == null) {
            throw new IllegalArgumentException(operationId + ": the type of the file in '" + field
                    + "' does not show in its name; state it with withContentType, the service accepts " + accepted);
        }
        if (!types.contains(MediaTypes.bare(type))) {
            throw new IllegalArgumentException(
                    operationId + ": the file in '" + field + "' is " + type + ", the service accepts " + accepted);
        }
    }
}
