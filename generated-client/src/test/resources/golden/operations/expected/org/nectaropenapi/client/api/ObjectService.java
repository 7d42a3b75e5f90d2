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
 * Named like a class of Java.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface ObjectService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static ObjectService over(ServiceFactory factory) {
        return new ObjectServiceImpl(factory);
    }

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodBuild">Nectar's page</a>
     */
    Thing build();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodClone">Nectar's page</a>
     */
    Thing clone_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodClose">Nectar's page</a>
     */
    Thing close();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodDefault">Nectar's page</a>
     */
    Thing default_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodDelete">Nectar's page</a>
     */
    Thing delete();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodEquals">Nectar's page</a>
     */
    Thing equals_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodFinalize">Nectar's page</a>
     */
    Thing finalize_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodGetClass">Nectar's page</a>
     */
    Thing getClass_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodHashCode">Nectar's page</a>
     */
    Thing hashCode_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodNew">Nectar's page</a>
     */
    Thing new_(NewQuery query);

    /** As {@link #new_(NewQuery)}, without parameters. */
    default Thing new_() {
        return new_(NewQuery.builder().build());
    }

    /** As {@link #new_(NewQuery)}, with parameters that the function sets. */
    default Thing new_(Consumer<NewQuery.Builder> query) {
        NewQuery.Builder filters = NewQuery.builder();
        query.accept(filters);
        return new_(filters.build());
    }

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodNotify">Nectar's page</a>
     */
    Thing notify_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodOver">Nectar's page</a>
     */
    Thing over_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodToString">Nectar's page</a>
     */
    Thing toString_();

    /**
     * The name of the method stands elsewhere already.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/methodWait">Nectar's page</a>
     */
    Thing wait_(WaitQuery query);

    /** As {@link #wait_(WaitQuery)}, without parameters. */
    default Thing wait_() {
        return wait_(WaitQuery.builder().build());
    }

    /** As {@link #wait_(WaitQuery)}, with parameters that the function sets. */
    default Thing wait_(Consumer<WaitQuery.Builder> query) {
        WaitQuery.Builder filters = WaitQuery.builder();
        query.accept(filters);
        return wait_(filters.build());
    }

    /**
     * Both services have the method.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/readSeveral">Nectar's page</a>
     */
    Thing readSeveral(ReadSeveralQuery query);

    /** As {@link #readSeveral(ReadSeveralQuery)}, without parameters. */
    default Thing readSeveral() {
        return readSeveral(ReadSeveralQuery.builder().build());
    }

    /** As {@link #readSeveral(ReadSeveralQuery)}, with parameters that the function sets. */
    default Thing readSeveral(Consumer<ReadSeveralQuery.Builder> query) {
        ReadSeveralQuery.Builder filters = ReadSeveralQuery.builder();
        query.accept(filters);
        return readSeveral(filters.build());
    }

    /**
     * The name of the tag becomes a name in Java.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/readTag0">Nectar's page</a>
     */
    Thing read();

    /** Query parameters of <code>methodNew</code>. A parameter that is not set is not sent. Immutable. */
    final class NewQuery {

        private final @Nullable Integer limit;

        private NewQuery(Builder builder) {
            this.limit = builder.limit;
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
         * The most records to return.
         *
         * @return null when not set
         */
        public @Nullable Integer limit() {
            return limit;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("limit", limit).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer limit;

            private Builder() {}

            private Builder(NewQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(Integer limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public NewQuery build() {
                return new NewQuery(this);
            }
        }
    }

    /** Query parameters of <code>methodWait</code>. A parameter that is not set is not sent. Immutable. */
    final class WaitQuery {

        private final @Nullable Integer limit;

        private WaitQuery(Builder builder) {
            this.limit = builder.limit;
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
         * The most records to return.
         *
         * @return null when not set
         */
        public @Nullable Integer limit() {
            return limit;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("limit", limit).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer limit;

            private Builder() {}

            private Builder(WaitQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(Integer limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public WaitQuery build() {
                return new WaitQuery(this);
            }
        }
    }

    /** Query parameters of <code>readSeveral</code>. A parameter that is not set is not sent. Immutable. */
    final class ReadSeveralQuery {

        private final @Nullable Integer limit;

        private ReadSeveralQuery(Builder builder) {
            this.limit = builder.limit;
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
         * The most records to return.
         *
         * @return null when not set
         */
        public @Nullable Integer limit() {
            return limit;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("limit", limit).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer limit;

            private Builder() {}

            private Builder(ReadSeveralQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(Integer limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public ReadSeveralQuery build() {
                return new ReadSeveralQuery(this);
            }
        }
    }
}
