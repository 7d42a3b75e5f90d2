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
 * What to search.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/search">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "text" }, allowGetters = true)
public final class ThingSearchRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("text");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("text")
    private final @Nullable String text;

    private ThingSearchRequest(Builder builder) {
        super(builder);
        this.text = builder.text;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ThingSearchRequest read(Builder builder) {
        return new ThingSearchRequest(builder);
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
     * The text to search.
     *
     * @return null when absent
     */
    public @Nullable String text() {
        return readable(text, "text");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { text };
    }

    /**
     * A builder of {@link ThingSearchRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String text;

        private Builder() {}

        private Builder(ThingSearchRequest source) {
            super(source);
            this.text = source.text;
        }

        /** Sets {@link ThingSearchRequest#text()}. */
        @JsonProperty("text")
        public Builder text(String text) {
            this.text = set(1, text);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ThingSearchRequest build() {
            refuseNulls("ThingSearchRequest", NOT_NULLABLE);
            return new ThingSearchRequest(this);
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
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingSearchRequest finish() {
            return new ThingSearchRequest(this);
        }
    }
}
