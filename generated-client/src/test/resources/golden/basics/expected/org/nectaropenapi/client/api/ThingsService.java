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
 * Operations on things.
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
     * The body has required and optional fields.
     *
     * <p>Evidence: partial.
     *
     * @see <a href="https://docs.fixture.test/create">Nectar's page</a>
     */
    RequiredAndOptionalFields create(ThingCreateRequest thingCreateRequest);

    /**
     * Returns nothing.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/delete">Nectar's page</a>
     */
    void delete(UUID thingId);

    /**
     * It can be waited for.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/state">Nectar's page</a>
     */
    Part getState(UUID thingId);

    /**
     * Waits until a thing is ALPHA: repeats {@link #getState(UUID) getState} until <code>kind</code> is
     * ALPHA.
     *
     * <p>Things become ALPHA or not.
     *
     * <p>By default the pauses grow from 1 second to 10 seconds and the deadline is 1 minute. The wait goes on
     * after an unknown status, and after up to five requests in a row that time out or end with 429, 500, 502, 503 or 504 in spite of the
     * client's own retries. The method blocks the thread; an interrupt ends the wait.
     *
     * @param thingId The thing.
     * @param settings pauses, deadline, progress, cancellation
     * @return the last response
     * @throws AwaitException if the wait fails for good, with the status and the text of <code>id</code>; if the deadline passes; or if
     *     the wait is cancelled
     * @throws NectarException if a request fails for another reason
     */
    Part awaitAlpha(UUID thingId, Await settings);

    /** As {@link #awaitAlpha(UUID, Await)}, with the default pauses and deadline. */
    default Part awaitAlpha(UUID thingId) {
        return awaitAlpha(thingId, Await.defaults());
    }

    /** As {@link #awaitAlpha(UUID, Await)}, with settings that the function makes. */
    default Part awaitAlpha(UUID thingId, Consumer<Await.Builder> settings) {
        Await.Builder own = Await.builder();
        settings.accept(own);
        return awaitAlpha(thingId, own.build());
    }

    /**
     * Replaced by another operation.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/get">Nectar's page</a>
     * @deprecated replaced by the operation listThings
     */
    @Deprecated
    EveryFormat get(UUID thingId);

    /**
     * A paged list with filters.
     *
     * <p>Beta. Evidence: documented.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/parts">Nectar's page</a>
     */
    @Beta
    Paged<PartPage, Part> listParts(UUID thingId, ListPartsQuery query);

    /** As {@link #listParts(UUID, ListPartsQuery)}, without parameters. */
    @Beta
    default Paged<PartPage, Part> listParts(UUID thingId) {
        return listParts(thingId, ListPartsQuery.builder().build());
    }

    /** As {@link #listParts(UUID, ListPartsQuery)}, with parameters that the function sets. */
    @Beta
    default Paged<PartPage, Part> listParts(UUID thingId, Consumer<ListPartsQuery.Builder> query) {
        ListPartsQuery.Builder filters = ListPartsQuery.builder();
        query.accept(filters);
        return listParts(thingId, filters.build());
    }

    /**
     * Returns a bare array.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/list">Nectar's page</a>
     */
    List<RequiredAndOptionalFields> list();

    /**
     * Returns any JSON value, or nothing.
     *
     * <p>Evidence: partial.
     *
     * @return null when the response is empty
     * @see <a href="https://docs.fixture.test/ping">Nectar's page</a>
     */
    @Nullable Object ping();

    /**
     * A read in spite of its verb. The id is plain text.
     *
     * <p>Evidence: inferred.
     *
     * @param textId Any text.
     * @param thingQuery null for no body
     * @see <a href="https://docs.fixture.test/query">Nectar's page</a>
     */
    Map<String, Object> query(String textId, @Nullable ThingQuery thingQuery);

    /**
     * Fields left out stay as they are.
     *
     * <p>Evidence: inferred. Open questions: thing-update-verb.
     *
     * @param thingId The thing.
     * @see <a href="https://docs.fixture.test/update">Nectar's page</a>
     */
    RequiredAndOptionalFields update(UUID thingId, ThingUpdateRequest thingUpdateRequest);

    /** Query parameters of <code>listParts</code>. A parameter that is not set is not sent. Immutable. */
    final class ListPartsQuery {

        private final @Nullable LocalDate startDate;
        private final @Nullable OffsetDateTime since;
        private final @Nullable List<CompleteEnum> kinds;
        private final @Nullable CompleteEnum kind;
        private final @Nullable List<UUID> owners;
        private final @Nullable Boolean isDeleted;
        private final @Nullable Integer page;

        private ListPartsQuery(Builder builder) {
            this.startDate = builder.startDate;
            this.since = builder.since;
            this.kinds = builder.kinds;
            this.kind = builder.kind;
            this.owners = builder.owners;
            this.isDeleted = builder.isDeleted;
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
         * First day.
         *
         * @return null when not set
         */
        public @Nullable LocalDate startDate() {
            return startDate;
        }

        /**
         * First instant.
         *
         * @return null when not set
         */
        public @Nullable OffsetDateTime since() {
            return since;
        }

        /**
         * Kinds to keep.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<CompleteEnum> kinds() {
            return kinds;
        }

        /**
         * One kind.
         *
         * @return null when not set
         */
        public @Nullable CompleteEnum kind() {
            return kind;
        }

        /**
         * Owners to keep.
         *
         * <p>Sent as one parameter for each item; an empty list is not sent.
         *
         * @return null when not set
         */
        public @Nullable List<UUID> owners() {
            return owners;
        }

        /**
         * Deleted ones too.
         *
         * @return null when not set; the service then assumes false
         */
        public @Nullable Boolean isDeleted() {
            return isDeleted;
        }

        /**
         * Number of the page.
         *
         * @return null when not set; the service then assumes 1
         */
        public @Nullable Integer page() {
            return page;
        }

        RequestParameters addTo(RequestParameters required) {
            return required.withOptional().query("startDate", startDate).query("since", since).query("kinds", kinds).query("kind", kind).query("owners", owners).query("isDeleted", isDeleted).query("page", page).build();
        }

        /** A builder of the query. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable LocalDate startDate;
            private @Nullable OffsetDateTime since;
            private @Nullable List<CompleteEnum> kinds;
            private @Nullable CompleteEnum kind;
            private @Nullable List<UUID> owners;
            private @Nullable Boolean isDeleted;
            private @Nullable Integer page;

            private Builder() {}

            private Builder(ListPartsQuery query) {
                this.startDate = query.startDate;
                this.since = query.since;
                this.kinds = query.kinds;
                this.kind = query.kind;
                this.owners = query.owners;
                this.isDeleted = query.isDeleted;
                this.page = query.page;
            }

            /** Sets {@link #startDate()}. */
            public Builder startDate(LocalDate startDate) {
                this.startDate = startDate;
                return this;
            }

            /** Sets {@link #since()}. */
            public Builder since(OffsetDateTime since) {
                this.since = since;
                return this;
            }

            /** Sets {@link #kinds()}. */
            public Builder kinds(List<CompleteEnum> kinds) {
                this.kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
                return this;
            }

            /** Sets {@link #kinds()}. */
            public Builder kinds(CompleteEnum... kinds) {
                return kinds(Arrays.asList(kinds));
            }

            /** Sets {@link #kind()}. */
            public Builder kind(CompleteEnum kind) {
                this.kind = kind;
                return this;
            }

            /** Sets {@link #owners()}. */
            public Builder owners(List<UUID> owners) {
                this.owners = Collections.unmodifiableList(new ArrayList<>(owners));
                return this;
            }

            /** Sets {@link #owners()}. */
            public Builder owners(UUID... owners) {
                return owners(Arrays.asList(owners));
            }

            /** Sets {@link #isDeleted()}. */
            public Builder isDeleted(Boolean isDeleted) {
                this.isDeleted = isDeleted;
                return this;
            }

            /** Sets {@link #page()}. */
            public Builder page(Integer page) {
                this.page = page;
                return this;
            }

            /** Builds the query. */
            public ListPartsQuery build() {
                return new ListPartsQuery(this);
            }
        }
    }
}
