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
 * An envelope that may come as a bare array.
 *
 * <p>Evidence: inferred.
 *
 * @see <a href="https://docs.fixture.test/bare">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "parts" }, allowGetters = true)
public final class EnvelopeOrBareArray extends NectarObject {

    private static final List<String> FIELDS = List.of("parts");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("parts")
    private final @Nullable List<Part> parts;

    private EnvelopeOrBareArray(Builder builder) {
        super(builder);
        this.parts = copyOf(builder.parts);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EnvelopeOrBareArray read(Builder builder) {
        return new EnvelopeOrBareArray(builder);
    }

    // The service may return the bare list instead of the envelope around it.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EnvelopeOrBareArray readBareArray(List<Part> parts) {
        return new EnvelopeOrBareArray(new Builder().parts(parts));
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
     * The parts.
     *
     * @return empty when absent
     */
    public List<Part> parts() {
        return orEmpty(readable(parts, "parts"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { parts };
    }

    /**
     * A builder of {@link EnvelopeOrBareArray}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable List<Part> parts;

        private Builder() {}

        private Builder(EnvelopeOrBareArray source) {
            super(source);
            this.parts = source.parts;
        }

        /** Sets {@link EnvelopeOrBareArray#parts()}. */
        @JsonProperty("parts")
        public Builder parts(List<Part> parts) {
            this.parts = set(1, parts);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public EnvelopeOrBareArray build() {
            refuseNulls("EnvelopeOrBareArray", NOT_NULLABLE);
            return new EnvelopeOrBareArray(this);
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
                case 1 -> this.parts = read(1, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected EnvelopeOrBareArray finish() {
            return new EnvelopeOrBareArray(this);
        }
    }
}
