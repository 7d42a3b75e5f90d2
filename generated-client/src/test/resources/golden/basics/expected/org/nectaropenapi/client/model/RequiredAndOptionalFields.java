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
 * Required fields come first in the builder.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/thing">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "id", "name", "parts", "stoppedOn", "externalId", "isDemandEnabled", "oldName" }, allowGetters = true)
public final class RequiredAndOptionalFields extends NectarObject {

    private static final List<String> FIELDS = List.of("id", "name", "parts", "stoppedOn", "externalId", "isDemandEnabled", "oldName");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 6 };

    @JsonProperty("id")
    private final @Nullable UUID id;

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("parts")
    private final @Nullable List<Part> parts;

    @JsonProperty("stoppedOn")
    private final @Nullable LocalDate stoppedOn;

    @JsonProperty("externalId")
    private final @Nullable String externalId;

    @JsonProperty("isDemandEnabled")
    private final @Nullable Boolean isDemandEnabled;

    @JsonProperty("oldName")
    private final @Nullable String oldName;

    private RequiredAndOptionalFields(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.name = builder.name;
        this.parts = copyOf(builder.parts);
        this.stoppedOn = builder.stoppedOn;
        this.externalId = builder.externalId;
        this.isDemandEnabled = builder.isDemandEnabled;
        this.oldName = builder.oldName;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RequiredAndOptionalFields read(Builder builder) {
        return new RequiredAndOptionalFields(builder);
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
     * @throws MissingFieldException if the field is absent
     */
    public UUID id() {
        return present(id, "id");
    }

    /**
     * Name.
     *
     * <p>At most 200 characters.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String name() {
        return present(name, "name");
    }

    /**
     * Its parts.
     *
     * @throws MissingFieldException if the field is absent
     */
    public List<Part> parts() {
        return present(parts, "parts");
    }

    /**
     * Day it stopped.
     *
     * <p>Set by the service only.
     *
     * @return null when the service sends null
     */
    public @Nullable LocalDate stoppedOn() {
        return readable(stoppedOn, "stoppedOn");
    }

    /**
     * The caller's id.
     *
     * <p>Evidence: inferred.
     *
     * @return null when absent or null
     */
    public @Nullable String externalId() {
        return readable(externalId, "externalId");
    }

    /**
     * Demand.
     *
     * <p>Beta.
     *
     * @return null when absent
     */
    @Beta
    public @Nullable Boolean isDemandEnabled() {
        return readable(isDemandEnabled, "isDemandEnabled");
    }

    /**
     * The old name.
     *
     * @return null when absent or null
     * @deprecated replaced by name
     */
    @Deprecated
    public @Nullable String oldName() {
        return readable(oldName, "oldName");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id, name, parts, stoppedOn, externalId, isDemandEnabled, oldName };
    }

    /**
     * A builder of {@link RequiredAndOptionalFields}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable UUID id;
        private @Nullable String name;
        private @Nullable List<Part> parts;
        private @Nullable LocalDate stoppedOn;
        private @Nullable String externalId;
        private @Nullable Boolean isDemandEnabled;
        private @Nullable String oldName;

        private Builder() {}

        private Builder(RequiredAndOptionalFields source) {
            super(source);
            this.id = source.id;
            this.name = source.name;
            this.parts = source.parts;
            this.stoppedOn = source.stoppedOn;
            this.externalId = source.externalId;
            this.isDemandEnabled = source.isDemandEnabled;
            this.oldName = source.oldName;
        }

        /** Sets {@link RequiredAndOptionalFields#id()}. */
        @JsonProperty("id")
        public Builder id(UUID id) {
            this.id = set(1, id);
            return this;
        }

        /** Sets {@link RequiredAndOptionalFields#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(2, name);
            return this;
        }

        /** Sets {@link RequiredAndOptionalFields#parts()}. */
        @JsonProperty("parts")
        public Builder parts(List<Part> parts) {
            this.parts = set(3, parts);
            return this;
        }

        /** Sets {@link RequiredAndOptionalFields#stoppedOn()}. */
        @JsonProperty("stoppedOn")
        public Builder stoppedOn(@Nullable LocalDate stoppedOn) {
            this.stoppedOn = set(4, stoppedOn);
            return this;
        }

        /** Sets {@link RequiredAndOptionalFields#externalId()}. */
        @JsonProperty("externalId")
        public Builder externalId(@Nullable String externalId) {
            this.externalId = set(5, externalId);
            return this;
        }

        /** Sets {@link RequiredAndOptionalFields#isDemandEnabled()}. */
        @JsonProperty("isDemandEnabled")
        public Builder isDemandEnabled(Boolean isDemandEnabled) {
            this.isDemandEnabled = set(6, isDemandEnabled);
            return this;
        }

        /**
         * Sets {@link RequiredAndOptionalFields#oldName()}.
         *
         * @deprecated see there
         */
        @Deprecated
        @JsonProperty("oldName")
        public Builder oldName(@Nullable String oldName) {
            this.oldName = set(7, oldName);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public RequiredAndOptionalFields build() {
            refuseNulls("RequiredAndOptionalFields", NOT_NULLABLE);
            return new RequiredAndOptionalFields(this);
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
                case 2 -> this.name = read(2, value);
                case 3 -> this.parts = read(3, value);
                case 4 -> this.stoppedOn = read(4, value);
                case 5 -> this.externalId = read(5, value);
                case 6 -> this.isDemandEnabled = read(6, value);
                case 7 -> this.oldName = read(7, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected RequiredAndOptionalFields finish() {
            return new RequiredAndOptionalFields(this);
        }
    }
}
