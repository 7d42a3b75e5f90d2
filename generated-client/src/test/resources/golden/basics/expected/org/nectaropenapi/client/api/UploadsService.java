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
import org.nectaropenapi.client.service.ParameterFormat;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.service.SuccessStatus;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.model.*;

/**
 * Operations that send files.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface UploadsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static UploadsService over(ServiceFactory factory) {
        return new UploadsServiceImpl(factory);
    }

    /**
     * The file can be downloaded.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/file">Nectar's page</a>
     */
    FileReference getFile(UUID thingId);

    /**
     * Downloads the file behind a FileReference to a file. Reads the FileReference first, so that the URL is fresh, and once more if the
     * URL has expired all the same.
     *
     * <p>The storage behind the URL never receives the API key. The file appears under its name once it is complete and replaces a file of
     * that name; a failed download leaves nothing behind. If the connection breaks, the client requests the rest once, where the storage
     * supports it. The timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param thingId The thing.
     * @param target the file to create or replace, in a folder that exists
     * @throws DownloadException if there is no URL, or the storage does not deliver the complete file
     * @throws NectarException if the service or the storage gives no usable response
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded download(UUID thingId, Path target);

    /**
     * As {@link #download(UUID, Path)}, into a stream. A failed download may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded download(UUID thingId, OutputStream sink);

    /**
     * As {@link #download(UUID, Path)}, with the URL in <code>link</code> of a FileReference that was read before.
     *
     * @throws DownloadUrlExpiredException if the URL is too old; URLs are said to last for 24 hours
     */
    Downloaded download(FileReference fileReference, Path target);

    /**
     * As {@link #download(FileReference, Path)}, into a stream. A failed download may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     * @throws DownloadUrlExpiredException if the URL is too old; nothing has been written then
     */
    Downloaded download(FileReference fileReference, OutputStream sink);

    /**
     * Multipart with a file and an optional text part.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @param document The file.
     * @see <a href="https://docs.fixture.test/upload">Nectar's page</a>
     */
    EnvelopeOrBareArray upload(UUID thingId, Upload document, UploadForm form);

    /** As {@link #upload(UUID, Upload, UploadForm)}, without the optional parts. */
    default EnvelopeOrBareArray upload(UUID thingId, Upload document) {
        return upload(thingId, document, UploadForm.builder().build());
    }

    /** As {@link #upload(UUID, Upload, UploadForm)}, with parts that the function sets. */
    default EnvelopeOrBareArray upload(UUID thingId, Upload document, Consumer<UploadForm.Builder> form) {
        UploadForm.Builder parts = UploadForm.builder();
        form.accept(parts);
        return upload(thingId, document, parts.build());
    }

    /** Optional parts of <code>uploadFile</code>. A part that is not set is not sent. Immutable. */
    final class UploadForm {

        private final @Nullable UUID siteId;
        private final @Nullable CompleteEnum kind;

        private UploadForm(Builder builder) {
            this.siteId = builder.siteId;
            this.kind = builder.kind;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * The site.
         *
         * @return null when not set
         */
        public @Nullable UUID siteId() {
            return siteId;
        }

        /**
         * The kind.
         *
         * @return null when not set
         */
        public @Nullable CompleteEnum kind() {
            return kind;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable UUID siteId;
            private @Nullable CompleteEnum kind;

            private Builder() {}

            /** Sets {@link #siteId()}. */
            public Builder siteId(UUID siteId) {
                this.siteId = siteId;
                return this;
            }

            /** Sets {@link #kind()}. */
            public Builder kind(CompleteEnum kind) {
                this.kind = kind;
                return this;
            }

            /** Builds the optional parts. */
            public UploadForm build() {
                return new UploadForm(this);
            }
        }
    }
}
