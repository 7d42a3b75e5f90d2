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
 * The body of an error.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/errors">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "detail" }, allowGetters = true)
public final class ErrorResponse extends NectarObject {

    private static final List<String> FIELDS = List.of("detail");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("detail")
    private final @Nullable String detail;

    private ErrorResponse(Builder builder) {
        super(builder);
        this.detail = builder.detail;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ErrorResponse read(Builder builder) {
        return new ErrorResponse(builder);
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
     * What went wrong.
     *
     * @return null when absent
     */
    public @Nullable String detail() {
        return readable(detail, "detail");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { detail };
    }

    /**
     * A builder of {@link ErrorResponse}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String detail;

        private Builder() {}

        private Builder(ErrorResponse source) {
            super(source);
            this.detail = source.detail;
        }

        /** Sets {@link ErrorResponse#detail()}. */
        @JsonProperty("detail")
        public Builder detail(String detail) {
            this.detail = set(1, detail);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ErrorResponse build() {
            refuseNulls("ErrorResponse", NOT_NULLABLE);
            return new ErrorResponse(this);
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
                case 1 -> this.detail = read(1, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ErrorResponse finish() {
            return new ErrorResponse(this);
        }
    }
}
