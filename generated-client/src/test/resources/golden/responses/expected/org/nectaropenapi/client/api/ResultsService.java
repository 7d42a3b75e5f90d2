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
 * Operations with results.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface ResultsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static ResultsService over(ServiceFactory factory) {
        return new ResultsServiceImpl(factory);
    }

    /**
     * Two statuses with different bodies.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/createOrAccept">Nectar's page</a>
     */
    CreateOrAcceptResult createOrAccept(Item item);

    /**
     * Two statuses with one body.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/createSame">Nectar's page</a>
     */
    Item createSame(Item item);

    /**
     * Only headers.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/createWithLocation">Nectar's page</a>
     */
    void createWithLocation(Item item);

    /**
     * A body of any type, null included.
     *
     * <p>Evidence: documented.
     *
     * @return null when the response is empty
     * @see <a href="https://docs.fixture.test/getAnything">Nectar's page</a>
     */
    @Nullable Object getAnything();

    /**
     * A file beside a path parameter and a query.
     *
     * <p>Evidence: documented.
     *
     * <p>The file appears under its name once it is complete and replaces a file of that name; a failed request leaves nothing behind. The
     * timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param id The thing.
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     * @see <a href="https://docs.fixture.test/getBytes">Nectar's page</a>
     */
    Downloaded getBytes(String id, GetBytesQuery query, Path target);

    /** As {@link #getBytes(String, GetBytesQuery, Path)}, without parameters. */
    default Downloaded getBytes(String id, Path target) {
        return getBytes(id, GetBytesQuery.builder().build(), target);
    }

    /** As {@link #getBytes(String, GetBytesQuery, Path)}, with parameters that the function sets. */
    default Downloaded getBytes(String id, Consumer<GetBytesQuery.Builder> query, Path target) {
        GetBytesQuery.Builder filters = GetBytesQuery.builder();
        query.accept(filters);
        return getBytes(id, filters.build(), target);
    }

    /**
     * As {@link #getBytes(String, GetBytesQuery, Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getBytes(String id, GetBytesQuery query, OutputStream sink);

    /** As {@link #getBytes(String, GetBytesQuery, OutputStream)}, without parameters. */
    default Downloaded getBytes(String id, OutputStream sink) {
        return getBytes(id, GetBytesQuery.builder().build(), sink);
    }

    /** As {@link #getBytes(String, GetBytesQuery, OutputStream)}, with parameters that the function sets. */
    default Downloaded getBytes(String id, Consumer<GetBytesQuery.Builder> query, OutputStream sink) {
        GetBytesQuery.Builder filters = GetBytesQuery.builder();
        query.accept(filters);
        return getBytes(id, filters.build(), sink);
    }

    /**
     * A text beside a path parameter and a query.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/getCsv">Nectar's page</a>
     */
    String getCsv(String id, GetCsvQuery query);

    /** As {@link #getCsv(String, GetCsvQuery)}, without parameters. */
    default String getCsv(String id) {
        return getCsv(id, GetCsvQuery.builder().build());
    }

    /** As {@link #getCsv(String, GetCsvQuery)}, with parameters that the function sets. */
    default String getCsv(String id, Consumer<GetCsvQuery.Builder> query) {
        GetCsvQuery.Builder filters = GetCsvQuery.builder();
        query.accept(filters);
        return getCsv(id, filters.build());
    }

    /**
     * As {@link #getCsv(String, GetCsvQuery)}, written as text/csv to a file. The file appears under its name once it is complete and replaces a file of
     * that name; a failed request leaves nothing behind. The total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded getCsv(String id, GetCsvQuery query, Path target);

    /** As {@link #getCsv(String, GetCsvQuery, Path)}, without parameters. */
    default Downloaded getCsv(String id, Path target) {
        return getCsv(id, GetCsvQuery.builder().build(), target);
    }

    /** As {@link #getCsv(String, GetCsvQuery, Path)}, with parameters that the function sets. */
    default Downloaded getCsv(String id, Consumer<GetCsvQuery.Builder> query, Path target) {
        GetCsvQuery.Builder filters = GetCsvQuery.builder();
        query.accept(filters);
        return getCsv(id, filters.build(), target);
    }

    /**
     * As {@link #getCsv(String, GetCsvQuery, Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getCsv(String id, GetCsvQuery query, OutputStream sink);

    /** As {@link #getCsv(String, GetCsvQuery, OutputStream)}, without parameters. */
    default Downloaded getCsv(String id, OutputStream sink) {
        return getCsv(id, GetCsvQuery.builder().build(), sink);
    }

    /** As {@link #getCsv(String, GetCsvQuery, OutputStream)}, with parameters that the function sets. */
    default Downloaded getCsv(String id, Consumer<GetCsvQuery.Builder> query, OutputStream sink) {
        GetCsvQuery.Builder filters = GetCsvQuery.builder();
        query.accept(filters);
        return getCsv(id, filters.build(), sink);
    }

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getDay">Nectar's page</a>
     */
    LocalDate getDay();

    /**
     * A list of lists of decimals.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getDecimals">Nectar's page</a>
     */
    List<List<BigDecimal>> getDecimals();

    /**
     * A map of decimals.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getDecimalsByName">Nectar's page</a>
     */
    Map<String, BigDecimal> getDecimalsByName();

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getFlag">Nectar's page</a>
     */
    Boolean getFlag();

    /**
     * A bare list of ids.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getIds">Nectar's page</a>
     */
    List<UUID> getIds();

    /**
     * A file of any other type.
     *
     * <p>Evidence: documented.
     *
     * <p>The file appears under its name once it is complete and replaces a file of that name; a failed request leaves nothing behind. The
     * timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     * @see <a href="https://docs.fixture.test/getImage">Nectar's page</a>
     */
    Downloaded getImage(Path target);

    /**
     * As {@link #getImage(Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getImage(OutputStream sink);

    /**
     * A bare list of objects.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getItems">Nectar's page</a>
     */
    List<Item> getItems();

    /**
     * A map of objects.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getItemsByName">Nectar's page</a>
     */
    Map<String, Item> getItemsByName();

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getJsonText">Nectar's page</a>
     */
    String getJsonText();

    /**
     * A list of values of an enumeration.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getKinds">Nectar's page</a>
     */
    List<Kind> getKinds();

    /**
     * A map of lists of days.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getListsByName">Nectar's page</a>
     */
    Map<String, List<LocalDate>> getListsByName();

    /**
     * A status with a body and one without.
     *
     * <p>Evidence: documented.
     *
     * @return null when the response is empty
     * @see <a href="https://docs.fixture.test/getMaybe">Nectar's page</a>
     */
    @Nullable Item getMaybe();

    /**
     * A body that may be null.
     *
     * <p>Evidence: documented.
     *
     * @return null when the response is empty
     * @see <a href="https://docs.fixture.test/getNullable">Nectar's page</a>
     */
    @Nullable LocalDate getNullable();

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getNumber">Nectar's page</a>
     */
    Long getNumber();

    /**
     * HTML.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getPage">Nectar's page</a>
     */
    String getPage();

    /**
     * As {@link #getPage()}, written as text/html to a file. The file appears under its name once it is complete and replaces a file of
     * that name; a failed request leaves nothing behind. The total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded getPage(Path target);

    /**
     * As {@link #getPage(Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getPage(OutputStream sink);

    /**
     * A file without any parameter.
     *
     * <p>Evidence: documented.
     *
     * <p>The file appears under its name once it is complete and replaces a file of that name; a failed request leaves nothing behind. The
     * timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     * @see <a href="https://docs.fixture.test/getPdf">Nectar's page</a>
     */
    Downloaded getPdf(Path target);

    /**
     * As {@link #getPdf(Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getPdf(OutputStream sink);

    /**
     * JSON, and the same as CSV.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getReport">Nectar's page</a>
     */
    Item getReport(GetReportQuery query);

    /** As {@link #getReport(GetReportQuery)}, without parameters. */
    default Item getReport() {
        return getReport(GetReportQuery.builder().build());
    }

    /** As {@link #getReport(GetReportQuery)}, with parameters that the function sets. */
    default Item getReport(Consumer<GetReportQuery.Builder> query) {
        GetReportQuery.Builder filters = GetReportQuery.builder();
        query.accept(filters);
        return getReport(filters.build());
    }

    /**
     * As {@link #getReport(GetReportQuery)}, written as text/csv to a file. The file appears under its name once it is complete and replaces a file of
     * that name; a failed request leaves nothing behind. The total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded getReport(GetReportQuery query, Path target);

    /** As {@link #getReport(GetReportQuery, Path)}, without parameters. */
    default Downloaded getReport(Path target) {
        return getReport(GetReportQuery.builder().build(), target);
    }

    /** As {@link #getReport(GetReportQuery, Path)}, with parameters that the function sets. */
    default Downloaded getReport(Consumer<GetReportQuery.Builder> query, Path target) {
        GetReportQuery.Builder filters = GetReportQuery.builder();
        query.accept(filters);
        return getReport(filters.build(), target);
    }

    /**
     * As {@link #getReport(GetReportQuery, Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getReport(GetReportQuery query, OutputStream sink);

    /** As {@link #getReport(GetReportQuery, OutputStream)}, without parameters. */
    default Downloaded getReport(OutputStream sink) {
        return getReport(GetReportQuery.builder().build(), sink);
    }

    /** As {@link #getReport(GetReportQuery, OutputStream)}, with parameters that the function sets. */
    default Downloaded getReport(Consumer<GetReportQuery.Builder> query, OutputStream sink) {
        GetReportQuery.Builder filters = GetReportQuery.builder();
        query.accept(filters);
        return getReport(filters.build(), sink);
    }

    /**
     * A text.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getText">Nectar's page</a>
     */
    String getText();

    /**
     * As {@link #getText()}, written as text/plain to a file. The file appears under its name once it is complete and replaces a file of
     * that name; a failed request leaves nothing behind. The total timeout covers the whole file.
     *
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     */
    Downloaded getText(Path target);

    /**
     * As {@link #getText(Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded getText(OutputStream sink);

    /**
     * A media type of a vendor.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/getVendorJson">Nectar's page</a>
     */
    Item getVendorJson();

    /**
     * A text that a write returns.
     *
     * <p>Evidence: documented.
     *
     * <p>The file appears under its name once it is complete and replaces a file of that name; a failed request leaves nothing behind. The
     * timeouts are those of the client; the total timeout covers the whole file.
     *
     * @param id The thing.
     * @param target the file to create or replace, in a folder that exists
     * @throws UncheckedIOException if the file cannot be written
     * @see <a href="https://docs.fixture.test/makeCsv">Nectar's page</a>
     */
    Downloaded makeCsv(String id, Item item, Path target);

    /**
     * As {@link #makeCsv(String, Item, Path)}, into a stream. A failed request may have written a part.
     *
     * @param sink receives the bytes on the calling thread; flushed, not closed
     */
    Downloaded makeCsv(String id, Item item, OutputStream sink);

    /**
     * A media type with parameters.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/readWithParameters">Nectar's page</a>
     */
    Item readWithParameters();

    /** The successes of <code>createOrAccept</code>: one record for each status. A status that the document does not list is read as the first with a body. */
    sealed interface CreateOrAcceptResult {

        /**
         * It was made.
         *
         * @param body the body of the response
         */
        @SuccessStatus(200)
        record Status200(Item body) implements CreateOrAcceptResult {}

        /**
         * It will be made.
         *
         * @param body the body of the response
         */
        @SuccessStatus(202)
        record Status202(List<UUID> body) implements CreateOrAcceptResult {}

        /**
         * There is nothing to make.
         */
        @SuccessStatus(204)
        record Status204() implements CreateOrAcceptResult {}
    }

    /** Query parameters of <code>getBytes</code>. A parameter that is not set is not sent. Immutable. */
    final class GetBytesQuery {

        private final @Nullable Integer year;

        private GetBytesQuery(Builder builder) {
            this.year = builder.year;
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
         * The year.
         *
         * @return null when not set
         */
        public @Nullable Integer year() {
            return year;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("year", year).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer year;

            private Builder() {}

            private Builder(GetBytesQuery query) {
                this.year = query.year;
            }

            /** Sets {@link #year()}. */
            public Builder year(Integer year) {
                this.year = year;
                return this;
            }

            /** Builds the query. */
            public GetBytesQuery build() {
                return new GetBytesQuery(this);
            }
        }
    }

    /** Query parameters of <code>getCsv</code>. A parameter that is not set is not sent. Immutable. */
    final class GetCsvQuery {

        private final @Nullable Integer year;

        private GetCsvQuery(Builder builder) {
            this.year = builder.year;
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
         * The year.
         *
         * @return null when not set
         */
        public @Nullable Integer year() {
            return year;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("year", year).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer year;

            private Builder() {}

            private Builder(GetCsvQuery query) {
                this.year = query.year;
            }

            /** Sets {@link #year()}. */
            public Builder year(Integer year) {
                this.year = year;
                return this;
            }

            /** Builds the query. */
            public GetCsvQuery build() {
                return new GetCsvQuery(this);
            }
        }
    }

    /** Query parameters of <code>getReport</code>. A parameter that is not set is not sent. Immutable. */
    final class GetReportQuery {

        private final @Nullable Integer year;

        private GetReportQuery(Builder builder) {
            this.year = builder.year;
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
         * The year.
         *
         * @return null when not set
         */
        public @Nullable Integer year() {
            return year;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("year", year).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Integer year;

            private Builder() {}

            private Builder(GetReportQuery query) {
                this.year = query.year;
            }

            /** Sets {@link #year()}. */
            public Builder year(Integer year) {
                this.year = year;
                return this;
            }

            /** Builds the query. */
            public GetReportQuery build() {
                return new GetReportQuery(this);
            }
        }
    }
}
