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
 * Names that meet are told apart.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "foo_bar", "fooBar", "class", "values" }, allowGetters = true)
public final class TwoNames extends NectarObject {

    private static final List<String> FIELDS = List.of("foo_bar", "fooBar", "class", "values");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4 };

    @JsonProperty("foo_bar")
    private final @Nullable String fooBarText;

    @JsonProperty("fooBar")
    private final @Nullable String fooBar;

    @JsonProperty("class")
    private final @Nullable String kind;

    @JsonProperty("values")
    private final @Nullable List<OneOrOther> values;

    private TwoNames(Builder builder) {
        super(builder);
        this.fooBarText = builder.fooBarText;
        this.fooBar = builder.fooBar;
        this.kind = builder.kind;
        this.values = copyOf(builder.values);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TwoNames read(Builder builder) {
        return new TwoNames(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String fooBarText) {
        return new Builder().fooBarText(fooBarText);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The first of two.
     *
     * <p>JSON name: <code>foo_bar</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String fooBarText() {
        return present(fooBarText, "foo_bar");
    }

    /**
     * The second of two.
     *
     * @return null when absent
     */
    public @Nullable String fooBar() {
        return readable(fooBar, "fooBar");
    }

    /**
     * A better name.
     *
     * <p>JSON name: <code>class</code>.
     *
     * @return null when absent
     */
    public @Nullable String kind() {
        return readable(kind, "class");
    }

    /**
     * A list.
     *
     * @return empty when absent
     */
    public List<OneOrOther> values() {
        return orEmpty(readable(values, "values"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { fooBarText, fooBar, kind, values };
    }

    /**
     * A builder of {@link TwoNames}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String fooBarText;
        private @Nullable String fooBar;
        private @Nullable String kind;
        private @Nullable List<OneOrOther> values;

        private Builder() {}

        private Builder(TwoNames source) {
            super(source);
            this.fooBarText = source.fooBarText;
            this.fooBar = source.fooBar;
            this.kind = source.kind;
            this.values = source.values;
        }

        /** Sets {@link TwoNames#fooBarText()}. */
        @JsonProperty("foo_bar")
        public Builder fooBarText(String fooBarText) {
            this.fooBarText = set(1, fooBarText);
            return this;
        }

        /** Sets {@link TwoNames#fooBar()}. */
        @JsonProperty("fooBar")
        public Builder fooBar(String fooBar) {
            this.fooBar = set(2, fooBar);
            return this;
        }

        /** Sets {@link TwoNames#kind()}. */
        @JsonProperty("class")
        public Builder kind(String kind) {
            this.kind = set(3, kind);
            return this;
        }

        /** Sets {@link TwoNames#values()}. */
        @JsonProperty("values")
        public Builder values(List<OneOrOther> values) {
            this.values = set(4, values);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public TwoNames build() {
            refuseNulls("TwoNames", NOT_NULLABLE);
            return new TwoNames(this);
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
                case 1 -> this.fooBarText = read(1, value);
                case 2 -> this.fooBar = read(2, value);
                case 3 -> this.kind = read(3, value);
                case 4 -> this.values = read(4, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected TwoNames finish() {
            return new TwoNames(this);
        }
    }
}
