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
 * A list of each type.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "texts", "decimals", "numbers", "integers", "longs", "flags", "dates", "dateTimes", "uuids", "uris", "kinds", "objects", "freeForms", "anything", "nullableTexts", "nullableLists", "uniqueTexts" }, allowGetters = true)
public final class Lists extends NectarObject {

    private static final List<String> FIELDS = List.of("texts", "decimals", "numbers", "integers", "longs", "flags", "dates", "dateTimes", "uuids", "uris", "kinds", "objects", "freeForms", "anything", "nullableTexts", "nullableLists", "uniqueTexts");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17 };

    @JsonProperty("texts")
    private final @Nullable List<String> texts;

    @JsonProperty("decimals")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable List<BigDecimal> decimals;

    @JsonProperty("numbers")
    private final @Nullable List<BigDecimal> numbers;

    @JsonProperty("integers")
    private final @Nullable List<Integer> integers;

    @JsonProperty("longs")
    private final @Nullable List<Long> longs;

    @JsonProperty("flags")
    private final @Nullable List<Boolean> flags;

    @JsonProperty("dates")
    private final @Nullable List<LocalDate> dates;

    @JsonProperty("dateTimes")
    private final @Nullable List<OffsetDateTime> dateTimes;

    @JsonProperty("uuids")
    private final @Nullable List<UUID> uuids;

    @JsonProperty("uris")
    private final @Nullable List<URI> uris;

    @JsonProperty("kinds")
    private final @Nullable List<Kind> kinds;

    @JsonProperty("objects")
    private final @Nullable List<Leaf> objects;

    @JsonProperty("freeForms")
    private final @Nullable List<Map<String, Object>> freeForms;

    @JsonProperty("anything")
    private final @Nullable List<Object> anything;

    @JsonProperty("nullableTexts")
    private final @Nullable List<@Nullable String> nullableTexts;

    @JsonProperty("nullableLists")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable List<@Nullable BigDecimal> nullableLists;

    @JsonProperty("uniqueTexts")
    private final @Nullable List<String> uniqueTexts;

    private Lists(Builder builder) {
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
        this.freeForms = deepCopyOf(builder.freeForms);
        this.anything = copyOf(builder.anything);
        this.nullableTexts = copyOf(builder.nullableTexts);
        this.nullableLists = copyOf(builder.nullableLists);
        this.uniqueTexts = copyOf(builder.uniqueTexts);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Lists read(Builder builder) {
        return new Lists(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(List<String> texts, List<BigDecimal> decimals) {
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
    public List<String> texts() {
        return present(texts, "texts");
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public List<BigDecimal> decimals() {
        return present(decimals, "decimals");
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<BigDecimal> numbers() {
        return orEmpty(readable(numbers, "numbers"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Integer> integers() {
        return orEmpty(readable(integers, "integers"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Long> longs() {
        return orEmpty(readable(longs, "longs"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Boolean> flags() {
        return orEmpty(readable(flags, "flags"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<LocalDate> dates() {
        return orEmpty(readable(dates, "dates"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<OffsetDateTime> dateTimes() {
        return orEmpty(readable(dateTimes, "dateTimes"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<UUID> uuids() {
        return orEmpty(readable(uuids, "uuids"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<URI> uris() {
        return orEmpty(readable(uris, "uris"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Kind> kinds() {
        return orEmpty(readable(kinds, "kinds"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Leaf> objects() {
        return orEmpty(readable(objects, "objects"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Map<String, Object>> freeForms() {
        return orEmpty(readable(freeForms, "freeForms"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Object> anything() {
        return orEmpty(readable(anything, "anything"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<@Nullable String> nullableTexts() {
        return orEmpty(readable(nullableTexts, "nullableTexts"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent or null
     */
    public List<@Nullable BigDecimal> nullableLists() {
        return orEmpty(readable(nullableLists, "nullableLists"));
    }

    /**
     * A value of this type.
     *
     * <p>At most 9 items.
     *
     * @return empty when absent
     */
    public List<String> uniqueTexts() {
        return orEmpty(readable(uniqueTexts, "uniqueTexts"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { texts, decimals, numbers, integers, longs, flags, dates, dateTimes, uuids, uris, kinds, objects, freeForms, anything, nullableTexts, nullableLists, uniqueTexts };
    }

    /**
     * A builder of {@link Lists}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable List<String> texts;
        private @Nullable List<BigDecimal> decimals;
        private @Nullable List<BigDecimal> numbers;
        private @Nullable List<Integer> integers;
        private @Nullable List<Long> longs;
        private @Nullable List<Boolean> flags;
        private @Nullable List<LocalDate> dates;
        private @Nullable List<OffsetDateTime> dateTimes;
        private @Nullable List<UUID> uuids;
        private @Nullable List<URI> uris;
        private @Nullable List<Kind> kinds;
        private @Nullable List<Leaf> objects;
        private @Nullable List<Map<String, Object>> freeForms;
        private @Nullable List<Object> anything;
        private @Nullable List<@Nullable String> nullableTexts;
        private @Nullable List<@Nullable BigDecimal> nullableLists;
        private @Nullable List<String> uniqueTexts;

        private Builder() {}

        private Builder(Lists source) {
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
            this.freeForms = source.freeForms;
            this.anything = source.anything;
            this.nullableTexts = source.nullableTexts;
            this.nullableLists = source.nullableLists;
            this.uniqueTexts = source.uniqueTexts;
        }

        /** Sets {@link Lists#texts()}. */
        @JsonProperty("texts")
        public Builder texts(List<String> texts) {
            this.texts = set(1, texts);
            return this;
        }

        /** Sets {@link Lists#decimals()}. */
        @JsonProperty("decimals")
        public Builder decimals(List<BigDecimal> decimals) {
            this.decimals = set(2, decimals);
            return this;
        }

        /** Sets {@link Lists#numbers()}. */
        @JsonProperty("numbers")
        public Builder numbers(List<BigDecimal> numbers) {
            this.numbers = set(3, numbers);
            return this;
        }

        /** Sets {@link Lists#integers()}. */
        @JsonProperty("integers")
        public Builder integers(List<Integer> integers) {
            this.integers = set(4, integers);
            return this;
        }

        /** Sets {@link Lists#longs()}. */
        @JsonProperty("longs")
        public Builder longs(List<Long> longs) {
            this.longs = set(5, longs);
            return this;
        }

        /** Sets {@link Lists#flags()}. */
        @JsonProperty("flags")
        public Builder flags(List<Boolean> flags) {
            this.flags = set(6, flags);
            return this;
        }

        /** Sets {@link Lists#dates()}. */
        @JsonProperty("dates")
        public Builder dates(List<LocalDate> dates) {
            this.dates = set(7, dates);
            return this;
        }

        /** Sets {@link Lists#dateTimes()}. */
        @JsonProperty("dateTimes")
        public Builder dateTimes(List<OffsetDateTime> dateTimes) {
            this.dateTimes = set(8, dateTimes);
            return this;
        }

        /** Sets {@link Lists#uuids()}. */
        @JsonProperty("uuids")
        public Builder uuids(List<UUID> uuids) {
            this.uuids = set(9, uuids);
            return this;
        }

        /** Sets {@link Lists#uris()}. */
        @JsonProperty("uris")
        public Builder uris(List<URI> uris) {
            this.uris = set(10, uris);
            return this;
        }

        /** Sets {@link Lists#kinds()}. */
        @JsonProperty("kinds")
        public Builder kinds(List<Kind> kinds) {
            this.kinds = set(11, kinds);
            return this;
        }

        /** Sets {@link Lists#objects()}. */
        @JsonProperty("objects")
        public Builder objects(List<Leaf> objects) {
            this.objects = set(12, objects);
            return this;
        }

        /** Sets {@link Lists#freeForms()}. */
        @JsonProperty("freeForms")
        public Builder freeForms(List<Map<String, Object>> freeForms) {
            this.freeForms = set(13, freeForms);
            return this;
        }

        /** Sets {@link Lists#anything()}. */
        @JsonProperty("anything")
        public Builder anything(List<Object> anything) {
            this.anything = set(14, anything);
            return this;
        }

        /** Sets {@link Lists#nullableTexts()}. */
        @JsonProperty("nullableTexts")
        public Builder nullableTexts(List<@Nullable String> nullableTexts) {
            this.nullableTexts = set(15, nullableTexts);
            return this;
        }

        /** Sets {@link Lists#nullableLists()}. */
        @JsonProperty("nullableLists")
        public Builder nullableLists(@Nullable List<@Nullable BigDecimal> nullableLists) {
            this.nullableLists = set(16, nullableLists);
            return this;
        }

        /** Sets {@link Lists#uniqueTexts()}. */
        @JsonProperty("uniqueTexts")
        public Builder uniqueTexts(List<String> uniqueTexts) {
            this.uniqueTexts = set(17, uniqueTexts);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Lists build() {
            refuseNulls("Lists", NOT_NULLABLE);
            return new Lists(this);
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
                case 13 -> this.freeForms = read(13, value);
                case 14 -> this.anything = read(14, value);
                case 15 -> this.nullableTexts = read(15, value);
                case 16 -> this.nullableLists = read(16, value);
                case 17 -> this.uniqueTexts = read(17, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Lists finish() {
            return new Lists(this);
        }
    }
}
