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
 * Operations that return lists.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface ListsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static ListsService over(ServiceFactory factory) {
        return new ListsServiceImpl(factory);
    }

    /**
     * A page names the cursor of the next one.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/listCursors">Nectar's page</a>
     */
    CursorPaged<ThingCursorPage, Thing> byCursor(ByCursorQuery query);

    /** As {@link #byCursor(ByCursorQuery)}, without parameters. */
    default CursorPaged<ThingCursorPage, Thing> byCursor() {
        return byCursor(ByCursorQuery.builder().build());
    }

    /** As {@link #byCursor(ByCursorQuery)}, with parameters that the function sets. */
    default CursorPaged<ThingCursorPage, Thing> byCursor(Consumer<ByCursorQuery.Builder> query) {
        ByCursorQuery.Builder filters = ByCursorQuery.builder();
        query.accept(filters);
        return byCursor(filters.build());
    }

    /**
     * Pages have numbers of 64 bits.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/listLongPages">Nectar's page</a>
     */
    Paged<LongThingPage, Thing> byLongNumber(ByLongNumberQuery query);

    /** As {@link #byLongNumber(ByLongNumberQuery)}, without parameters. */
    default Paged<LongThingPage, Thing> byLongNumber() {
        return byLongNumber(ByLongNumberQuery.builder().build());
    }

    /** As {@link #byLongNumber(ByLongNumberQuery)}, with parameters that the function sets. */
    default Paged<LongThingPage, Thing> byLongNumber(Consumer<ByLongNumberQuery.Builder> query) {
        ByLongNumberQuery.Builder filters = ByLongNumberQuery.builder();
        query.accept(filters);
        return byLongNumber(filters.build());
    }

    /**
     * Pages have numbers.
     *
     * <p>Evidence: documented.
     *
     * @param ownerId The owner of the things.
     * @param from The first day of the range.
     * @see <a href="https://docs.fixture.test/listPages">Nectar's page</a>
     */
    Paged<ThingPage, Thing> byNumber(String ownerId, LocalDate from, ByNumberQuery query);

    /** As {@link #byNumber(String, LocalDate, ByNumberQuery)}, without parameters. */
    default Paged<ThingPage, Thing> byNumber(String ownerId, LocalDate from) {
        return byNumber(ownerId, from, ByNumberQuery.builder().build());
    }

    /** As {@link #byNumber(String, LocalDate, ByNumberQuery)}, with parameters that the function sets. */
    default Paged<ThingPage, Thing> byNumber(String ownerId, LocalDate from, Consumer<ByNumberQuery.Builder> query) {
        ByNumberQuery.Builder filters = ByNumberQuery.builder();
        query.accept(filters);
        return byNumber(ownerId, from, filters.build());
    }

    /**
     * The response names a cursor, and the caller reads on by hand.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/listPlain">Nectar's page</a>
     */
    ThingCursorPage plain(PlainQuery query);

    /** As {@link #plain(PlainQuery)}, without parameters. */
    default ThingCursorPage plain() {
        return plain(PlainQuery.builder().build());
    }

    /** As {@link #plain(PlainQuery)}, with parameters that the function sets. */
    default ThingCursorPage plain(Consumer<PlainQuery.Builder> query) {
        PlainQuery.Builder filters = PlainQuery.builder();
        query.accept(filters);
        return plain(filters.build());
    }

    /**
     * The body says what to search, the query which page.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/searchThings">Nectar's page</a>
     */
    Paged<ThingPage, Thing> search(ThingSearchRequest thingSearchRequest, SearchQuery query);

    /** As {@link #search(ThingSearchRequest, SearchQuery)}, without parameters. */
    default Paged<ThingPage, Thing> search(ThingSearchRequest thingSearchRequest) {
        return search(thingSearchRequest, SearchQuery.builder().build());
    }

    /** As {@link #search(ThingSearchRequest, SearchQuery)}, with parameters that the function sets. */
    default Paged<ThingPage, Thing> search(ThingSearchRequest thingSearchRequest, Consumer<SearchQuery.Builder> query) {
        SearchQuery.Builder filters = SearchQuery.builder();
        query.accept(filters);
        return search(thingSearchRequest, filters.build());
    }

    /** Query parameters of <code>listCursors</code>. A parameter that is not set is not sent. Immutable. */
    final class ByCursorQuery {

        private final @Nullable String kind;
        private final @Nullable String cursor;

        private ByCursorQuery(Builder builder) {
            this.kind = builder.kind;
            this.cursor = builder.cursor;
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
         * The kind of the things.
         *
         * @return null when not set
         */
        public @Nullable String kind() {
            return kind;
        }

        /**
         * The cursor that the page before names.
         *
         * @return null when not set
         */
        public @Nullable String cursor() {
            return cursor;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("kind", kind).query("cursor", cursor).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String kind;
            private @Nullable String cursor;

            private Builder() {}

            private Builder(ByCursorQuery query) {
                this.kind = query.kind;
                this.cursor = query.cursor;
            }

            /** Sets {@link #kind()}. */
            public Builder kind(String kind) {
                this.kind = kind;
                return this;
            }

            /** Sets {@link #cursor()}. */
            public Builder cursor(String cursor) {
                this.cursor = cursor;
                return this;
            }

            /** Builds the query. */
            public ByCursorQuery build() {
                return new ByCursorQuery(this);
            }
        }
    }

    /** Query parameters of <code>listLongPages</code>. A parameter that is not set is not sent. Immutable. */
    final class ByLongNumberQuery {

        private final @Nullable Long page;

        private ByLongNumberQuery(Builder builder) {
            this.page = builder.page;
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
         * The number of the page, in 64 bits.
         *
         * @return null when not set; the service then assumes 1
         */
        public @Nullable Long page() {
            return page;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("page", page).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Long page;

            private Builder() {}

            private Builder(ByLongNumberQuery query) {
                this.page = query.page;
            }

            /** Sets {@link #page()}. */
            public Builder page(Long page) {
                this.page = page;
                return this;
            }

            /** Builds the query. */
            public ByLongNumberQuery build() {
                return new ByLongNumberQuery(this);
            }
        }
    }

    /** Query parameters of <code>listPages</code>. A parameter that is not set is not sent. Immutable. */
    final class ByNumberQuery {

        private final @Nullable String kind;
        private final @Nullable Integer page;

        private ByNumberQuery(Builder builder) {
            this.kind = builder.kind;
            this.page = builder.page;
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
         * The kind of the things.
         *
         * @return null when not set
         */
        public @Nullable String kind() {
            return kind;
        }

        /**
         * The number of the page.
         *
         * @return null when not set; the service then assumes 1
         */
        public @Nullable Integer page() {
            return page;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("kind", kind).query("page", page).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String kind;
            private @Nullable Integer page;

            private Builder() {}

            private Builder(ByNumberQuery query) {
                this.kind = query.kind;
                this.page = query.page;
            }

            /** Sets {@link #kind()}. */
            public Builder kind(String kind) {
                this.kind = kind;
                return this;
            }

            /** Sets {@link #page()}. */
            public Builder page(Integer page) {
                this.page = page;
                return this;
            }

            /** Builds the query. */
            public ByNumberQuery build() {
                return new ByNumberQuery(this);
            }
        }
    }

    /** Query parameters of <code>listPlain</code>. A parameter that is not set is not sent. Immutable. */
    final class PlainQuery {

        private final @Nullable String cursor;

        private PlainQuery(Builder builder) {
            this.cursor = builder.cursor;
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
         * The cursor that the page before names.
         *
         * @return null when not set
         */
        public @Nullable String cursor() {
            return cursor;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("cursor", cursor).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String cursor;

            private Builder() {}

            private Builder(PlainQuery query) {
                this.cursor = query.cursor;
            }

            /** Sets {@link #cursor()}. */
            public Builder cursor(String cursor) {
                this.cursor = cursor;
                return this;
            }

            /** Builds the query. */
            public PlainQuery build() {
                return new PlainQuery(this);
            }
        }
    }

    /** Query parameters of <code>searchThings</code>. A parameter that is not set is not sent. Immutable. */
    final class SearchQuery {

        private final @Nullable Integer page;

        private SearchQuery(Builder builder) {
            this.page = builder.page;
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
         * The number of the page.
         *
         * @return null when not set; the service then assumes 1
         */
        public @Nullable Integer page() {
            return page;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("page", page).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer page;

            private Builder() {}

            private Builder(SearchQuery query) {
                this.page = query.page;
            }

            /** Sets {@link #page()}. */
            public Builder page(Integer page) {
                this.page = page;
                return this;
            }

            /** Builds the query. */
            public SearchQuery build() {
                return new SearchQuery(this);
            }
        }
    }
}
