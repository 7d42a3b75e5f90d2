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
 * Operations with parameters in headers and cookies.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface HeadersService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static HeadersService over(ServiceFactory factory) {
        return new HeadersServiceImpl(factory);
    }

    /**
     * Cookies, required and optional.
     *
     * <p>Evidence: documented.
     *
     * @param session The session of the caller.
     * @see <a href="https://docs.fixture.test/readCookies">Nectar's page</a>
     */
    Thing cookies(String session, CookiesQuery query);

    /** As {@link #cookies(String, CookiesQuery)}, without parameters. */
    default Thing cookies(String session) {
        return cookies(session, CookiesQuery.builder().build());
    }

    /** As {@link #cookies(String, CookiesQuery)}, with parameters that the function sets. */
    default Thing cookies(String session, Consumer<CookiesQuery.Builder> query) {
        CookiesQuery.Builder filters = CookiesQuery.builder();
        query.accept(filters);
        return cookies(session, filters.build());
    }

    /**
     * Headers of every type, required and optional.
     *
     * <p>Evidence: documented.
     *
     * @param xTenant The tenant that asks.
     * @see <a href="https://docs.fixture.test/readHeaders">Nectar's page</a>
     */
    Thing headers(UUID xTenant, HeadersQuery query);

    /** As {@link #headers(UUID, HeadersQuery)}, without parameters. */
    default Thing headers(UUID xTenant) {
        return headers(xTenant, HeadersQuery.builder().build());
    }

    /** As {@link #headers(UUID, HeadersQuery)}, with parameters that the function sets. */
    default Thing headers(UUID xTenant, Consumer<HeadersQuery.Builder> query) {
        HeadersQuery.Builder filters = HeadersQuery.builder();
        query.accept(filters);
        return headers(xTenant, filters.build());
    }

    /** Optional parameters of <code>readCookies</code>. A parameter that is not set is not sent. Immutable. */
    final class CookiesQuery {

        private final @Nullable String theme;
        private final @Nullable List<String> flags;

        private CookiesQuery(Builder builder) {
            this.theme = builder.theme;
            this.flags = builder.flags;
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
         * The theme of the caller.
         *
         * <p>Sent as the cookie theme.
         *
         * @return null when not set
         */
        public @Nullable String theme() {
            return theme;
        }

        /**
         * The flags of the caller.
         *
         * <p>Sent as the cookie flags; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<String> flags() {
            return flags;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().cookie("theme", theme, ParameterFormat.FORM).cookie("flags", flags, ParameterFormat.FORM).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String theme;
            private @Nullable List<String> flags;

            private Builder() {}

            private Builder(CookiesQuery query) {
                this.theme = query.theme;
                this.flags = query.flags;
            }

            /** Sets {@link #theme()}. */
            public Builder theme(String theme) {
                this.theme = theme;
                return this;
            }

            /** Sets {@link #flags()}. */
            public Builder flags(List<String> flags) {
                this.flags = Collections.unmodifiableList(new ArrayList<>(flags));
                return this;
            }

            /** Sets {@link #flags()}. */
            public Builder flags(String... flags) {
                return flags(Arrays.asList(flags));
            }

            /** Builds the query. */
            public CookiesQuery build() {
                return new CookiesQuery(this);
            }
        }
    }

    /** Optional parameters of <code>readHeaders</code>. A parameter that is not set is not sent. Immutable. */
    final class HeadersQuery {

        private final @Nullable Kind xKind;
        private final @Nullable OffsetDateTime xSince;
        private final @Nullable List<LocalDate> xDays;
        private final @Nullable String ifNoneMatch;
        private final @Nullable Integer xTraceLevel;

        private HeadersQuery(Builder builder) {
            this.xKind = builder.xKind;
            this.xSince = builder.xSince;
            this.xDays = builder.xDays;
            this.ifNoneMatch = builder.ifNoneMatch;
            this.xTraceLevel = builder.xTraceLevel;
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
         * One kind of thing.
         *
         * <p>Sent as the header X-Kind.
         *
         * @return null when not set
         */
        public @Nullable Kind xKind() {
            return xKind;
        }

        /**
         * The instant from which on to read.
         *
         * <p>Sent as the header X-Since.
         *
         * @return null when not set
         */
        public @Nullable OffsetDateTime xSince() {
            return xSince;
        }

        /**
         * Several days of the calendar.
         *
         * <p>Sent as the header X-Days; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<LocalDate> xDays() {
            return xDays;
        }

        /**
         * The tag of what is known already.
         *
         * <p>Sent as the header If-None-Match.
         *
         * @return null when not set
         */
        public @Nullable String ifNoneMatch() {
            return ifNoneMatch;
        }

        /**
         * How much to trace.
         *
         * <p>Sent as the header x-trace-level.
         *
         * @return null when not set
         */
        public @Nullable Integer xTraceLevel() {
            return xTraceLevel;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().header("X-Kind", xKind, ParameterFormat.SIMPLE).header("X-Since", xSince, ParameterFormat.SIMPLE).header("X-Days", xDays, ParameterFormat.SIMPLE).header("If-None-Match", ifNoneMatch, ParameterFormat.SIMPLE).header("x-trace-level", xTraceLevel, ParameterFormat.SIMPLE).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Kind xKind;
            private @Nullable OffsetDateTime xSince;
            private @Nullable List<LocalDate> xDays;
            private @Nullable String ifNoneMatch;
            private @Nullable Integer xTraceLevel;

            private Builder() {}

            private Builder(HeadersQuery query) {
                this.xKind = query.xKind;
                this.xSince = query.xSince;
                this.xDays = query.xDays;
                this.ifNoneMatch = query.ifNoneMatch;
                this.xTraceLevel = query.xTraceLevel;
            }

            /** Sets {@link #xKind()}. */
            public Builder xKind(Kind xKind) {
                this.xKind = xKind;
                return this;
            }

            /** Sets {@link #xSince()}. */
            public Builder xSince(OffsetDateTime xSince) {
                this.xSince = xSince;
                return this;
            }

            /** Sets {@link #xDays()}. */
            public Builder xDays(List<LocalDate> xDays) {
                this.xDays = Collections.unmodifiableList(new ArrayList<>(xDays));
                return this;
            }

            /** Sets {@link #xDays()}. */
            public Builder xDays(LocalDate... xDays) {
                return xDays(Arrays.asList(xDays));
            }

            /** Sets {@link #ifNoneMatch()}. */
            public Builder ifNoneMatch(String ifNoneMatch) {
                this.ifNoneMatch = ifNoneMatch;
                return this;
            }

            /** Sets {@link #xTraceLevel()}. */
            public Builder xTraceLevel(Integer xTraceLevel) {
                this.xTraceLevel = xTraceLevel;
                return this;
            }

            /** Builds the query. */
            public HeadersQuery build() {
                return new HeadersQuery(this);
            }
        }
    }
}
