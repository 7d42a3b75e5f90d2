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
 * Operations with paths of every form.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface PathsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static PathsService over(ServiceFactory factory) {
        return new PathsServiceImpl(factory);
    }

    /**
     * The operation describes both parameters anew.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @see <a href="https://docs.fixture.test/deleteShared">Nectar's page</a>
     */
    void deleteShared(UUID thingId, DeleteSharedQuery query);

    /** As {@link #deleteShared(UUID, DeleteSharedQuery)}, without parameters. */
    default void deleteShared(UUID thingId) {
        deleteShared(thingId, DeleteSharedQuery.builder().build());
    }

    /** As {@link #deleteShared(UUID, DeleteSharedQuery)}, with parameters that the function sets. */
    default void deleteShared(UUID thingId, Consumer<DeleteSharedQuery.Builder> query) {
        DeleteSharedQuery.Builder filters = DeleteSharedQuery.builder();
        query.accept(filters);
        deleteShared(thingId, filters.build());
    }

    /**
     * Text stands around the parameter, reserved characters among it.
     *
     * <p>Evidence: documented.
     *
     * @param number The number of the meter.
     * @param flag Either true or false.
     * @see <a href="https://docs.fixture.test/readBatch">Nectar's page</a>
     */
    Thing batch(Long number, Boolean flag);

    /**
     * Text stands behind the parameter.
     *
     * <p>Evidence: documented.
     *
     * @param meterId The identifier of the meter.
     * @see <a href="https://docs.fixture.test/readExport">Nectar's page</a>
     */
    Thing export(String meterId);

    /**
     * A list stands in one segment.
     *
     * <p>Evidence: documented.
     *
     * @param ids The identifiers of the things.
     * @see <a href="https://docs.fixture.test/readIds">Nectar's page</a>
     */
    Thing ids(List<Integer> ids);

    /**
     * A value of a list and an instant stand in the path.
     *
     * <p>Evidence: documented.
     *
     * @param kind One kind of thing.
     * @param instant An instant with its offset.
     * @see <a href="https://docs.fixture.test/readKind">Nectar's page</a>
     */
    Thing kind(Kind kind, OffsetDateTime instant);

    /**
     * The path begins with another version.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @param filterName The name of a filter.
     * @see <a href="https://docs.fixture.test/readNewVersion">Nectar's page</a>
     */
    Thing newVersion(String thingId, String filterName);

    /**
     * Two parameters stand in one segment.
     *
     * <p>Evidence: documented.
     *
     * @param from The first day of the range.
     * @param to The last day of the range.
     * @see <a href="https://docs.fixture.test/readRange">Nectar's page</a>
     */
    Thing range(LocalDate from, LocalDate to);

    /**
     * The parameters stand at the path.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The identifier of the thing.
     * @see <a href="https://docs.fixture.test/readShared">Nectar's page</a>
     */
    Thing shared(String thingId, SharedQuery query);

    /** As {@link #shared(String, SharedQuery)}, without parameters. */
    default Thing shared(String thingId) {
        return shared(thingId, SharedQuery.builder().build());
    }

    /** As {@link #shared(String, SharedQuery)}, with parameters that the function sets. */
    default Thing shared(String thingId, Consumer<SharedQuery.Builder> query) {
        SharedQuery.Builder filters = SharedQuery.builder();
        query.accept(filters);
        return shared(thingId, filters.build());
    }

    /**
     * A character stands in front of each value.
     *
     * <p>Evidence: documented.
     *
     * @param label A text behind a dot.
     * @param matrix A text behind its name.
     * @see <a href="https://docs.fixture.test/readStyled">Nectar's page</a>
     */
    void readStyled(String label, String matrix);

    /** Query parameters of <code>deleteShared</code>. A parameter that is not set is not sent. Immutable. */
    final class DeleteSharedQuery {

        private final @Nullable Integer limit;

        private DeleteSharedQuery(Builder builder) {
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
         * The most records to delete.
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

            private Builder(DeleteSharedQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(Integer limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public DeleteSharedQuery build() {
                return new DeleteSharedQuery(this);
            }
        }
    }

    /** Query parameters of <code>readShared</code>. A parameter that is not set is not sent. Immutable. */
    final class SharedQuery {

        private final @Nullable String limit;

        private SharedQuery(Builder builder) {
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
        public @Nullable String limit() {
            return limit;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("limit", limit).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable String limit;

            private Builder() {}

            private Builder(SharedQuery query) {
                this.limit = query.limit;
            }

            /** Sets {@link #limit()}. */
            public Builder limit(String limit) {
                this.limit = limit;
                return this;
            }

            /** Builds the query. */
            public SharedQuery build() {
                return new SharedQuery(this);
            }
        }
    }
}
