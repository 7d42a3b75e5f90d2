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
 * Body of queryThings.
 *
 * <p>Evidence: inferred.
 *
 * @see <a href="https://docs.fixture.test/query">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "startDate" }, allowGetters = true)
public final class ThingQuery extends NectarObject {

    private static final List<String> FIELDS = List.of("startDate");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("startDate")
    private final @Nullable LocalDate startDate;

    private ThingQuery(Builder builder) {
        super(builder);
        this.startDate = builder.startDate;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ThingQuery read(Builder builder) {
        return new ThingQuery(builder);
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
     * First day.
     *
     * @return null when absent
     */
    public @Nullable LocalDate startDate() {
        return readable(startDate, "startDate");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { startDate };
    }

    /**
     * A builder of {@link ThingQuery}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable LocalDate startDate;

        private Builder() {}

        private Builder(ThingQuery source) {
            super(source);
            this.startDate = source.startDate;
        }

        /** Sets {@link ThingQuery#startDate()}. */
        @JsonProperty("startDate")
        public Builder startDate(LocalDate startDate) {
            this.startDate = set(1, startDate);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ThingQuery build() {
            refuseNulls("ThingQuery", NOT_NULLABLE);
            return new ThingQuery(this);
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
                case 1 -> this.startDate = read(1, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingQuery finish() {
            return new ThingQuery(this);
        }
    }
}
