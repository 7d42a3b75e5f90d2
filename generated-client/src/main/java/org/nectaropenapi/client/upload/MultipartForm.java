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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.PlainText;

/**
 * A {@code multipart/form-data} body (RFC 7578) with text and file parts in the order they were added.
 *
 * <p>For the generated services. Immutable; as reusable as the uploads it holds.
 */
public final class MultipartForm implements StreamedBody {

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
     * Writes a value of a part that states its content type.
     *
     * @param value the value
     * @return its {@link PlainText} in UTF-8
     */
    public static byte[] utf8(Object value) {
        return PlainText.of(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
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

    @Override
    public boolean isRepeatable() {
        return parts.stream().allMatch(part -> part.content().isRepeatable());
    }

    @Override
    public MultipartForm checkedAgainstLimits() {
        parts.forEach(part -> part.limits().check(operationId, part.field(), part.content()));
        return this;
    }

    @Override
    public MultipartForm withoutLimits() {
        return new MultipartForm(
                operationId,
                boundary,
                parts.stream()
                        .map(part -> new Part(part.field(), part.head(), part.content(), UploadLimits.NONE))
                        .toList());
    }

    @Override
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
         * @param value its value, sent as UTF-8 of its {@link PlainText}; null adds nothing
         * @return this builder
         */
        public Builder text(String name, @Nullable Object value) {
            return value == null ? this : add(name, "", utf8(value));
        }

        /**
         * Adds a text part for each value, all of the same name.
         *
         * @param name the field's name
         * @param values the values, see {@link #text(String, Object)}; null or none adds nothing
         * @return this builder
         */
        public Builder texts(String name, @Nullable Iterable<? extends @Nullable Object> values) {
            return each(values, value -> text(name, value));
        }

        /**
         * Adds a part with a content type of its own.
         *
         * @param name the field's name
         * @param contentType its media type
         * @param value its value; null adds nothing
         * @param writer gives the bytes of the value
         * @return this builder
         */
        public Builder content(
                String name, String contentType, @Nullable Object value, Function<Object, byte[]> writer) {
            return value == null ? this : add(name, LINE + "Content-Type: " + contentType, writer.apply(value));
        }

        /**
         * Adds a part with a content type of its own for each value, all of the same name.
         *
         * @param name the field's name
         * @param contentType the media type of each part
         * @param values the values; null or none adds nothing
         * @param writer gives the bytes of a value
         * @return this builder
         */
        public Builder contents(
                String name,
                String contentType,
                @Nullable Iterable<? extends @Nullable Object> values,
                Function<Object, byte[]> writer) {
            return each(values, value -> content(name, contentType, value, writer));
        }

        /**
         * Adds a file part.
         *
         * @param name the field's name
         * @param upload the file; null adds nothing
         * @param limits what the service accepts in this field, see {@link StreamedBody#checkedAgainstLimits()}
         * @return this builder
         */
        public Builder file(String name, @Nullable Upload upload, UploadLimits limits) {
            if (upload != null) {
                String type = limits.contentType(upload);
                byte[] head = head(
                        name,
                        "; filename=\"" + FieldNames.escapeFileName(upload.fileName()) + "\"" + LINE + "Content-Type: "
                                + (type == null ? MediaTypes.ANY_BYTES : type));
                parts.add(new Part(name, head, upload, upload.isLimited() ? limits : UploadLimits.NONE));
            }
            return this;
        }

        /**
         * Adds a file part for each file, all of the same name.
         *
         * @param name the field's name
         * @param uploads the files; null or none adds nothing
         * @param limits what the service accepts for each file
         * @return this builder
         */
        public Builder files(String name, @Nullable Iterable<Upload> uploads, UploadLimits limits) {
            return each(uploads, upload -> file(name, upload, limits));
        }

        private <T extends @Nullable Object> Builder each(@Nullable Iterable<? extends T> values, Consumer<T> action) {
            if (values != null) {
                values.forEach(action);
            }
            return this;
        }

        private Builder add(String name, String more, byte[] content) {
            parts.add(new Part(name, head(name, more), Upload.of("text", content), UploadLimits.NONE));
            return this;
        }

        /**
         * Makes the form.
         *
         * @return the form; one without parts is its end alone, as browsers send it
         */
        public MultipartForm build() {
            return new MultipartForm(operationId, boundary, parts);
        }

        private byte[] head(String name, String more) {
            return ("--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + FieldNames.escapeName(name)
                            + "\"" + more + LINE + LINE)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
