package org.nectaropenapi.client.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.SafeText;

/**
 * A file to upload: its name, its content type and where its bytes come from. The bytes are streamed, never held in
 * memory as a whole unless they were given so.
 *
 * <p>Immutable and safe to share, and usable for several calls; only one made by {@link #ofStream} can be sent just
 * once.
 */
public final class Upload {

    private static final Map<String, String> TYPES =
            Map.of("pdf", "application/pdf", "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg");

    private static final long UNKNOWN = -1;

    private final String fileName;
    private final @Nullable String contentType;
    private final long length;
    private final boolean repeatable;
    private final boolean limited;
    private final Source source;

    /** Opens the bytes of an upload from their beginning. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens a stream at the first byte; the client closes it. Called once for each attempt to send.
         *
         * @return a new stream
         * @throws IOException if the content cannot be opened
         */
        InputStream open() throws IOException;
    }

    private Upload(
            String fileName,
            @Nullable String contentType,
            long length,
            boolean repeatable,
            boolean limited,
            Source source) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.length = length;
        this.repeatable = repeatable;
        this.limited = limited;
        this.source = source;
    }

    /**
     * Returns an upload of a local file. The file is opened when it is sent and must not change until then.
     *
     * @param file a readable regular file; its last name is the file name
     * @return the upload, with the file's present length
     * @throws UploadRefusedException if there is no such readable file
     */
    public static Upload of(Path file) {
        if (file == null) {
            throw new UploadRefusedException("There is no file to upload: the path is null");
        }
        Path name = file.getFileName();
        if (name == null || !Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UploadRefusedException("There is no readable file to upload at " + file);
        }
        try {
            return create(name.toString(), Files.size(file), true, () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UploadRefusedException("The size of " + file + " cannot be read", e);
        }
    }

    /**
     * Returns an upload of bytes in memory.
     *
     * @param fileName the name the service sees, not blank
     * @param content the bytes, copied
     * @return the upload
     */
    public static Upload of(String fileName, byte[] content) {
        given("the content", content);
        byte[] copy = content.clone();
        return create(fileName, copy.length, true, () -> new ByteArrayInputStream(copy));
    }

    /**
     * Returns an upload from a source that can be opened again.
     *
     * @param fileName the name the service sees, not blank
     * @param source opens the bytes, see {@link Source#open()}
     * @param length the number of bytes the source gives, at least 0
     * @return the upload
     */
    public static Upload of(String fileName, Source source, long length) {
        if (length < 0) {
            throw new UploadRefusedException("The length of an upload cannot be negative: " + length);
        }
        return create(fileName, length, true, given("the source", source));
    }

    /**
     * Returns an upload of unknown length from a source that can be opened again. The length is checked only while the
     * bytes are sent; prefer {@link #of(String, Source, long)}.
     *
     * @param fileName the name the service sees, not blank
     * @param source opens the bytes, see {@link Source#open()}
     * @return the upload
     */
    public static Upload of(String fileName, Source source) {
        return create(fileName, UNKNOWN, true, given("the source", source));
    }

    /**
     * Returns an upload that can be read only once, such as from a socket. Calls with it are never retried; prefer
     * {@link #of(String, Source)} where the source can be opened again.
     *
     * @param fileName the name the service sees, not blank
     * @param content the bytes up to the stream's end; closed by the client once the call has begun to send them
     * @return the upload, for one call
     */
    public static Upload ofStream(String fileName, InputStream content) {
        AtomicReference<@Nullable InputStream> once = new AtomicReference<>(given("the stream", content));
        return create(fileName, UNKNOWN, false, () -> {
            InputStream stream = once.getAndSet(null);
            if (stream == null) {
                throw new IllegalStateException(
                        "The stream of this upload has been sent already; it can be read only once");
            }
            return stream;
        });
    }

    private static <T> T given(String what, @Nullable T value) {
        if (value == null) {
            throw new UploadRefusedException("There is nothing to upload: " + what + " is null");
        }
        return value;
    }

    private static Upload create(String fileName, long length, boolean repeatable, Source source) {
        if (given("the file name", fileName).isBlank()) {
            throw new UploadRefusedException("An upload needs a file name");
        }
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new Upload(fileName, dot < 0 ? null : TYPES.get(extension), length, repeatable, true, source);
    }

    /**
     * Returns the same upload with a stated content type, for names that do not show it.
     *
     * @param type a media type such as {@code application/pdf}; {@code image/jpg} is taken for {@code image/jpeg}
     * @return a copy; the bytes of {@link #ofStream} can still be sent only once
     * @throws UploadRefusedException if the text is not a media type
     */
    public Upload withContentType(String type) {
        return new Upload(
                fileName, MediaTypes.canonical(given("the content type", type)), length, repeatable, limited, source);
    }

    /**
     * Returns the same upload without the client's checks of length and type: the service decides what it accepts. To
     * lift them for all uploads of a client, set {@code checkUploads(false)} in its options.
     *
     * @return a copy; the bytes of {@link #ofStream} can still be sent only once
     */
    public Upload withoutLimits() {
        return new Upload(fileName, contentType, length, repeatable, false, source);
    }

    /**
     * Returns the name the service sees.
     *
     * @return the name as given, never blank
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the content type: the stated one, else the one that the ending pdf, png, jpg or jpeg of the name tells.
     *
     * @return a media type, null if neither is there
     */
    public @Nullable String contentType() {
        return contentType;
    }

    /**
     * Returns the number of bytes.
     *
     * @return empty when it shows only by reading
     */
    public OptionalLong contentLength() {
        return length == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * Returns whether the bytes can be read again, so that a failed attempt may be retried.
     *
     * @return false only for {@link #ofStream}
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    boolean isLimited() {
        return limited;
    }

    /**
     * Opens the content.
     *
     * @param place names the file in the message
     * @throws UploadRefusedException if that fails
     */
    InputStream open(String place) {
        InputStream stream;
        try {
            stream = source.open();
        } catch (Exception e) {
            // Any at all: other languages throw checked exceptions without declaring them.
            throw unreadable(place, e);
        }
        if (stream == null) {
            throw new UploadRefusedException(place + " cannot be read: its source returned no stream");
        }
        return stream;
    }

    static UploadRefusedException unreadable(String place, Exception failure) {
        String message = failure.getMessage();
        return new UploadRefusedException(
                place + " cannot be read" + (message == null ? "" : " (" + SafeText.line(message, 200) + ")"), failure);
    }

    /** Shows the file name and the type, not the content. */
    @Override
    public String toString() {
        return "Upload[" + fileName + ", " + contentType + "]";
    }
}
