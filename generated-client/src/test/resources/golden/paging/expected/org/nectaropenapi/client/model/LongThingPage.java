package org.nectaropenapi.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.json.OpenIntegerEnum;
import org.nectaropenapi.client.units.MeasuredUnit;
import org.nectaropenapi.client.units.UnitFactor;

/**
 * One page of things.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/pages">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "totalThings", "perPage", "totalPages", "currentPage", "hasNext", "hasPrevious", "things" }, allowGetters = true)
public final class LongThingPage extends NectarObject {

    private static final List<String> FIELDS = List.of("totalThings", "perPage", "totalPages", "currentPage", "hasNext", "hasPrevious", "things");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7 };

    @JsonProperty("totalThings")
    private final @Nullable Long totalThings;

    @JsonProperty("perPage")
    private final @Nullable Long perPage;

    @JsonProperty("totalPages")
    private final @Nullable Long totalPages;

    @JsonProperty("currentPage")
    private final @Nullable Long currentPage;

    @JsonProperty("hasNext")
    private final @Nullable Boolean hasNext;

    @JsonProperty("hasPrevious")
    private final @Nullable Boolean hasPrevious;

    @JsonProperty("things")
    private final @Nullable List<Thing> things;

    private LongThingPage(Builder builder) {
        super(builder);
        this.totalThings = builder.totalThings;
        this.perPage = builder.perPage;
        this.totalPages = builder.totalPages;
        this.currentPage = builder.currentPage;
        this.hasNext = builder.hasNext;
        this.hasPrevious = builder.hasPrevious;
        this.things = copyOf(builder.things);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LongThingPage read(Builder builder) {
        return new LongThingPage(builder);
    }

    /** Starts a builder. Only the service sends this object, so no field is required here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The things over all pages.
     *
     * @return null when absent
     */
    public @Nullable Long totalThings() {
        return readable(totalThings, "totalThings");
    }

    /**
     * The size of a page.
     *
     * @return null when absent
     */
    public @Nullable Long perPage() {
        return readable(perPage, "perPage");
    }

    /**
     * The number of pages.
     *
     * @return null when absent
     */
    public @Nullable Long totalPages() {
        return readable(totalPages, "totalPages");
    }

    /**
     * The number of this page.
     *
     * @return null when absent
     */
    public @Nullable Long currentPage() {
        return readable(currentPage, "currentPage");
    }

    /**
     * Whether a further page exists.
     *
     * @return null when absent
     */
    public @Nullable Boolean hasNext() {
        return readable(hasNext, "hasNext");
    }

    /**
     * Whether an earlier page exists.
     *
     * @return null when absent
     */
    public @Nullable Boolean hasPrevious() {
        return readable(hasPrevious, "hasPrevious");
    }

    /**
     * The things of this page.
     *
     * @return empty when absent
     */
    public List<Thing> things() {
        return orEmpty(readable(things, "things"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { totalThings, perPage, totalPages, currentPage, hasNext, hasPrevious, things };
    }

    /**
     * A builder of {@link LongThingPage}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable Long totalThings;
        private @Nullable Long perPage;
        private @Nullable Long totalPages;
        private @Nullable Long currentPage;
        private @Nullable Boolean hasNext;
        private @Nullable Boolean hasPrevious;
        private @Nullable List<Thing> things;

        private Builder() {}

        private Builder(LongThingPage source) {
            super(source);
            this.totalThings = source.totalThings;
            this.perPage = source.perPage;
            this.totalPages = source.totalPages;
            this.currentPage = source.currentPage;
            this.hasNext = source.hasNext;
            this.hasPrevious = source.hasPrevious;
            this.things = source.things;
        }

        /** Sets {@link LongThingPage#totalThings()}. */
        @JsonProperty("totalThings")
        public Builder totalThings(Long totalThings) {
            this.totalThings = set(1, totalThings);
            return this;
        }

        /** Sets {@link LongThingPage#perPage()}. */
        @JsonProperty("perPage")
        public Builder perPage(Long perPage) {
            this.perPage = set(2, perPage);
            return this;
        }

        /** Sets {@link LongThingPage#totalPages()}. */
        @JsonProperty("totalPages")
        public Builder totalPages(Long totalPages) {
            this.totalPages = set(3, totalPages);
            return this;
        }

        /** Sets {@link LongThingPage#currentPage()}. */
        @JsonProperty("currentPage")
        public Builder currentPage(Long currentPage) {
            this.currentPage = set(4, currentPage);
            return this;
        }

        /** Sets {@link LongThingPage#hasNext()}. */
        @JsonProperty("hasNext")
        public Builder hasNext(Boolean hasNext) {
            this.hasNext = set(5, hasNext);
            return this;
        }

        /** Sets {@link LongThingPage#hasPrevious()}. */
        @JsonProperty("hasPrevious")
        public Builder hasPrevious(Boolean hasPrevious) {
            this.hasPrevious = set(6, hasPrevious);
            return this;
        }

        /** Sets {@link LongThingPage#things()}. */
        @JsonProperty("things")
        public Builder things(List<Thing> things) {
            this.things = set(7, things);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public LongThingPage build() {
            refuseNulls("LongThingPage", NOT_NULLABLE);
            return new LongThingPage(this);
        }

        @Override
        protected List<String> fieldNames() {
            return FIELDS;
        }

        @Override
        protected Builder another() {
            return new Builder();
        }

        @Override
        protected void assign(int position, @Nullable Object value) {
            switch (position) {
                case 1 -> this.totalThings = read(1, value);
                case 2 -> this.perPage = read(2, value);
                case 3 -> this.totalPages = read(3, value);
                case 4 -> this.currentPage = read(4, value);
                case 5 -> this.hasNext = read(5, value);
                case 6 -> this.hasPrevious = read(6, value);
                case 7 -> this.things = read(7, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected LongThingPage finish() {
            return new LongThingPage(this);
        }
    }
}
