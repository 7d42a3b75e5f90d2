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
 * Operations that send bodies.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface BodiesService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static BodiesService over(ServiceFactory factory) {
        return new BodiesServiceImpl(factory);
    }

    /**
     * An object as the fields of a form.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/createByForm">Nectar's page</a>
     */
    void createByForm(FormRequest formRequest);

    /**
     * A list of objects.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/createItems">Nectar's page</a>
     */
    void createItems(List<Item> body);

    /**
     * A DELETE with a query and no body.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/deleteByQuery">Nectar's page</a>
     */
    void deleteByQuery(DeleteByQueryQuery query);

    /** As {@link #deleteByQuery(DeleteByQueryQuery)}, without parameters. */
    default void deleteByQuery() {
        deleteByQuery(DeleteByQueryQuery.builder().build());
    }

    /** As {@link #deleteByQuery(DeleteByQueryQuery)}, with parameters that the function sets. */
    default void deleteByQuery(Consumer<DeleteByQueryQuery.Builder> query) {
        DeleteByQueryQuery.Builder filters = DeleteByQueryQuery.builder();
        query.accept(filters);
        deleteByQuery(filters.build());
    }

    /**
     * A DELETE with a body and a query.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @param item null for no body
     * @see <a href="https://docs.fixture.test/deleteItemForReason">Nectar's page</a>
     */
    void deleteForReason(String id, @Nullable Item item, DeleteForReasonQuery query);

    /** As {@link #deleteForReason(String, Item, DeleteForReasonQuery)}, without parameters. */
    default void deleteForReason(String id, @Nullable Item item) {
        deleteForReason(id, item, DeleteForReasonQuery.builder().build());
    }

    /** As {@link #deleteForReason(String, Item, DeleteForReasonQuery)}, with parameters that the function sets. */
    default void deleteForReason(String id, @Nullable Item item, Consumer<DeleteForReasonQuery.Builder> query) {
        DeleteForReasonQuery.Builder filters = DeleteForReasonQuery.builder();
        query.accept(filters);
        deleteForReason(id, item, filters.build());
    }

    /**
     * A list of ids.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/deleteItems">Nectar's page</a>
     */
    void deleteItems(List<UUID> body);

    /**
     * JSON with a content type of its own.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/mergeItem">Nectar's page</a>
     */
    void mergeItem(String id, ItemUpdateRequest itemUpdateRequest);

    /**
     * A list of texts.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/nameItems">Nectar's page</a>
     */
    void nameItems(List<String> body);

    /**
     * The form may be left out.
     *
     * <p>Evidence: documented.
     *
     * @param formRequest null for no body
     * @see <a href="https://docs.fixture.test/replaceByForm">Nectar's page</a>
     */
    void replaceByForm(@Nullable FormRequest formRequest);

    /**
     * A PUT with an optional body.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @param item null for no body
     * @see <a href="https://docs.fixture.test/replaceItem">Nectar's page</a>
     */
    void replaceItem(String id, @Nullable Item item);

    /**
     * An object of values whose spelling matters, with fields that the document does not name.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/replaceRecord">Nectar's page</a>
     */
    void replaceRecord(RecordRequest recordRequest);

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendAddress">Nectar's page</a>
     */
    void sendAddress(URI body);

    /**
     * An object of unknown fields.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendAnyObject">Nectar's page</a>
     */
    void sendAnyObject(Map<String, Object> body);

    /**
     * Any JSON value.
     *
     * <p>Evidence: documented.
     *
     * @param body null for no body
     * @see <a href="https://docs.fixture.test/sendAnyValue">Nectar's page</a>
     */
    void sendAnyValue(@Nullable Object body);

    /**
     * A file of any type.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/sendBytes">Nectar's page</a>
     */
    void sendBytes(String id, Upload body);

    /**
     * A text beside a path parameter and a query.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/sendCsv">Nectar's page</a>
     */
    void sendCsv(String id, String body, SendCsvQuery query);

    /** As {@link #sendCsv(String, String, SendCsvQuery)}, without parameters. */
    default void sendCsv(String id, String body) {
        sendCsv(id, body, SendCsvQuery.builder().build());
    }

    /** As {@link #sendCsv(String, String, SendCsvQuery)}, with parameters that the function sets. */
    default void sendCsv(String id, String body, Consumer<SendCsvQuery.Builder> query) {
        SendCsvQuery.Builder filters = SendCsvQuery.builder();
        query.accept(filters);
        sendCsv(id, body, filters.build());
    }

    /**
     * A text too long to hold.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/sendCsvFile">Nectar's page</a>
     */
    void sendCsvFile(String id, Upload body);

    /**
     * A list of decimals, which travel as texts.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendDecimals">Nectar's page</a>
     */
    void sendDecimals(List<BigDecimal> body);

    /**
     * A map of decimals.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendDecimalsByName">Nectar's page</a>
     */
    void sendDecimalsByName(Map<String, BigDecimal> body);

    /**
     * A file of one of several types.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendImage">Nectar's page</a>
     */
    void sendImage(Upload body);

    /**
     * A map of objects.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendItemsByName">Nectar's page</a>
     */
    void sendItemsByName(Map<String, Item> body);

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendJsonNumber">Nectar's page</a>
     */
    void sendJsonNumber(Integer body);

    /**
     * One value.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendJsonText">Nectar's page</a>
     */
    void sendJsonText(String body);

    /**
     * A list of values of an enumeration.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendKinds">Nectar's page</a>
     */
    void sendKinds(List<Kind> body);

    /**
     * A map of lists.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendListsByName">Nectar's page</a>
     */
    void sendListsByName(Map<String, List<Integer>> body);

    /**
     * Lists of lists of days.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendNestedLists">Nectar's page</a>
     */
    void sendNestedLists(List<List<LocalDate>> body);

    /**
     * The file may be left out.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @param body null for no body
     * @see <a href="https://docs.fixture.test/sendOptionalBytes">Nectar's page</a>
     */
    void sendOptionalBytes(String id, @Nullable Upload body);

    /**
     * A text of any charset.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/sendText">Nectar's page</a>
     */
    void sendText(String body);

    /**
     * The document states the charset.
     *
     * <p>Evidence: documented.
     *
     * @param body null for no body
     * @see <a href="https://docs.fixture.test/sendTextInLatin">Nectar's page</a>
     */
    void sendTextInLatin(@Nullable String body);

    /**
     * A media type of a vendor.
     *
     * <p>Evidence: documented.
     *
     * @param id The thing.
     * @see <a href="https://docs.fixture.test/sendVendorJson">Nectar's page</a>
     */
    void sendVendorJson(String id, Item item);

    /** Query parameters of <code>deleteByQuery</code>. A parameter that is not set is not sent. Immutable. */
    final class DeleteByQueryQuery {

        private final @Nullable LocalDate olderThan;

        private DeleteByQueryQuery(Builder builder) {
            this.olderThan = builder.olderThan;
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
         * The first day to keep.
         *
         * @return null when not set
         */
        public @Nullable LocalDate olderThan() {
            return olderThan;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("olderThan", olderThan).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable LocalDate olderThan;

            private Builder() {}

            private Builder(DeleteByQueryQuery query) {
                this.olderThan = query.olderThan;
            }

            /** Sets {@link #olderThan()}. */
            public Builder olderThan(LocalDate olderThan) {
                this.olderThan = olderThan;
                return this;
            }

            /** Builds the query. */
            public DeleteByQueryQuery build() {
                return new DeleteByQueryQuery(this);
            }
        }
    }

    /** Query parameters of <code>deleteItemForReason</code>. A parameter that is not set is not sent. Immutable. */
    final class DeleteForReasonQuery {

        private final @Nullable Boolean force;

        private DeleteForReasonQuery(Builder builder) {
            this.force = builder.force;
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
         * Ask nobody.
         *
         * @return null when not set
         */
        public @Nullable Boolean force() {
            return force;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("force", force).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Boolean force;

            private Builder() {}

            private Builder(DeleteForReasonQuery query) {
                this.force = query.force;
            }

            /** Sets {@link #force()}. */
            public Builder force(Boolean force) {
                this.force = force;
                return this;
            }

            /** Builds the query. */
            public DeleteForReasonQuery build() {
                return new DeleteForReasonQuery(this);
            }
        }
    }

    /** Query parameters of <code>sendCsv</code>. A parameter that is not set is not sent. Immutable. */
    final class SendCsvQuery {

        private final @Nullable Boolean dryRun;

        private SendCsvQuery(Builder builder) {
            this.dryRun = builder.dryRun;
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
         * Only check.
         *
         * @return null when not set
         */
        public @Nullable Boolean dryRun() {
            return dryRun;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("dryRun", dryRun).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Boolean dryRun;

            private Builder() {}

            private Builder(SendCsvQuery query) {
                this.dryRun = query.dryRun;
            }

            /** Sets {@link #dryRun()}. */
            public Builder dryRun(Boolean dryRun) {
                this.dryRun = dryRun;
                return this;
            }

            /** Builds the query. */
            public SendCsvQuery build() {
                return new SendCsvQuery(this);
            }
        }
    }
}
