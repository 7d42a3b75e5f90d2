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
 * Operations that send forms.
 *
 * <p>A method sends its request when it is called. A method that returns a {@link Paged} list sends none: reading the list sends one for
 * each page. A failed request throws a {@link NectarException}. An id that cannot stand in a path throws an
 * {@link IllegalArgumentException} before anything is sent. Safe for use by several threads at once.
 *
 * <p>Tests of an application can replace the service with their own implementation of this interface.
 */
public interface FormsService {

    /**
     * Connects the service for {@link org.nectaropenapi.client.NectarClient}.
     *
     * @hidden
     */
    static FormsService over(ServiceFactory factory) {
        return new FormsServiceImpl(factory);
    }

    /**
     * A file and objects that describe it.
     *
     * <p>Evidence: documented.
     *
     * @param file The file.
     * @param item An object.
     * @see <a href="https://docs.fixture.test/uploadDescribed">Nectar's page</a>
     */
    void uploadDescribed(Upload file, Item item, UploadDescribedForm form);

    /** As {@link #uploadDescribed(Upload, Item, UploadDescribedForm)}, without the optional parts. */
    default void uploadDescribed(Upload file, Item item) {
        uploadDescribed(file, item, UploadDescribedForm.builder().build());
    }

    /** As {@link #uploadDescribed(Upload, Item, UploadDescribedForm)}, with parts that the function sets. */
    default void uploadDescribed(Upload file, Item item, Consumer<UploadDescribedForm.Builder> form) {
        UploadDescribedForm.Builder parts = UploadDescribedForm.builder();
        form.accept(parts);
        uploadDescribed(file, item, parts.build());
    }

    /**
     * Several files of one name, and no path parameter.
     *
     * <p>Evidence: documented.
     *
     * @param files The files.
     * @see <a href="https://docs.fixture.test/uploadFiles">Nectar's page</a>
     */
    void uploadFiles(List<Upload> files, UploadFilesForm form);

    /** As {@link #uploadFiles(List, UploadFilesForm)}, without the optional parts. */
    default void uploadFiles(List<Upload> files) {
        uploadFiles(files, UploadFilesForm.builder().build());
    }

    /** As {@link #uploadFiles(List, UploadFilesForm)}, with parts that the function sets. */
    default void uploadFiles(List<Upload> files, Consumer<UploadFilesForm.Builder> form) {
        UploadFilesForm.Builder parts = UploadFilesForm.builder();
        form.accept(parts);
        uploadFiles(files, parts.build());
    }

    /**
     * No part is required.
     *
     * <p>Evidence: documented.
     *
     * @see <a href="https://docs.fixture.test/uploadNothingRequired">Nectar's page</a>
     */
    void uploadNothingRequired(UploadNothingRequiredForm form);

    /** As {@link #uploadNothingRequired(UploadNothingRequiredForm)}, without the optional parts. */
    default void uploadNothingRequired() {
        uploadNothingRequired(UploadNothingRequiredForm.builder().build());
    }

    /** As {@link #uploadNothingRequired(UploadNothingRequiredForm)}, with parts that the function sets. */
    default void uploadNothingRequired(Consumer<UploadNothingRequiredForm.Builder> form) {
        UploadNothingRequiredForm.Builder parts = UploadNothingRequiredForm.builder();
        form.accept(parts);
        uploadNothingRequired(parts.build());
    }

    /**
     * A required and an optional file.
     *
     * <p>Evidence: documented.
     *
     * @param first The first file.
     * @see <a href="https://docs.fixture.test/uploadPair">Nectar's page</a>
     */
    void uploadPair(Upload first, UploadPairForm form);

    /** As {@link #uploadPair(Upload, UploadPairForm)}, without the optional parts. */
    default void uploadPair(Upload first) {
        uploadPair(first, UploadPairForm.builder().build());
    }

    /** As {@link #uploadPair(Upload, UploadPairForm)}, with parts that the function sets. */
    default void uploadPair(Upload first, Consumer<UploadPairForm.Builder> form) {
        UploadPairForm.Builder parts = UploadPairForm.builder();
        form.accept(parts);
        uploadPair(first, parts.build());
    }

    /**
     * Values of every type beside parameters of every place.
     *
     * <p>Evidence: documented.
     *
     * @param thingId The thing.
     * @param xRequestSource Who asks.
     * @param name Name.
     * @param tags Texts.
     * @param kind Kind.
     * @see <a href="https://docs.fixture.test/uploadValues">Nectar's page</a>
     */
    void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind, UploadValuesForm form, UploadValuesQuery query);

    /** As {@link #uploadValues(UUID, String, String, List, Kind, UploadValuesForm, UploadValuesQuery)}, without the optional parts and parameters. */
    default void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind) {
        uploadValues(thingId, xRequestSource, name, tags, kind, UploadValuesForm.builder().build(), UploadValuesQuery.builder().build());
    }

    /** As {@link #uploadValues(UUID, String, String, List, Kind, UploadValuesForm, UploadValuesQuery)}, without parameters. */
    default void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind, UploadValuesForm form) {
        uploadValues(thingId, xRequestSource, name, tags, kind, form, UploadValuesQuery.builder().build());
    }

    /** As {@link #uploadValues(UUID, String, String, List, Kind, UploadValuesForm, UploadValuesQuery)}, with parts that the function sets, without parameters. */
    default void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind, Consumer<UploadValuesForm.Builder> form) {
        UploadValuesForm.Builder parts = UploadValuesForm.builder();
        form.accept(parts);
        uploadValues(thingId, xRequestSource, name, tags, kind, parts.build(), UploadValuesQuery.builder().build());
    }

    /** As {@link #uploadValues(UUID, String, String, List, Kind, UploadValuesForm, UploadValuesQuery)}, with parts and parameters that the functions set. */
    default void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind, Consumer<UploadValuesForm.Builder> form, Consumer<UploadValuesQuery.Builder> query) {
        UploadValuesForm.Builder parts = UploadValuesForm.builder();
        form.accept(parts);
        UploadValuesQuery.Builder filters = UploadValuesQuery.builder();
        query.accept(filters);
        uploadValues(thingId, xRequestSource, name, tags, kind, parts.build(), filters.build());
    }

    /** Optional parts of <code>uploadDescribed</code>. A part that is not set is not sent. Immutable. */
    final class UploadDescribedForm {

        private final @Nullable List<Item> items;
        private final @Nullable Map<String, String> labels;
        private final @Nullable String note;

        private UploadDescribedForm(Builder builder) {
            this.items = builder.items;
            this.labels = builder.labels;
            this.note = builder.note;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Several objects.
         *
         * @return null when not set
         */
        public @Nullable List<Item> items() {
            return items;
        }

        /**
         * A map.
         *
         * @return null when not set
         */
        public @Nullable Map<String, String> labels() {
            return labels;
        }

        /**
         * A text as JSON.
         *
         * @return null when not set
         */
        public @Nullable String note() {
            return note;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable List<Item> items;
            private @Nullable Map<String, String> labels;
            private @Nullable String note;

            private Builder() {}

            /** Sets {@link #items()}. */
            public Builder items(List<Item> items) {
                this.items = Collections.unmodifiableList(new ArrayList<>(items));
                return this;
            }

            /** Sets {@link #labels()}. */
            public Builder labels(Map<String, String> labels) {
                this.labels = labels;
                return this;
            }

            /** Sets {@link #note()}. */
            public Builder note(String note) {
                this.note = note;
                return this;
            }

            /** Builds the optional parts. */
            public UploadDescribedForm build() {
                return new UploadDescribedForm(this);
            }
        }
    }

    /** Optional parts of <code>uploadFiles</code>. A part that is not set is not sent. Immutable. */
    final class UploadFilesForm {

        private final @Nullable List<Upload> more;

        private UploadFilesForm(Builder builder) {
            this.more = builder.more;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * More files.
         *
         * @return null when not set
         */
        public @Nullable List<Upload> more() {
            return more;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable List<Upload> more;

            private Builder() {}

            /** Sets {@link #more()}. */
            public Builder more(List<Upload> more) {
                this.more = Collections.unmodifiableList(new ArrayList<>(more));
                return this;
            }

            /** Builds the optional parts. */
            public UploadFilesForm build() {
                return new UploadFilesForm(this);
            }
        }
    }

    /** Optional parts of <code>uploadNothingRequired</code>. A part that is not set is not sent. Immutable. */
    final class UploadNothingRequiredForm {

        private final @Nullable Upload file;
        private final @Nullable String note;

        private UploadNothingRequiredForm(Builder builder) {
            this.file = builder.file;
            this.note = builder.note;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * The file.
         *
         * @return null when not set
         */
        public @Nullable Upload file() {
            return file;
        }

        /**
         * A note.
         *
         * @return null when not set
         */
        public @Nullable String note() {
            return note;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Upload file;
            private @Nullable String note;

            private Builder() {}

            /** Sets {@link #file()}. */
            public Builder file(Upload file) {
                this.file = file;
                return this;
            }

            /** Sets {@link #note()}. */
            public Builder note(String note) {
                this.note = note;
                return this;
            }

            /** Builds the optional parts. */
            public UploadNothingRequiredForm build() {
                return new UploadNothingRequiredForm(this);
            }
        }
    }

    /** Optional parts of <code>uploadPair</code>. A part that is not set is not sent. Immutable. */
    final class UploadPairForm {

        private final @Nullable Upload second;

        private UploadPairForm(Builder builder) {
            this.second = builder.second;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * The second file.
         *
         * @return null when not set
         */
        public @Nullable Upload second() {
            return second;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable Upload second;

            private Builder() {}

            /** Sets {@link #second()}. */
            public Builder second(Upload second) {
                this.second = second;
                return this;
            }

            /** Builds the optional parts. */
            public UploadPairForm build() {
                return new UploadPairForm(this);
            }
        }
    }

    /** Query parameters of <code>uploadValues</code>. A parameter that is not set is not sent. Immutable. */
    final class UploadValuesQuery {

        private final @Nullable Boolean dryRun;

        private UploadValuesQuery(Builder builder) {
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

            private Builder(UploadValuesQuery query) {
                this.dryRun = query.dryRun;
            }

            /** Sets {@link #dryRun()}. */
            public Builder dryRun(Boolean dryRun) {
                this.dryRun = dryRun;
                return this;
            }

            /** Builds the query. */
            public UploadValuesQuery build() {
                return new UploadValuesQuery(this);
            }
        }
    }

    /** Optional parts of <code>uploadValues</code>. A part that is not set is not sent. Immutable. */
    final class UploadValuesForm {

        private final @Nullable List<LocalDate> days;
        private final @Nullable LocalDate day;
        private final @Nullable OffsetDateTime since;
        private final @Nullable BigDecimal amount;
        private final @Nullable BigDecimal price;
        private final @Nullable Long count;
        private final @Nullable Boolean isActive;
        private final @Nullable UUID owner;
        private final @Nullable String csv;

        private UploadValuesForm(Builder builder) {
            this.days = builder.days;
            this.day = builder.day;
            this.since = builder.since;
            this.amount = builder.amount;
            this.price = builder.price;
            this.count = builder.count;
            this.isActive = builder.isActive;
            this.owner = builder.owner;
            this.csv = builder.csv;
        }

        /** Starts a builder without any optional part. */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * Days.
         *
         * @return null when not set
         */
        public @Nullable List<LocalDate> days() {
            return days;
        }

        /**
         * Day.
         *
         * @return null when not set
         */
        public @Nullable LocalDate day() {
            return day;
        }

        /**
         * Instant.
         *
         * @return null when not set
         */
        public @Nullable OffsetDateTime since() {
            return since;
        }

        /**
         * Amount.
         *
         * @return null when not set
         */
        public @Nullable BigDecimal amount() {
            return amount;
        }

        /**
         * Price.
         *
         * @return null when not set
         */
        public @Nullable BigDecimal price() {
            return price;
        }

        /**
         * Count.
         *
         * @return null when not set
         */
        public @Nullable Long count() {
            return count;
        }

        /**
         * Active.
         *
         * @return null when not set
         */
        public @Nullable Boolean isActive() {
            return isActive;
        }

        /**
         * Owner.
         *
         * @return null when not set
         */
        public @Nullable UUID owner() {
            return owner;
        }

        /**
         * A table.
         *
         * @return null when not set
         */
        public @Nullable String csv() {
            return csv;
        }

        /** A builder of the optional parts. Not safe for use by several threads at once. */
        public static final class Builder {

            private @Nullable List<LocalDate> days;
            private @Nullable LocalDate day;
            private @Nullable OffsetDateTime since;
            private @Nullable BigDecimal amount;
            private @Nullable BigDecimal price;
            private @Nullable Long count;
            private @Nullable Boolean isActive;
            private @Nullable UUID owner;
            private @Nullable String csv;

            private Builder() {}

            /** Sets {@link #days()}. */
            public Builder days(List<LocalDate> days) {
                this.days = Collections.unmodifiableList(new ArrayList<>(days));
                return this;
            }

            /** Sets {@link #day()}. */
            public Builder day(LocalDate day) {
                this.day = day;
                return this;
            }

            /** Sets {@link #since()}. */
            public Builder since(OffsetDateTime since) {
                this.since = since;
                return this;
            }

            /** Sets {@link #amount()}. */
            public Builder amount(BigDecimal amount) {
                this.amount = amount;
                return this;
            }

            /** Sets {@link #price()}. */
            public Builder price(BigDecimal price) {
                this.price = price;
                return this;
            }

            /** Sets {@link #count()}. */
            public Builder count(Long count) {
                this.count = count;
                return this;
            }

            /** Sets {@link #isActive()}. */
            public Builder isActive(Boolean isActive) {
                this.isActive = isActive;
                return this;
            }

            /** Sets {@link #owner()}. */
            public Builder owner(UUID owner) {
                this.owner = owner;
                return this;
            }

            /** Sets {@link #csv()}. */
            public Builder csv(String csv) {
                this.csv = csv;
                return this;
            }

            /** Builds the optional parts. */
            public UploadValuesForm build() {
                return new UploadValuesForm(this);
            }
        }
    }
}
