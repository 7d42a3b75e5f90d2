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
 * Operations whose texts hold *&#47; and &#123;&#64;code x} and &lt;b&gt; &amp; &#92;u0041.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface TextsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static TextsService over(ServiceFactory factory) {
        return new TextsServiceImpl(factory);
    }

    /**
     * The operationId is a word of Java.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/import">Nectar's page</a>
     */
    Thing import_();

    /**
     * Ends a comment *&#47; and begins /* another; &#123;&#64;code x}, &#123;&#64;link Y}, &lt;b&gt;bold&lt;/b&gt;, a &amp; b, &#92;u0041, "quoted", $&#123;x}, `tick`, &#64;since never.
 *
 * <p>A second paragraph:
 * <br>- one
 * <br>- two three.
     *
     * <p>Evidence: documented.
     *
     * @param thingId Ends a comment *&#47; and begins /* another; &#123;&#64;code x}, &#123;&#64;link Y}, &lt;b&gt;bold&lt;/b&gt;, a &amp; b, &#92;u0041, "quoted", $&#123;x}, `tick`, &#64;since never.
 *
 * <p>A second paragraph:
 * <br>- one
 * <br>- two three.
     * @see <a href="https://docs.fixture.test/readTexts">Nectar's page</a>
     * @deprecated replaced by the operation readUnnamed
     */
    @Deprecated
    State texts(String thingId, TextsQuery query);

    /**
     * As {@link #texts(String, TextsQuery)}, without parameters.
     *
     * @deprecated see there
     */
    @Deprecated
    default State texts(String thingId) {
        return texts(thingId, TextsQuery.builder().build());
    }

    /**
     * As {@link #texts(String, TextsQuery)}, with parameters that the function sets.
     *
     * @deprecated see there
     */
    @Deprecated
    default State texts(String thingId, Consumer<TextsQuery.Builder> query) {
        TextsQuery.Builder filters = TextsQuery.builder();
        query.accept(filters);
        return texts(thingId, filters.build());
    }

    /**
     * Waits until *&#47; a thing is &lt;named&gt; &amp; done: repeats {@link #texts(String) texts} until <code>state</code> is
     * done *&#47; "now".
     *
     * <p>It becomes &#123;&#64;code done} or *&#47; "not".
     *
     * <p>By default the pauses grow from 1 second to 10 seconds and the deadline is 1 minute. The wait goes on
     * after an unknown status, and after up to five requests in a row that time out or end with 429, 500, 502, 503 or 504 in spite of the
     * client's own retries. The method blocks the thread; an interrupt ends the wait.
     *
     * @param thingId Ends a comment *&#47; and begins /* another; &#123;&#64;code x}, &#123;&#64;link Y}, &lt;b&gt;bold&lt;/b&gt;, a &amp; b, &#92;u0041, "quoted", $&#123;x}, `tick`, &#64;since never.
 *
 * <p>A second paragraph:
 * <br>- one
 * <br>- two three.
     * @param settings pauses, deadline, progress, cancellation
     * @return the last response
     * @throws AwaitException if the wait fails for good, with the status and the text of <code>name</code>; if the deadline passes; or if
     *     the wait is cancelled
     * @throws NectarException if a request fails for another reason
     * @deprecated see {@link #texts(String, TextsQuery)}
     */
    @Deprecated
    State awaitNamed(String thingId, Await settings);

    /** As {@link #awaitNamed(String, Await)}, with the default pauses and deadline. */
    @Deprecated
    default State awaitNamed(String thingId) {
        return awaitNamed(thingId, Await.defaults());
    }

    /** As {@link #awaitNamed(String, Await)}, with settings that the function makes. */
    @Deprecated
    default State awaitNamed(String thingId, Consumer<Await.Builder> settings) {
        Await.Builder own = Await.builder();
        settings.accept(own);
        return awaitNamed(thingId, own.build());
    }

    /**
     * Downloads the file behind a State to a file. Reads the State first, so that the URL is fresh, and once more if the
     * URL has expired all the same.
     *
     * <p>The storage behind the URL never receives the API key. The file appears under its name once it is complete and replaces a file of
     * that name; a failed download leaves nothing behind. If the connection breaks, the client requests the rest once, where the storage
     * supports it. The timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param thingId Ends a comment *&#47; and begins /* another; &#123;&#64;code x}, &#123;&#64;link Y}, &lt;b&gt;bold&lt;/b&gt;, a &amp; b, &#92;u0041, "quoted", $&#123;x}, `tick`, &#64;since never.
 *
 * <p>A second paragraph:
 * <br>- one
 * <br>- two three.
     * @param target the file to create or replace, in a folder that exists
     * @throws DownloadException if there is no URL, or the storage does not deliver the complete file
     * @throws NectarException if the service or the storage gives no usable response
     * @throws UncheckedIOException if the file cannot be written
     */
    @Deprecated
    Downloaded download(String thingId, Path target);

    /**
     * As {@link #download(String, Path)}, into a stream. A failed download may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    @Deprecated
    Downloaded download(String thingId, OutputStream sink);

    /**
     * As {@link #download(String, Path)}, with the URL in <code>link</code> of a State that was read before.
     *
     * @throws DownloadUrlExpiredException if the URL is too old; URLs are said to last for 24 hours
     */
    @Deprecated
    Downloaded download(State state, Path target);

    /**
     * As {@link #download(State, Path)}, into a stream. A failed download may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     * @throws DownloadUrlExpiredException if the URL is too old; nothing has been written then
     */
    @Deprecated
    Downloaded download(State state, OutputStream sink);

    /**
     * The operationId names the method.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/readUnnamed">Nectar's page</a>
     */
    Thing readUnnamed();

    /** Query parameters of <code>readTexts</code>. A parameter that is not set is not sent. Immutable. */
    final class TextsQuery {

        private final @Nullable String q;
        private final @Nullable String aBC;

        private TextsQuery(Builder builder) {
            this.q = builder.q;
            this.aBC = builder.aBC;
        }

        /** Starts a builder without any parameter. */
        public static Builder builder() {
            return new Builder();
        }

        /** Starts a builder with the parameters of this query. */
        public Builder toBuilder() {
            return new Builder(this);
        }

        /**
         * Ends a comment *&#47; and begins /* another; &#123;&#64;code x}, &#123;&#64;link Y}, &lt;b&gt;bold&lt;/b&gt;, a &amp; b, &#92;u0041, "quoted", $&#123;x}, `tick`, &#64;since never.
 *
 * <p>A second paragraph:
 * <br>- one
 * <br>- two three.
         *
         * @return null when not set; the service then assumes *&#47;*&#92;u
         */
        public @Nullable String q() {
            return q;
        }

        /**
         * Has a quote and a backslash in its name.
         *
         * @return null when not set
         */
        public @Nullable String aBC() {
            return aBC;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("q", q).query("a\"b\\c", aBC).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String q;
            private @Nullable String aBC;

            private Builder() {}

            private Builder(TextsQuery query) {
                this.q = query.q;
                this.aBC = query.aBC;
            }

            /** Sets {@link #q()}. */
            public Builder q(String q) {
                this.q = q;
                return this;
            }

            /** Sets {@link #aBC()}. */
            public Builder aBC(String aBC) {
                this.aBC = aBC;
                return this;
            }

            /** Builds the query. */
            public TextsQuery build() {
                return new TextsQuery(this);
            }
        }
    }
}
