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
 * A nested object.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/part">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "id", "kind", "label" }, allowGetters = true)
public final class Part extends NectarObject {

    private static final List<String> FIELDS = List.of("id", "kind", "label");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("id")
    private final @Nullable String id;

    @JsonProperty("kind")
    private final @Nullable CompleteEnum kind;

    @JsonProperty("label")
    private final @Nullable PartialEnum label;

    private Part(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.kind = builder.kind;
        this.label = builder.label;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Part read(Builder builder) {
        return new Part(builder);
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
     * Identifier.
     *
     * @return null when absent
     */
    public @Nullable String id() {
        return readable(id, "id");
    }

    /**
     * The kind.
     *
     * @return null when absent or null
     */
    public @Nullable CompleteEnum kind() {
        return readable(kind, "kind");
    }

    /**
     * The label.
     *
     * @return null when absent or null
     */
    public @Nullable PartialEnum label() {
        return readable(label, "label");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id, kind, label };
    }

    /**
     * A builder of {@link Part}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String id;
        private @Nullable CompleteEnum kind;
        private @Nullable PartialEnum label;

        private Builder() {}

        private Builder(Part source) {
            super(source);
            this.id = source.id;
            this.kind = source.kind;
            this.label = source.label;
        }

        /** Sets {@link Part#id()}. */
        @JsonProperty("id")
        public Builder id(String id) {
            this.id = set(1, id);
            return this;
        }

        /** Sets {@link Part#kind()}. */
        @JsonProperty("kind")
        public Builder kind(@Nullable CompleteEnum kind) {
            this.kind = set(2, kind);
            return this;
        }

        /** Sets {@link Part#label()}. */
        @JsonProperty("label")
        public Builder label(@Nullable PartialEnum label) {
            this.label = set(3, label);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Part build() {
            refuseNulls("Part", NOT_NULLABLE);
            return new Part(this);
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
                case 1 -> this.id = read(1, value);
                case 2 -> this.kind = read(2, value);
                case 3 -> this.label = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Part finish() {
            return new Part(this);
        }
    }
}
