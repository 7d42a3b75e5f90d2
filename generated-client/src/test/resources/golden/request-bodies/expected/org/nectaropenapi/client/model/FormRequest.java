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
 * The fields of a form.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/form">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name", "amount", "count", "price", "isActive", "day", "since", "kind", "owners", "joined" }, allowGetters = true)
public final class FormRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("name", "amount", "count", "price", "isActive", "day", "since", "kind", "owners", "joined");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 7, 8, 9, 10 };

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("amount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal amount;

    @JsonProperty("count")
    private final @Nullable Integer count;

    @JsonProperty("price")
    private final @Nullable BigDecimal price;

    @JsonProperty("isActive")
    private final @Nullable Boolean isActive;

    @JsonProperty("day")
    private final @Nullable LocalDate day;

    @JsonProperty("since")
    private final @Nullable OffsetDateTime since;

    @JsonProperty("kind")
    private final @Nullable Kind kind;

    @JsonProperty("owners")
    private final @Nullable List<UUID> owners;

    @JsonProperty("joined")
    private final @Nullable List<String> joined;

    private FormRequest(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.amount = builder.amount;
        this.count = builder.count;
        this.price = builder.price;
        this.isActive = builder.isActive;
        this.day = builder.day;
        this.since = builder.since;
        this.kind = builder.kind;
        this.owners = copyOf(builder.owners);
        this.joined = copyOf(builder.joined);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FormRequest read(Builder builder) {
        return new FormRequest(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Name.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String name() {
        return present(name, "name");
    }

    /**
     * Amount.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal amount() {
        return readable(amount, "amount");
    }

    /**
     * Count.
     *
     * @return null when absent
     */
    public @Nullable Integer count() {
        return readable(count, "count");
    }

    /**
     * Price.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal price() {
        return readable(price, "price");
    }

    /**
     * Active.
     *
     * @return null when absent
     */
    public @Nullable Boolean isActive() {
        return readable(isActive, "isActive");
    }

    /**
     * Day.
     *
     * @return null when absent or null
     */
    public @Nullable LocalDate day() {
        return readable(day, "day");
    }

    /**
     * Instant.
     *
     * @return null when absent
     */
    public @Nullable OffsetDateTime since() {
        return readable(since, "since");
    }

    /**
     * Kind.
     *
     * @return null when absent
     */
    public @Nullable Kind kind() {
        return readable(kind, "kind");
    }

    /**
     * Owners.
     *
     * @return empty when absent
     */
    public List<UUID> owners() {
        return orEmpty(readable(owners, "owners"));
    }

    /**
     * Sent as one value.
     *
     * @return empty when absent
     */
    public List<String> joined() {
        return orEmpty(readable(joined, "joined"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name, amount, count, price, isActive, day, since, kind, owners, joined };
    }

    /**
     * A builder of {@link FormRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;
        private @Nullable BigDecimal amount;
        private @Nullable Integer count;
        private @Nullable BigDecimal price;
        private @Nullable Boolean isActive;
        private @Nullable LocalDate day;
        private @Nullable OffsetDateTime since;
        private @Nullable Kind kind;
        private @Nullable List<UUID> owners;
        private @Nullable List<String> joined;

        private Builder() {}

        private Builder(FormRequest source) {
            super(source);
            this.name = source.name;
            this.amount = source.amount;
            this.count = source.count;
            this.price = source.price;
            this.isActive = source.isActive;
            this.day = source.day;
            this.since = source.since;
            this.kind = source.kind;
            this.owners = source.owners;
            this.joined = source.joined;
        }

        /** Sets {@link FormRequest#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
            return this;
        }

        /** Sets {@link FormRequest#amount()}. */
        @JsonProperty("amount")
        public Builder amount(BigDecimal amount) {
            this.amount = set(2, amount);
            return this;
        }

        /** Sets {@link FormRequest#count()}. */
        @JsonProperty("count")
        public Builder count(Integer count) {
            this.count = set(3, count);
            return this;
        }

        /** Sets {@link FormRequest#price()}. */
        @JsonProperty("price")
        public Builder price(BigDecimal price) {
            this.price = set(4, price);
            return this;
        }

        /** Sets {@link FormRequest#isActive()}. */
        @JsonProperty("isActive")
        public Builder isActive(Boolean isActive) {
            this.isActive = set(5, isActive);
            return this;
        }

        /** Sets {@link FormRequest#day()}. */
        @JsonProperty("day")
        public Builder day(@Nullable LocalDate day) {
            this.day = set(6, day);
            return this;
        }

        /** Sets {@link FormRequest#since()}. */
        @JsonProperty("since")
        public Builder since(OffsetDateTime since) {
            this.since = set(7, since);
            return this;
        }

        /** Sets {@link FormRequest#kind()}. */
        @JsonProperty("kind")
        public Builder kind(Kind kind) {
            this.kind = set(8, kind);
            return this;
        }

        /** Sets {@link FormRequest#owners()}. */
        @JsonProperty("owners")
        public Builder owners(List<UUID> owners) {
            this.owners = set(9, owners);
            return this;
        }

        /** Sets {@link FormRequest#joined()}. */
        @JsonProperty("joined")
        public Builder joined(List<String> joined) {
            this.joined = set(10, joined);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public FormRequest build() {
            refuseNulls("FormRequest", NOT_NULLABLE);
            return new FormRequest(this);
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
                case 1 -> this.name = read(1, value);
                case 2 -> this.amount = read(2, value);
                case 3 -> this.count = read(3, value);
                case 4 -> this.price = read(4, value);
                case 5 -> this.isActive = read(5, value);
                case 6 -> this.day = read(6, value);
                case 7 -> this.since = read(7, value);
                case 8 -> this.kind = read(8, value);
                case 9 -> this.owners = read(9, value);
                case 10 -> this.joined = read(10, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected FormRequest finish() {
            return new FormRequest(this);
        }
    }
}
