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
 * A range in a query.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/range">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "from", "atLeast", "note" }, allowGetters = true)
public final class Range extends NectarObject {

    private static final List<String> FIELDS = List.of("from", "atLeast", "note");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3 };

    @JsonProperty("from")
    private final @Nullable LocalDate from;

    @JsonProperty("atLeast")
    private final @Nullable BigDecimal atLeast;

    @JsonProperty("note")
    private final @Nullable String note;

    private Range(Builder builder) {
        super(builder);
        this.from = builder.from;
        this.atLeast = builder.atLeast;
        this.note = builder.note;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Range read(Builder builder) {
        return new Range(builder);
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
     * The first day of the range.
     *
     * @return null when absent
     */
    public @Nullable LocalDate from() {
        return readable(from, "from");
    }

    /**
     * The lowest amount in the range.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal atLeast() {
        return readable(atLeast, "atLeast");
    }

    /**
     * Any text about the range.
     *
     * @return null when absent
     */
    public @Nullable String note() {
        return readable(note, "note");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { from, atLeast, note };
    }

    /**
     * A builder of {@link Range}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable LocalDate from;
        private @Nullable BigDecimal atLeast;
        private @Nullable String note;

        private Builder() {}

        private Builder(Range source) {
            super(source);
            this.from = source.from;
            this.atLeast = source.atLeast;
            this.note = source.note;
        }

        /** Sets {@link Range#from()}. */
        @JsonProperty("from")
        public Builder from(LocalDate from) {
            this.from = set(1, from);
            return this;
        }

        /** Sets {@link Range#atLeast()}. */
        @JsonProperty("atLeast")
        public Builder atLeast(BigDecimal atLeast) {
            this.atLeast = set(2, atLeast);
            return this;
        }

        /** Sets {@link Range#note()}. */
        @JsonProperty("note")
        public Builder note(String note) {
            this.note = set(3, note);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Range build() {
            refuseNulls("Range", NOT_NULLABLE);
            return new Range(this);
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
                case 1 -> this.from = read(1, value);
                case 2 -> this.atLeast = read(2, value);
                case 3 -> this.note = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Range finish() {
            return new Range(this);
        }
    }
}
