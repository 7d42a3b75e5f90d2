package org.nectaropenapi.client.upload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578) with text and file parts in the order they were added.
 *
 * <p>For the generated services. Immutable; as reusable as the uploads it holds.
 */
public final class MultipartForm {

    private static final String LINE = "\r\n";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String operationId;
    private final String boundary;
    private final List<Part> parts;

    /** One part: its field, its head up to and including the blank line, its content and the limits of that. */
    private record Part(String field, byte[] head, Upload content, UploadLimits limits) {}

    private MultipartForm(String operationId, String boundary, List<Part> parts) {
        this.operationId = operationId;
        this.boundary = boundary;
        this.parts = List.copyOf(parts);
    }

    /**
     * Returns a builder of a form.
     *
     * @param operationId the operation the form is for, named in errors
     * @return a builder without parts
     */
    public static Builder builder(String operationId) {
        return new Builder(operationId);
    }

    /**
     * Returns the value of the request's Content-Type header.
     *
     * @return the media type with this form's boundary
     */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /**
     * Returns the length of the whole body.
     *
     * @return the number of bytes, empty when a file's length is unknown
     */
    public OptionalLong contentLength() {
        long total = closing().length;
        for (Part part : parts) {
            OptionalLong length = part.content().contentLength();
            if (length.isEmpty()) {
                return length;
            }
            total += part.head().length + length.getAsLong() + LINE.length();
        }
        return OptionalLong.of(total);
    }

    /**
     * Returns whether the body can be sent again, so that a failed attempt may be retried.
     *
     * @return false if any of its files can be read only once
     */
    public boolean isRepeatable() {
        return parts.stream().allMatch(part -> part.content().isRepeatable());
    }

    /**
     * Checks the length and the type of every file, as far as they are known before it is read.
     *
     * @return this form
     * @throws IllegalArgumentException if a file is too long or of a type the service does not accept
     */
    public MultipartForm checkedAgainstLimits() {
        parts.forEach(part -> part.limits().check(operationId, part.field(), part.content()));
        return this;
    }

    /**
     * Returns the same form without limits on its files.
     *
     * @return a copy
     */
    public MultipartForm withoutLimits() {
        return new MultipartForm(
                operationId,
                boundary,
                parts.stream()
                        .map(part -> new Part(part.field(), part.head(), part.content(), UploadLimits.NONE))
                        .toList());
    }

    /**
     * Opens the body from its first byte. Files are opened when their turn comes, one at a time, and closed at their
     * end; closing the stream closes the file that is open. A file with more or fewer bytes than it announced or than
     * its limits allow makes reading fail.
     *
     * @return a new stream, to be closed by the caller
     */
    public InputStream open() {
        List<Upload.Source> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(() -> new ByteArrayInputStream(part.head()));
            pieces.add(() -> new MeasuredStream(operationId, part.field(), part.content(), part.limits()));
            pieces.add(() -> new ByteArrayInputStream(LINE.getBytes(StandardCharsets.US_ASCII)));
        }
        pieces.add(() -> new ByteArrayInputStream(closing()));
        return new JoinedStream(pieces);
    }

    private byte[] closing() {
        return ("--" + boundary + "--" + LINE).getBytes(StandardCharsets.US_ASCII);
    }

    /** Shows the number of parts, not their content. */
    @Override
    public String toString() {
        return "MultipartForm[" + parts.size() + " parts]";
    }

    /** Collects the parts of a form; not safe for use by several threads. */
    public static final class Builder {

        private final String operationId;
        private final String boundary;
        private final List<Part> parts = new ArrayList<>();

        private Builder(String operationId) {
            this.operationId = Objects.requireNonNull(operationId, "operationId");
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            this.boundary = "nectar-" + HexFormat.of().formatHex(random);
        }

        /**
         * Adds a text part.
         *
         * @param name the field's name
         * @param value its value, sent as UTF-8 of its {@code toString}; null adds nothing
         * @return this builder
         */
        public Builder text(String name, @Nullable Object value) {
            if (value != null) {
                Upload content = Upload.of("text", value.toString().getBytes(StandardCharsets.UTF_8));
                parts.add(new Part(name, head(name, ""), content, UploadLimits.NONE));
            }
            return this;
        }

        /**
         * Adds a file part.
         *
         * @param name the field's name
         * @param upload the file; null adds nothing
         * @param limits what the service accepts in this field, see {@link MultipartForm#checkedAgainstLimits()}
         * @return this builder
         */
        public Builder file(String name, @Nullable Upload upload, UploadLimits limits) {
            if (upload != null) {
                String type = upload.contentType() == null ? "application/octet-stream" : upload.contentType();
                byte[] head = head(
                        name,
                        "; filename=\"" + FieldNames.escapeFileName(upload.fileName()) + "\"" + LINE + "Content-Type: "
                                + type);
                parts.add(new Part(name, head, upload, upload.isLimited() ? limits : UploadLimits.NONE));
            }
            return this;
        }

        /**
         * Makes the form.
         *
         * @return the form
         * @throws IllegalArgumentException if it has no part
         */
        public MultipartForm build() {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException(operationId + ": a form needs at least one part");
            }
            return new MultipartForm(operationId, boundary, parts);
        }

        private byte[] head(String name, String more) {
            return ("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + FieldNames.escapeName(name)
                            + "\"" + more + LINE + LINE)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
