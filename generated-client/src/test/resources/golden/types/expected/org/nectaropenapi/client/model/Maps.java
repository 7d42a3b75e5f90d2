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
 * A map of each type.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "texts", "decimals", "numbers", "integers", "longs", "flags", "dates", "dateTimes", "uuids", "uris", "kinds", "objects", "nullableTexts", "freeForm", "emptySchema" }, allowGetters = true)
public final class Maps extends NectarObject {

    private static final List<String> FIELDS = List.of("texts", "decimals", "numbers", "integers", "longs", "flags", "dates", "dateTimes", "uuids", "uris", "kinds", "objects", "nullableTexts", "freeForm", "emptySchema");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15 };

    @JsonProperty("texts")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, String> texts;

    @JsonProperty("decimals")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable Map<String, BigDecimal> decimals;

    @JsonProperty("numbers")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, BigDecimal> numbers;

    @JsonProperty("integers")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Integer> integers;

    @JsonProperty("longs")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Long> longs;

    @JsonProperty("flags")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Boolean> flags;

    @JsonProperty("dates")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, LocalDate> dates;

    @JsonProperty("dateTimes")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, OffsetDateTime> dateTimes;

    @JsonProperty("uuids")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, UUID> uuids;

    @JsonProperty("uris")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, URI> uris;

    @JsonProperty("kinds")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Kind> kinds;

    @JsonProperty("objects")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Leaf> objects;

    @JsonProperty("nullableTexts")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, @Nullable String> nullableTexts;

    @JsonProperty("freeForm")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> freeForm;

    @JsonProperty("emptySchema")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> emptySchema;

    private Maps(Builder builder) {
        super(builder);
        this.texts = copyOf(builder.texts);
        this.decimals = copyOf(builder.decimals);
        this.numbers = copyOf(builder.numbers);
        this.integers = copyOf(builder.integers);
        this.longs = copyOf(builder.longs);
        this.flags = copyOf(builder.flags);
        this.dates = copyOf(builder.dates);
        this.dateTimes = copyOf(builder.dateTimes);
        this.uuids = copyOf(builder.uuids);
        this.uris = copyOf(builder.uris);
        this.kinds = copyOf(builder.kinds);
        this.objects = copyOf(builder.objects);
        this.nullableTexts = copyOf(builder.nullableTexts);
        this.freeForm = copyOf(builder.freeForm);
        this.emptySchema = copyOf(builder.emptySchema);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Maps read(Builder builder) {
        return new Maps(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(Map<String, String> texts, Map<String, BigDecimal> decimals) {
        return new Builder().texts(texts).decimals(decimals);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public Map<String, String> texts() {
        return present(texts, "texts");
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public Map<String, BigDecimal> decimals() {
        return present(decimals, "decimals");
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, BigDecimal> numbers() {
        return orEmpty(readable(numbers, "numbers"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Integer> integers() {
        return orEmpty(readable(integers, "integers"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Long> longs() {
        return orEmpty(readable(longs, "longs"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Boolean> flags() {
        return orEmpty(readable(flags, "flags"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, LocalDate> dates() {
        return orEmpty(readable(dates, "dates"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, OffsetDateTime> dateTimes() {
        return orEmpty(readable(dateTimes, "dateTimes"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, UUID> uuids() {
        return orEmpty(readable(uuids, "uuids"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, URI> uris() {
        return orEmpty(readable(uris, "uris"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Kind> kinds() {
        return orEmpty(readable(kinds, "kinds"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Leaf> objects() {
        return orEmpty(readable(objects, "objects"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent or null
     */
    public Map<String, @Nullable String> nullableTexts() {
        return orEmpty(readable(nullableTexts, "nullableTexts"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Object> freeForm() {
        return orEmpty(readable(freeForm, "freeForm"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Object> emptySchema() {
        return orEmpty(readable(emptySchema, "emptySchema"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { texts, decimals, numbers, integers, longs, flags, dates, dateTimes, uuids, uris, kinds, objects, nullableTexts, freeForm, emptySchema };
    }

    /**
     * A builder of {@link Maps}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable Map<String, String> texts;
        private @Nullable Map<String, BigDecimal> decimals;
        private @Nullable Map<String, BigDecimal> numbers;
        private @Nullable Map<String, Integer> integers;
        private @Nullable Map<String, Long> longs;
        private @Nullable Map<String, Boolean> flags;
        private @Nullable Map<String, LocalDate> dates;
        private @Nullable Map<String, OffsetDateTime> dateTimes;
        private @Nullable Map<String, UUID> uuids;
        private @Nullable Map<String, URI> uris;
        private @Nullable Map<String, Kind> kinds;
        private @Nullable Map<String, Leaf> objects;
        private @Nullable Map<String, @Nullable String> nullableTexts;
        private @Nullable Map<String, Object> freeForm;
        private @Nullable Map<String, Object> emptySchema;

        private Builder() {}

        private Builder(Maps source) {
            super(source);
            this.texts = source.texts;
            this.decimals = source.decimals;
            this.numbers = source.numbers;
            this.integers = source.integers;
            this.longs = source.longs;
            this.flags = source.flags;
            this.dates = source.dates;
            this.dateTimes = source.dateTimes;
            this.uuids = source.uuids;
            this.uris = source.uris;
            this.kinds = source.kinds;
            this.objects = source.objects;
            this.nullableTexts = source.nullableTexts;
            this.freeForm = source.freeForm;
            this.emptySchema = source.emptySchema;
        }

        /** Sets {@link Maps#texts()}. */
        @JsonProperty("texts")
        public Builder texts(Map<String, String> texts) {
            this.texts = set(1, texts);
            return this;
        }

        /** Sets {@link Maps#decimals()}. */
        @JsonProperty("decimals")
        public Builder decimals(Map<String, BigDecimal> decimals) {
            this.decimals = set(2, decimals);
            return this;
        }

        /** Sets {@link Maps#numbers()}. */
        @JsonProperty("numbers")
        public Builder numbers(Map<String, BigDecimal> numbers) {
            this.numbers = set(3, numbers);
            return this;
        }

        /** Sets {@link Maps#integers()}. */
        @JsonProperty("integers")
        public Builder integers(Map<String, Integer> integers) {
            this.integers = set(4, integers);
            return this;
        }

        /** Sets {@link Maps#longs()}. */
        @JsonProperty("longs")
        public Builder longs(Map<String, Long> longs) {
            this.longs = set(5, longs);
            return this;
        }

        /** Sets {@link Maps#flags()}. */
        @JsonProperty("flags")
        public Builder flags(Map<String, Boolean> flags) {
            this.flags = set(6, flags);
            return this;
        }

        /** Sets {@link Maps#dates()}. */
        @JsonProperty("dates")
        public Builder dates(Map<String, LocalDate> dates) {
            this.dates = set(7, dates);
            return this;
        }

        /** Sets {@link Maps#dateTimes()}. */
        @JsonProperty("dateTimes")
        public Builder dateTimes(Map<String, OffsetDateTime> dateTimes) {
            this.dateTimes = set(8, dateTimes);
            return this;
        }

        /** Sets {@link Maps#uuids()}. */
        @JsonProperty("uuids")
        public Builder uuids(Map<String, UUID> uuids) {
            this.uuids = set(9, uuids);
            return this;
        }

        /** Sets {@link Maps#uris()}. */
        @JsonProperty("uris")
        public Builder uris(Map<String, URI> uris) {
            this.uris = set(10, uris);
            return this;
        }

        /** Sets {@link Maps#kinds()}. */
        @JsonProperty("kinds")
        public Builder kinds(Map<String, Kind> kinds) {
            this.kinds = set(11, kinds);
            return this;
        }

        /** Sets {@link Maps#objects()}. */
        @JsonProperty("objects")
        public Builder objects(Map<String, Leaf> objects) {
            this.objects = set(12, objects);
            return this;
        }

        /** Sets {@link Maps#nullableTexts()}. */
        @JsonProperty("nullableTexts")
        public Builder nullableTexts(@Nullable Map<String, @Nullable String> nullableTexts) {
            this.nullableTexts = set(13, nullableTexts);
            return this;
        }

        /** Sets {@link Maps#freeForm()}. */
        @JsonProperty("freeForm")
        public Builder freeForm(Map<String, Object> freeForm) {
            this.freeForm = set(14, freeForm);
            return this;
        }

        /** Sets {@link Maps#emptySchema()}. */
        @JsonProperty("emptySchema")
        public Builder emptySchema(Map<String, Object> emptySchema) {
            this.emptySchema = set(15, emptySchema);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Maps build() {
            refuseNulls("Maps", NOT_NULLABLE);
            return new Maps(this);
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
                case 1 -> this.texts = read(1, value);
                case 2 -> this.decimals = read(2, value);
                case 3 -> this.numbers = read(3, value);
                case 4 -> this.integers = read(4, value);
                case 5 -> this.longs = read(5, value);
                case 6 -> this.flags = read(6, value);
                case 7 -> this.dates = read(7, value);
                case 8 -> this.dateTimes = read(8, value);
                case 9 -> this.uuids = read(9, value);
                case 10 -> this.uris = read(10, value);
                case 11 -> this.kinds = read(11, value);
                case 12 -> this.objects = read(12, value);
                case 13 -> this.nullableTexts = read(13, value);
                case 14 -> this.freeForm = read(14, value);
                case 15 -> this.emptySchema = read(15, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Maps finish() {
            return new Maps(this);
        }
    }
}
