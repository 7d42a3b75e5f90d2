package org.nectaropenapi.client.api;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.await.Await;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.error.AwaitException;
import org.nectaropenapi.client.error.DownloadException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.http.QueryParameters;
import org.nectaropenapi.client.http.ServiceFactory;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.model.*;

/**
 * Operations that send files.
 *
 * <p>Every method sends its requests when it is called, except those that answer a {@link Paged} list, which send one whenever a page is
 * needed. Failures are {@link NectarException}s; an id that cannot stand in a path is refused with an {@link IllegalArgumentException}
 * before anything is sent. Safe for use by several threads at once.
 *
 * <p>This is an interface so that tests of an application can put their own implementation in its place.
 */
public interface UploadsService {

    /**
     * Makes the service over a connection to the API. Applications get theirs from {@link org.nectaropenapi.client.NectarClient}.
     *
     * @param factory what sends the requests
     * @return the service
     */
    static UploadsService over(ServiceFactory factory) {
        return new UploadsServiceImpl(factory);
    }

    /**
     * Read where a file lies.
     *
     * <p>The file can be downloaded.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/file">Nectar's page</a>
     */
    FileReference getFile(UUID thingId);

    /**
     * Downloads the file behind a FileReference to a file. The FileReference is read first, so that the URL is fresh, and a second time should
     * the URL have expired all the same.
     *
     * <p>The storage the URL leads to gets no API key. The file appears under its name when it is whole, and a file of that name is
     * replaced; a download that fails leaves nothing behind. If the connection breaks, the rest is asked for once, where the storage
     * supports it. The timeouts are those of the client, the total one for the whole file.
     *
     * @param thingId The thing.
     * @param target the file to make or replace, in a folder that exists
     * @return what was downloaded
     * @throws DownloadException if there is no URL, or the storage does not hand the file out whole
     * @throws NectarException if the service or the storage gives no usable answer
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded download(UUID thingId, Path target);

    /**
     * Downloads the file behind a FileReference into a stream, see {@link #download(UUID, Path)}. A download that fails may have written
     * a part.
     *
     * @param thingId The thing.
     * @param sink is given the bytes on the calling thread; flushed, not closed
     * @return what was downloaded
     * @throws DownloadException if there is no URL, or the storage does not hand the file out whole
     * @throws NectarException if the service or the storage gives no usable answer
     * @throws UncheckedIOException if the stream cannot be written
     */
    Downloaded download(UUID thingId, OutputStream sink);

    /**
     * Downloads the file behind a FileReference that was read before to a file, see
     * {@link #download(UUID, Path)}.
     *
     * @param fileReference what has the URL in {@code link}
     * @param target the file to make or replace, in a folder that exists
     * @return what was downloaded
     * @throws DownloadUrlExpiredException if the URL is too old; URLs are said to last for 24 hours
     * @throws DownloadException if there is no URL, or the storage does not hand the file out whole
     * @throws NectarException if the service or the storage gives no usable answer
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded download(FileReference fileReference, Path target);

    /**
     * Downloads the file behind a FileReference that was read before into a stream. A download that fails may have written a part.
     *
     * @param fileReference what has the URL in {@code link}
     * @param sink is given the bytes on the calling thread; flushed, not closed
     * @return what was downloaded
     * @throws DownloadUrlExpiredException if the URL is too old; nothing has been written then
     * @throws DownloadException if there is no URL, or the storage does not hand the file out whole
     * @throws NectarException if the service or the storage gives no usable answer
     * @throws UncheckedIOException if the stream cannot be written
     */
    Downloaded download(FileReference fileReference, OutputStream sink);

    /**
     * Upload a file.
     *
     * <p>Multipart with a file and an optional text part.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @param document The file.
     * @param form the optional parts
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/upload">Nectar's page</a>
     */
    EnvelopeOrBareArray upload(UUID thingId, Upload document, UploadForm form);

    /**
     * Upload a file, without the optional parts.
     *
     * @param thingId The thing.
     * @param document The file.
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     */
    default EnvelopeOrBareArray upload(UUID thingId, Upload document) {
        return upload(thingId, document, UploadForm.builder().build());
    }

    /**
     * Upload a file, with optional parts.
     *
     * @param thingId The thing.
     * @param document The file.
     * @param form sets the optional parts
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     */
    default EnvelopeOrBareArray upload(UUID thingId, Upload document, Consumer<UploadForm.Builder> form) {
        UploadForm.Builder parts = UploadForm.builder();
        form.accept(parts);
        return upload(thingId, document, parts.build());
    }

    /** Optional parts of <code>uploadFile</code>; what is not set is not sent. Immutable. */
    final class UploadForm {

        private final @Nullable UUID siteId;
        private final @Nullable CompleteEnum kind;

        private UploadForm(Builder builder) {
            this.siteId = builder.siteId;
            this.kind = builder.kind;
        }

        /**
         * Starts without any optional part.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * The site.
         *
         * @return the part, null when not set
         */
        public @Nullable UUID siteId() {
            return siteId;
        }

        /**
         * The kind.
         *
         * @return the part, null when not set
         */
        public @Nullable CompleteEnum kind() {
            return kind;
        }

        /** Builds the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable UUID siteId;
            private @Nullable CompleteEnum kind;

            private Builder() {}

            /**
             * The site.
             *
             * @param siteId the part
             * @return this builder
             */
            public Builder siteId(UUID siteId) {
                this.siteId = siteId;
                return this;
            }

            /**
             * The kind.
             *
             * @param kind the part
             * @return this builder
             */
            public Builder kind(CompleteEnum kind) {
                this.kind = kind;
                return this;
            }

            /**
             * Makes the form.
             *
             * @return immutable parts
             */
            public UploadForm build() {
                return new UploadForm(this);
            }
        }
    }
}
