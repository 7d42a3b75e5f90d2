package org.nectaropenapi.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * Required fields come first in the builder.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/thing">Nectar's page</a>
 */
public final class RequiredAndOptionalFields extends NectarObject {

    private static final List<String> FIELDS = List.of("id", "name", "parts", "stoppedOn", "externalId", "isDemandEnabled", "oldName");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 6,  };

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

    /**
     * Starts a new object with the fields that it cannot do without.
     *
     * @param id see {@link #id()}
     * @param name see {@link #name()}
     * @param parts see {@link #parts()}
     * @param stoppedOn see {@link #stoppedOn()}
     * @return a builder
     */
    public static Builder builder(UUID id, String name, List<Part> parts, @Nullable LocalDate stoppedOn) {
        return new Builder().id(id).name(name).parts(parts).stoppedOn(stoppedOn);
    }

    /**
     * Starts from this object; fields keep their state, absent, null or value, until they are set.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Identifier.
     *
     * <p>JSON name <code>id</code>. 
     *
     * @return the value
     * @throws MissingFieldException if an answer of the service lacks the field
     */
    public UUID id() {
        return present(id, "id");
    }

    /**
     * Name.
     *
     * <p>JSON name <code>name</code>. At most 200 characters. 
     *
     * @return the value
     * @throws MissingFieldException if an answer of the service lacks the field
     */
    public String name() {
        return present(name, "name");
    }

    /**
     * Its parts.
     *
     * <p>JSON name <code>parts</code>. 
     *
     * @return the value
     * @throws MissingFieldException if an answer of the service lacks the field
     */
    public List<Part> parts() {
        return present(parts, "parts");
    }

    /**
     * Day it stopped.
     *
     * <p>JSON name <code>stoppedOn</code>. Set by the service only. 
     *
     * @return the value, null when the service says null
     */
    public @Nullable LocalDate stoppedOn() {
        return stoppedOn;
    }

    /**
     * The caller's id.
     *
     * <p>JSON name <code>externalId</code>. Evidence: inferred. 
     *
     * @return the value, null when absent or null
     */
    public @Nullable String externalId() {
        return externalId;
    }

    /**
     * Demand.
     *
     * <p>JSON name <code>isDemandEnabled</code>. Beta. 
     *
     * @return the value, null when absent
     */
    @Beta
    public @Nullable Boolean isDemandEnabled() {
        return isDemandEnabled;
    }

    /**
     * The old name.
     *
     * <p>JSON name <code>oldName</code>. 
     *
     * @return the value, null when absent or null
     * @deprecated replaced by name
     */
    @Deprecated
    public @Nullable String oldName() {
        return oldName;
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id, name, parts, stoppedOn, externalId, isDemandEnabled, oldName };
    }

    @Override
    protected boolean isSecret(String jsonName) {
        return switch (jsonName) {
            default -> false;
        };
    }

    /**
     * Builds {@link RequiredAndOptionalFields} objects; only fields that are set are written. Not safe for use by several threads at once.
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

        /**
         * Sets the field <code>id</code>: Identifier.
         *
         * @param id the value
         * @return this builder
         */
        @JsonProperty("id")
        public Builder id(UUID id) {
            this.id = set(1, id);
            return this;
        }

        /**
         * Sets the field <code>name</code>: Name.
         *
         * @param name the value
         * @return this builder
         */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(2, name);
            return this;
        }

        /**
         * Sets the field <code>parts</code>: Its parts.
         *
         * @param parts the value
         * @return this builder
         */
        @JsonProperty("parts")
        public Builder parts(List<Part> parts) {
            this.parts = set(3, parts);
            return this;
        }

        /**
         * Sets the field <code>stoppedOn</code>: Day it stopped.
         *
         * @param stoppedOn the value; null is written as null
         * @return this builder
         */
        @JsonProperty("stoppedOn")
        public Builder stoppedOn(@Nullable LocalDate stoppedOn) {
            this.stoppedOn = set(4, stoppedOn);
            return this;
        }

        /**
         * Sets the field <code>externalId</code>: The caller's id.
         *
         * @param externalId the value; null is written as null
         * @return this builder
         */
        @JsonProperty("externalId")
        public Builder externalId(@Nullable String externalId) {
            this.externalId = set(5, externalId);
            return this;
        }

        /**
         * Sets the field <code>isDemandEnabled</code>: Demand.
         *
         * @param isDemandEnabled the value
         * @return this builder
         */
        @JsonProperty("isDemandEnabled")
        public Builder isDemandEnabled(Boolean isDemandEnabled) {
            this.isDemandEnabled = set(6, isDemandEnabled);
            return this;
        }

        /**
         * Sets the field <code>oldName</code>: The old name.
         *
         * @param oldName the value; null is written as null
         * @return this builder
         * @deprecated see {@link RequiredAndOptionalFields#oldName()}
         */
        @Deprecated
        @JsonProperty("oldName")
        public Builder oldName(@Nullable String oldName) {
            this.oldName = set(7, oldName);
            return this;
        }

        /**
         * Makes the object.
         *
         * @return an immutable object with the fields set so far
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
