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
 * Who pays.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "na-me", "class" }, allowGetters = true)
public final class Owner extends NectarObject {

    private static final List<String> FIELDS = List.of("na-me", "class");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2 };

    @JsonProperty("na-me")
    private final @Nullable String naMe;

    @JsonProperty("class")
    private final @Nullable Boolean class_;

    private Owner(Builder builder) {
        super(builder);
        this.naMe = builder.naMe;
        this.class_ = builder.class_;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Owner read(Builder builder) {
        return new Owner(builder);
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
     * Name of the owner.
     *
     * <p>JSON name: <code>na-me</code>.
     *
     * @return null when absent
     */
    public @Nullable String naMe() {
        return readable(naMe, "na-me");
    }

    /**
     * Whether the owner has class.
     *
     * <p>JSON name: <code>class</code>.
     *
     * @return null when absent
     * @deprecated by the service
     */
    @Deprecated
    public @Nullable Boolean class_() {
        return readable(class_, "class");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { naMe, class_ };
    }

    /**
     * A builder of {@link Owner}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String naMe;
        private @Nullable Boolean class_;

        private Builder() {}

        private Builder(Owner source) {
            super(source);
            this.naMe = source.naMe;
            this.class_ = source.class_;
        }

        /** Sets {@link Owner#naMe()}. */
        @JsonProperty("na-me")
        public Builder naMe(String naMe) {
            this.naMe = set(1, naMe);
            return this;
        }

        /**
         * Sets {@link Owner#class_()}.
         *
         * @deprecated see there
         */
        @Deprecated
        @JsonProperty("class")
        public Builder class_(Boolean class_) {
            this.class_ = set(2, class_);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Owner build() {
            refuseNulls("Owner", NOT_NULLABLE);
            return new Owner(this);
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
                case 1 -> this.naMe = read(1, value);
                case 2 -> this.class_ = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Owner finish() {
            return new Owner(this);
        }
    }
}
