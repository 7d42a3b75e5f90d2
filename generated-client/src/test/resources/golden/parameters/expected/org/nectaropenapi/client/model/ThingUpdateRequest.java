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
 * What changes at a thing.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/thing">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name" }, allowGetters = true)
public final class ThingUpdateRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("name");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("name")
    private final @Nullable String name;

    private ThingUpdateRequest(Builder builder) {
        super(builder);
        this.name = builder.name;
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
     * The new name of the thing.
     *
     * @return null when absent
     */
    public @Nullable String name() {
        return readable(name, "name");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name };
    }

    /**
     * A builder of {@link ThingUpdateRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;

        private Builder() {}

        private Builder(ThingUpdateRequest source) {
            super(source);
            this.name = source.name;
        }

        /** Sets {@link ThingUpdateRequest#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
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
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingUpdateRequest finish() {
            return new ThingUpdateRequest(this);
        }
    }
}
