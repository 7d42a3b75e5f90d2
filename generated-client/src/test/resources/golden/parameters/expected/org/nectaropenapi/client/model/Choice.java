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
 * A choice in a query.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/choice">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "colour", "size" }, allowGetters = true)
public final class Choice extends NectarObject {

    private static final List<String> FIELDS = List.of("colour", "size");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2 };

    @JsonProperty("colour")
    private final @Nullable String colour;

    @JsonProperty("size")
    private final @Nullable Integer size;

    private Choice(Builder builder) {
        super(builder);
        this.colour = builder.colour;
        this.size = builder.size;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Choice read(Builder builder) {
        return new Choice(builder);
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
     * The colour of the thing.
     *
     * @return null when absent
     */
    public @Nullable String colour() {
        return readable(colour, "colour");
    }

    /**
     * The size of the thing.
     *
     * @return null when absent
     */
    public @Nullable Integer size() {
        return readable(size, "size");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { colour, size };
    }

    /**
     * A builder of {@link Choice}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String colour;
        private @Nullable Integer size;

        private Builder() {}

        private Builder(Choice source) {
            super(source);
            this.colour = source.colour;
            this.size = source.size;
        }

        /** Sets {@link Choice#colour()}. */
        @JsonProperty("colour")
        public Builder colour(String colour) {
            this.colour = set(1, colour);
            return this;
        }

        /** Sets {@link Choice#size()}. */
        @JsonProperty("size")
        public Builder size(Integer size) {
            this.size = set(2, size);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Choice build() {
            refuseNulls("Choice", NOT_NULLABLE);
            return new Choice(this);
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
                case 1 -> this.colour = read(1, value);
                case 2 -> this.size = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Choice finish() {
            return new Choice(this);
        }
    }
}
