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
 * Body of updateThing. No field is required.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/update">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name", "externalId", "users", "share" }, allowGetters = true)
public final class ThingUpdateRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("name", "externalId", "users", "share");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 3 };

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("externalId")
    private final @Nullable String externalId;

    @JsonProperty("users")
    private final @Nullable List<String> users;

    @JsonProperty("share")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal share;

    private ThingUpdateRequest(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.externalId = builder.externalId;
        this.users = copyOf(builder.users);
        this.share = builder.share;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ThingUpdateRequest read(Builder builder) {
        return new ThingUpdateRequest(builder);
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
     * Name.
     *
     * <p>At least 1 characters. At most 200 characters.
     *
     * @return null when absent
     */
    public @Nullable String name() {
        return readable(name, "name");
    }

    /**
     * The caller's id.
     *
     * @return null when absent or null
     */
    public @Nullable String externalId() {
        return readable(externalId, "externalId");
    }

    /**
     * E-mail addresses.
     *
     * @return empty when absent
     */
    public List<String> users() {
        return orEmpty(readable(users, "users"));
    }

    /**
     * A share.
     *
     * @return null when absent or null
     */
    public @Nullable BigDecimal share() {
        return readable(share, "share");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name, externalId, users, share };
    }

    /**
     * A builder of {@link ThingUpdateRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;
        private @Nullable String externalId;
        private @Nullable List<String> users;
        private @Nullable BigDecimal share;

        private Builder() {}

        private Builder(ThingUpdateRequest source) {
            super(source);
            this.name = source.name;
            this.externalId = source.externalId;
            this.users = source.users;
            this.share = source.share;
        }

        /** Sets {@link ThingUpdateRequest#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
            return this;
        }

        /** Sets {@link ThingUpdateRequest#externalId()}. */
        @JsonProperty("externalId")
        public Builder externalId(@Nullable String externalId) {
            this.externalId = set(2, externalId);
            return this;
        }

        /** Sets {@link ThingUpdateRequest#users()}. */
        @JsonProperty("users")
        public Builder users(List<String> users) {
            this.users = set(3, users);
            return this;
        }

        /** Sets {@link ThingUpdateRequest#share()}. */
        @JsonProperty("share")
        public Builder share(@Nullable BigDecimal share) {
            this.share = set(4, share);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ThingUpdateRequest build() {
            refuseNulls("ThingUpdateRequest", NOT_NULLABLE);
            return new ThingUpdateRequest(this);
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
                case 2 -> this.externalId = read(2, value);
                case 3 -> this.users = read(3, value);
                case 4 -> this.share = read(4, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingUpdateRequest finish() {
            return new ThingUpdateRequest(this);
        }
    }
}
