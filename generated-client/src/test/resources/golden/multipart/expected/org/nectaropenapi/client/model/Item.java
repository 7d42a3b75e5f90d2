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
 * An object.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/item">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name", "amount", "day", "kind" }, allowGetters = true)
public final class Item extends NectarObject {

    private static final List<String> FIELDS = List.of("name", "amount", "day", "kind");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("amount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal amount;

    @JsonProperty("day")
    private final @Nullable LocalDate day;

    @JsonProperty("kind")
    private final @Nullable Kind kind;

    private Item(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.amount = builder.amount;
        this.day = builder.day;
        this.kind = builder.kind;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Item read(Builder builder) {
        return new Item(builder);
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
     * @return null when absent or null
     */
    public @Nullable BigDecimal amount() {
        return readable(amount, "amount");
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
     * Kind.
     *
     * @return null when absent or null
     */
    public @Nullable Kind kind() {
        return readable(kind, "kind");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name, amount, day, kind };
    }

    /**
     * A builder of {@link Item}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;
        private @Nullable BigDecimal amount;
        private @Nullable LocalDate day;
        private @Nullable Kind kind;

        private Builder() {}

        private Builder(Item source) {
            super(source);
            this.name = source.name;
            this.amount = source.amount;
            this.day = source.day;
            this.kind = source.kind;
        }

        /** Sets {@link Item#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
            return this;
        }

        /** Sets {@link Item#amount()}. */
        @JsonProperty("amount")
        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = set(2, amount);
            return this;
        }

        /** Sets {@link Item#day()}. */
        @JsonProperty("day")
        public Builder day(@Nullable LocalDate day) {
            this.day = set(3, day);
            return this;
        }

        /** Sets {@link Item#kind()}. */
        @JsonProperty("kind")
        public Builder kind(@Nullable Kind kind) {
            this.kind = set(4, kind);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Item build() {
            refuseNulls("Item", NOT_NULLABLE);
            return new Item(this);
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
                case 3 -> this.day = read(3, value);
                case 4 -> this.kind = read(4, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Item finish() {
            return new Item(this);
        }
    }
}
