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
import org.nectaropenapi.client.http.QueryParameters;
import org.nectaropenapi.client.http.ServiceFactory;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.model.*;

/**
 * Operations on things.
 *
 * <p>Every method sends its requests when it is called, except those that answer a {@link Paged} list, which send one whenever a page is
 * needed. Failures are {@link NectarException}s; an id that cannot stand in a path is refused with an {@link IllegalArgumentException}
 * before anything is sent. Safe for use by several threads at once.
 *
 * <p>This is an interface so that tests of an application can put their own implementation in its place.
 */
public interface ThingsService {

    /**
     * Makes the service over a connection to the API. Applications get theirs from {@link org.nectaropenapi.client.NectarClient}.
     *
     * @param factory what sends the requests
     * @return the service
     */
    static ThingsService over(ServiceFactory factory) {
        return new ThingsServiceImpl(factory);
    }

    /**
     * Create a thing.
     *
     * <p>The body has required and optional fields.
     *
     * <p>Evidence: partial.
     *
     * @param thingCreateRequest the body
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/create">Nectar's page</a>
     */
    RequiredAndOptionalFields create(ThingCreateRequest thingCreateRequest);

    /**
     * Delete a thing.
     *
     * <p>Nothing is answered.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/delete">Nectar's page</a>
     */
    void delete(UUID thingId);

    /**
     * Read the state of a thing.
     *
     * <p>It can be waited for.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/state">Nectar's page</a>
     */
    Part getState(UUID thingId);

    /**
     * Wait until a thing is ALPHA: asks {@link #getState(UUID) getState} again and again until {@code kind} is
     * ALPHA.
     *
     * <p>Things become ALPHA or not.
     *
     * <p>Unless set otherwise, the pauses grow from PT1S to PT10S and the deadline is PT1M. A status that is unknown keeps the
     * wait going, and so does trouble of the service that passes: up to five requests in a row that it answers with 429, 500, 502, 503 or
     * 504 or not in time, after the client's own retries. Blocks the thread; an interrupt ends the wait.
     *
     * @param thingId The thing.
     * @param settings pauses, deadline, progress, cancellation
     * @return what the service answered last
     * @throws AwaitException if it fails for good, with the status and the text of {@code id}, if the deadline passes, or if the
     *     wait is called off
     * @throws NectarException if the service cannot be asked
     */
    Part awaitAlpha(UUID thingId, Await settings);

    /**
     * Wait until a thing is ALPHA, with the pauses and the deadline of the operation.
     *
     * @param thingId The thing.
     * @return what the service answered last
     * @throws AwaitException if it fails for good, if the deadline passes, or if the wait is called off
     * @throws NectarException if the service cannot be asked
     */
    default Part awaitAlpha(UUID thingId) {
        return awaitAlpha(thingId, Await.defaults());
    }

    /**
     * Wait until a thing is ALPHA, with settings of its own.
     *
     * @param thingId The thing.
     * @param settings sets pauses, deadline, progress, cancellation
     * @return what the service answered last
     * @throws AwaitException if it fails for good, if the deadline passes, or if the wait is called off
     * @throws NectarException if the service cannot be asked
     */
    default Part awaitAlpha(UUID thingId, Consumer<Await.Builder> settings) {
        Await.Builder own = Await.builder();
        settings.accept(own);
        return awaitAlpha(thingId, own.build());
    }

    /**
     * Read a thing.
     *
     * <p>Replaced by another operation.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/get">Nectar's page</a>
     * @deprecated replaced by the operation listThings
     */
    @Deprecated
    EveryFormat get(UUID thingId);

    /**
     * List the parts of a thing.
     *
     * <p>A paged list with filters.
     *
     * <p>Beta. Evidence: documented.
     *
     * @param thingId The thing.
     * @param query the filters
     * @return the list, not read yet
     * @throws NectarException if the service refuses the request or gives no usable answer; thrown when a page is needed
     * @see <a href="https://docs.fixture.test/parts">Nectar's page</a>
     */
    @Beta
    Paged<PartPage, Part> listParts(UUID thingId, ListPartsQuery query);

    /**
     * List the parts of a thing, without filters.
     *
     * @param thingId The thing.
     * @return the list, not read yet
     */
    @Beta
    default Paged<PartPage, Part> listParts(UUID thingId) {
        return listParts(thingId, ListPartsQuery.builder().build());
    }

    /**
     * List the parts of a thing, with filters.
     *
     * @param thingId The thing.
     * @param query sets the filters
     * @return the list, not read yet
     */
    @Beta
    default Paged<PartPage, Part> listParts(UUID thingId, Consumer<ListPartsQuery.Builder> query) {
        ListPartsQuery.Builder filters = ListPartsQuery.builder();
        query.accept(filters);
        return listParts(thingId, filters.build());
    }

    /**
     * List every thing.
     *
     * <p>Answers a bare array.
     *
     * <p>Evidence: documented.
     *
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/list">Nectar's page</a>
     */
    List<RequiredAndOptionalFields> list();

    /**
     * Ping.
     *
     * <p>Answers any JSON value, or nothing.
     *
     * <p>Evidence: partial.
     *
     * @return what the service answers, null if that is nothing
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/ping">Nectar's page</a>
     */
    @Nullable Object ping();

    /**
     * Ask by POST.
     *
     * <p>A read in spite of its verb. The id is plain text.
     *
     * <p>Evidence: inferred.
     *
     * @param textId Any text.
     * @param thingQuery the body, null for none
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/query">Nectar's page</a>
     */
    Map<String, Object> query(String textId, @Nullable ThingQuery thingQuery);

    /**
     * Change a thing.
     *
     * <p>Fields left out stay as they are.
     *
     * <p>Evidence: inferred. Open questions: thing-update-verb.
     *
     * @param thingId The thing.
     * @param thingUpdateRequest the body
     * @return what the service answers
     * @throws NectarException if the service refuses the request or gives no usable answer
     * @see <a href="https://docs.fixture.test/update">Nectar's page</a>
     */
    RequiredAndOptionalFields update(UUID thingId, ThingUpdateRequest thingUpdateRequest);

    /** Query parameters of <code>listParts</code>; what is not set is not sent. Immutable. */
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

        /**
         * Starts without any filter.
         *
         * @return a builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Starts from this query.
         *
         * @return a builder with the same parameters
         */
        public Builder toBuilder() {
            return new Builder().setStartDate(startDate).setSince(since).setKinds(kinds).setKind(kind).setOwners(owners).setIsDeleted(isDeleted).setPage(page);
        }

        /**
         * First day.
         *
         * @return the parameter, null when not set
         */
        public @Nullable LocalDate startDate() {
            return startDate;
        }

        /**
         * First instant.
         *
         * @return the parameter, null when not set
         */
        public @Nullable OffsetDateTime since() {
            return since;
        }

        /**
         * Kinds to keep.
         *
         * @return the parameter, null when not set
         */
        public @Nullable List<CompleteEnum> kinds() {
            return kinds;
        }

        /**
         * One kind.
         *
         * @return the parameter, null when not set
         */
        public @Nullable CompleteEnum kind() {
            return kind;
        }

        /**
         * Owners to keep.
         *
         * @return the parameter, null when not set
         */
        public @Nullable List<UUID> owners() {
            return owners;
        }

        /**
         * Deleted ones too.
         *
         * @return the parameter, null when not set
         */
        public @Nullable Boolean isDeleted() {
            return isDeleted;
        }

        /**
         * Page to answer.
         *
         * @return the parameter, null when not set
         */
        public @Nullable Integer page() {
            return page;
        }

        QueryParameters toParameters() {
            return QueryParameters.builder("listParts").add("startDate", startDate).add("since", since).addAll("kinds", kinds).add("kind", kind).addAll("owners", owners).add("isDeleted", isDeleted).add("page", page).build();
        }

        /** Builds queries. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable LocalDate startDate;
            private @Nullable OffsetDateTime since;
            private @Nullable List<CompleteEnum> kinds;
            private @Nullable CompleteEnum kind;
            private @Nullable List<UUID> owners;
            private @Nullable Boolean isDeleted;
            private @Nullable Integer page;

            private Builder() {}

            private Builder setStartDate(@Nullable LocalDate startDate) {
                this.startDate = startDate;
                return this;
            }

            /**
             * First day.
             *
             * @param startDate the parameter
             * @return this builder
             */
            public Builder startDate(LocalDate startDate) {
                return setStartDate(startDate);
            }

            private Builder setSince(@Nullable OffsetDateTime since) {
                this.since = since;
                return this;
            }

            /**
             * First instant.
             *
             * @param since the parameter
             * @return this builder
             */
            public Builder since(OffsetDateTime since) {
                return setSince(since);
            }

            private Builder setKinds(@Nullable List<CompleteEnum> kinds) {
                this.kinds = kinds;
                return this;
            }

            /**
             * Kinds to keep.
             *
             * @param kinds the parameter, sent once for each item; none removes it
             * @return this builder
             */
            public Builder kinds(List<CompleteEnum> kinds) {
                return setKinds(Collections.unmodifiableList(new ArrayList<>(kinds)));
            }

            /**
             * Kinds to keep.
             *
             * @param kinds the parameter, sent once for each item; none removes it
             * @return this builder
             */
            public Builder kinds(CompleteEnum... kinds) {
                return kinds(Arrays.asList(kinds));
            }

            private Builder setKind(@Nullable CompleteEnum kind) {
                this.kind = kind;
                return this;
            }

            /**
             * One kind.
             *
             * @param kind the parameter
             * @return this builder
             */
            public Builder kind(CompleteEnum kind) {
                return setKind(kind);
            }

            private Builder setOwners(@Nullable List<UUID> owners) {
                this.owners = owners;
                return this;
            }

            /**
             * Owners to keep.
             *
             * @param owners the parameter, sent once for each item; none removes it
             * @return this builder
             */
            public Builder owners(List<UUID> owners) {
                return setOwners(Collections.unmodifiableList(new ArrayList<>(owners)));
            }

            /**
             * Owners to keep.
             *
             * @param owners the parameter, sent once for each item; none removes it
             * @return this builder
             */
            public Builder owners(UUID... owners) {
                return owners(Arrays.asList(owners));
            }

            private Builder setIsDeleted(@Nullable Boolean isDeleted) {
                this.isDeleted = isDeleted;
                return this;
            }

            /**
             * Deleted ones too.
             *
             * @param isDeleted the parameter; the service assumes false when it is not sent
             * @return this builder
             */
            public Builder isDeleted(Boolean isDeleted) {
                return setIsDeleted(isDeleted);
            }

            private Builder setPage(@Nullable Integer page) {
                this.page = page;
                return this;
            }

            /**
             * Page to answer.
             *
             * @param page the parameter; the service assumes 1 when it is not sent
             * @return this builder
             */
            public Builder page(Integer page) {
                return setPage(page);
            }

            /**
             * Makes the query.
             *
             * @return an immutable query
             */
            public ListPartsQuery build() {
                return new ListPartsQuery(this);
            }
        }
    }
}
