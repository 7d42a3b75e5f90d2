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
 * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface ThingsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static ThingsService over(ServiceFactory factory) {
        return new ThingsServiceImpl(factory);
    }

    /**
     * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
     *
     * <p>Evidence: documented. Open questions: texts.
     *
     * @see <a href="https://docs.fixture.test/list">Nectar's page</a>
     * @deprecated replaced by the operation sendTexts
     */
    @Deprecated
    Texts list(ListQuery query);

    /**
     * As {@link #list(ListQuery)}, without parameters.
     *
     * @deprecated see there
     */
    @Deprecated
    default Texts list() {
        return list(ListQuery.builder().build());
    }

    /**
     * As {@link #list(ListQuery)}, with parameters that the function sets.
     *
     * @deprecated see there
     */
    @Deprecated
    default Texts list(Consumer<ListQuery.Builder> query) {
        ListQuery.Builder filters = ListQuery.builder();
        query.accept(filters);
        return list(filters.build());
    }

    /**
     * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendTexts">Nectar's page</a>
     */
    Texts sendTexts(Texts texts);

    /** Query parameters of <code>listTexts</code>. A parameter that is not set is not sent. Immutable. */
    final class ListQuery {

        private final @Nullable String accept;
        private final @Nullable String quoted;
        private final @Nullable Odd kind;

        private ListQuery(Builder builder) {
            this.accept = builder.accept;
            this.quoted = builder.quoted;
            this.kind = builder.kind;
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
         * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
         *
         * @return null when not set; the service then assumes *&#47;*
         */
        public @Nullable String accept() {
            return accept;
        }

        /**
         * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
         *
         * @return null when not set; the service then assumes "&#92;u002a&#92;
 * $&#123;x} &#123;&#123;y}} &lt;z&gt; &#123;&#64;code
         */
        public @Nullable String quoted() {
            return quoted;
        }

        /**
         * A kind of text.
         *
         * @return null when not set
         */
        public @Nullable Odd kind() {
            return kind;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("accept", accept).query("quoted", quoted).query("kind", kind).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String accept;
            private @Nullable String quoted;
            private @Nullable Odd kind;

            private Builder() {}

            private Builder(ListQuery query) {
                this.accept = query.accept;
                this.quoted = query.quoted;
                this.kind = query.kind;
            }

            /** Sets {@link #accept()}. */
            public Builder accept(String accept) {
                this.accept = accept;
                return this;
            }

            /** Sets {@link #quoted()}. */
            public Builder quoted(String quoted) {
                this.quoted = quoted;
                return this;
            }

            /** Sets {@link #kind()}. */
            public Builder kind(Odd kind) {
                this.kind = kind;
                return this;
            }

            /** Builds the query. */
            public ListQuery build() {
                return new ListQuery(this);
            }
        }
    }
}
