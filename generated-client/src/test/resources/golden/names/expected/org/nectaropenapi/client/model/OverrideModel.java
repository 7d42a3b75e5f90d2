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
 * A schema that is named like something else.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "text", "id", "amounts" }, allowGetters = true)
public final class OverrideModel extends NectarObject {

    private static final List<String> FIELDS = List.of("text", "id", "amounts");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3 };

    @JsonProperty("text")
    private final @Nullable String text;

    @JsonProperty("id")
    private final @Nullable UUID id;

    @JsonProperty("amounts")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable List<BigDecimal> amounts;

    private OverrideModel(Builder builder) {
        super(builder);
        this.text = builder.text;
        this.id = builder.id;
        this.amounts = copyOf(builder.amounts);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static OverrideModel read(Builder builder) {
        return new OverrideModel(builder);
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A text in it.
     *
     * @return null when absent
     */
    public @Nullable String text() {
        return readable(text, "text");
    }

    /**
     * An identifier.
     *
     * @return null when absent
     */
    public @Nullable UUID id() {
        return readable(id, "id");
    }

    /**
     * Some decimals.
     *
     * @return empty when absent
     */
    public List<BigDecimal> amounts() {
        return orEmpty(readable(amounts, "amounts"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { text, id, amounts };
    }

    /**
     * A builder of {@link OverrideModel}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String text;
        private @Nullable UUID id;
        private @Nullable List<BigDecimal> amounts;

        private Builder() {}

        private Builder(OverrideModel source) {
            super(source);
            this.text = source.text;
            this.id = source.id;
            this.amounts = source.amounts;
        }

        /** Sets {@link OverrideModel#text()}. */
        @JsonProperty("text")
        public Builder text(String text) {
            this.text = set(1, text);
            return this;
        }

        /** Sets {@link OverrideModel#id()}. */
        @JsonProperty("id")
        public Builder id(UUID id) {
            this.id = set(2, id);
            return this;
        }

        /** Sets {@link OverrideModel#amounts()}. */
        @JsonProperty("amounts")
        public Builder amounts(List<BigDecimal> amounts) {
            this.amounts = set(3, amounts);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public OverrideModel build() {
            refuseNulls("OverrideModel", NOT_NULLABLE);
            return new OverrideModel(this);
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
                case 1 -> this.text = read(1, value);
                case 2 -> this.id = read(2, value);
                case 3 -> this.amounts = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected OverrideModel finish() {
            return new OverrideModel(this);
        }
    }
}
