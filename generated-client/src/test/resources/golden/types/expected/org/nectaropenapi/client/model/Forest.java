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
 * An object that contains one that contains it.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "trees", "oldest" }, allowGetters = true)
public final class Forest extends NectarObject {

    private static final List<String> FIELDS = List.of("trees", "oldest");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2 };

    @JsonProperty("trees")
    private final @Nullable List<Tree> trees;

    @JsonProperty("oldest")
    private final @Nullable Tree oldest;

    private Forest(Builder builder) {
        super(builder);
        this.trees = copyOf(builder.trees);
        this.oldest = builder.oldest;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Forest read(Builder builder) {
        return new Forest(builder);
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
     * A list with a name.
     *
     * <p>Evidence: documented.
     *
     * @return empty when absent
     */
    public List<Tree> trees() {
        return orEmpty(readable(trees, "trees"));
    }

    /**
     * An object that contains itself.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Tree oldest() {
        return readable(oldest, "oldest");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { trees, oldest };
    }

    /**
     * A builder of {@link Forest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable List<Tree> trees;
        private @Nullable Tree oldest;

        private Builder() {}

        private Builder(Forest source) {
            super(source);
            this.trees = source.trees;
            this.oldest = source.oldest;
        }

        /** Sets {@link Forest#trees()}. */
        @JsonProperty("trees")
        public Builder trees(List<Tree> trees) {
            this.trees = set(1, trees);
            return this;
        }

        /** Sets {@link Forest#oldest()}. */
        @JsonProperty("oldest")
        public Builder oldest(Tree oldest) {
            this.oldest = set(2, oldest);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Forest build() {
            refuseNulls("Forest", NOT_NULLABLE);
            return new Forest(this);
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
                case 1 -> this.trees = read(1, value);
                case 2 -> this.oldest = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Forest finish() {
            return new Forest(this);
        }
    }
}
