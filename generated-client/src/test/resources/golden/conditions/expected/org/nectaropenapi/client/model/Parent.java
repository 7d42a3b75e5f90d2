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
 * A bill around this one.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "revision", "owner" }, allowGetters = true)
public final class Parent extends NectarObject {

    private static final List<String> FIELDS = List.of("revision", "owner");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = {  };

    @JsonProperty("revision")
    private final @Nullable String revision;

    @JsonProperty("owner")
    private final @Nullable Owner owner;

    private Parent(Builder builder) {
        super(builder);
        this.revision = builder.revision;
        this.owner = builder.owner;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Parent read(Builder builder) {
        return new Parent(builder);
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
     * Id of the bill that takes its place.
     *
     * @return null when absent or null
     */
    public @Nullable String revision() {
        return readable(revision, "revision");
    }

    /**
     * Who pays.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent or null
     */
    public @Nullable Owner owner() {
        return readable(owner, "owner");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { revision, owner };
    }

    /**
     * A builder of {@link Parent}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String revision;
        private @Nullable Owner owner;

        private Builder() {}

        private Builder(Parent source) {
            super(source);
            this.revision = source.revision;
            this.owner = source.owner;
        }

        /** Sets {@link Parent#revision()}. */
        @JsonProperty("revision")
        public Builder revision(@Nullable String revision) {
            this.revision = set(1, revision);
            return this;
        }

        /** Sets {@link Parent#owner()}. */
        @JsonProperty("owner")
        public Builder owner(@Nullable Owner owner) {
            this.owner = set(2, owner);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Parent build() {
            refuseNulls("Parent", NOT_NULLABLE);
            return new Parent(this);
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
                case 1 -> this.revision = read(1, value);
                case 2 -> this.owner = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Parent finish() {
            return new Parent(this);
        }
    }
}
