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
 * Lists and maps in each other.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "decimalRows", "dateCube", "mapOfLists", "listOfMaps", "mapOfMaps", "objectRows", "kindRows" }, allowGetters = true)
public final class Nested extends NectarObject {

    private static final List<String> FIELDS = List.of("decimalRows", "dateCube", "mapOfLists", "listOfMaps", "mapOfMaps", "objectRows", "kindRows");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7 };

    @JsonProperty("decimalRows")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable List<List<BigDecimal>> decimalRows;

    @JsonProperty("dateCube")
    private final @Nullable List<List<List<LocalDate>>> dateCube;

    @JsonProperty("mapOfLists")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable Map<String, List<BigDecimal>> mapOfLists;

    @JsonProperty("listOfMaps")
    private final @Nullable List<Map<String, OffsetDateTime>> listOfMaps;

    @JsonProperty("mapOfMaps")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Map<String, Integer>> mapOfMaps;

    @JsonProperty("objectRows")
    private final @Nullable List<List<Leaf>> objectRows;

    @JsonProperty("kindRows")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, List<Kind>> kindRows;

    private Nested(Builder builder) {
        super(builder);
        this.decimalRows = deepCopyOf(builder.decimalRows);
        this.dateCube = deepCopyOf(builder.dateCube);
        this.mapOfLists = deepCopyOf(builder.mapOfLists);
        this.listOfMaps = deepCopyOf(builder.listOfMaps);
        this.mapOfMaps = deepCopyOf(builder.mapOfMaps);
        this.objectRows = deepCopyOf(builder.objectRows);
        this.kindRows = deepCopyOf(builder.kindRows);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Nested read(Builder builder) {
        return new Nested(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(List<List<BigDecimal>> decimalRows) {
        return new Builder().decimalRows(decimalRows);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public List<List<BigDecimal>> decimalRows() {
        return present(decimalRows, "decimalRows");
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<List<List<LocalDate>>> dateCube() {
        return orEmpty(readable(dateCube, "dateCube"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, List<BigDecimal>> mapOfLists() {
        return orEmpty(readable(mapOfLists, "mapOfLists"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Map<String, OffsetDateTime>> listOfMaps() {
        return orEmpty(readable(listOfMaps, "listOfMaps"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Map<String, Integer>> mapOfMaps() {
        return orEmpty(readable(mapOfMaps, "mapOfMaps"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<List<Leaf>> objectRows() {
        return orEmpty(readable(objectRows, "objectRows"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, List<Kind>> kindRows() {
        return orEmpty(readable(kindRows, "kindRows"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { decimalRows, dateCube, mapOfLists, listOfMaps, mapOfMaps, objectRows, kindRows };
    }

    /**
     * A builder of {@link Nested}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable List<List<BigDecimal>> decimalRows;
        private @Nullable List<List<List<LocalDate>>> dateCube;
        private @Nullable Map<String, List<BigDecimal>> mapOfLists;
        private @Nullable List<Map<String, OffsetDateTime>> listOfMaps;
        private @Nullable Map<String, Map<String, Integer>> mapOfMaps;
        private @Nullable List<List<Leaf>> objectRows;
        private @Nullable Map<String, List<Kind>> kindRows;

        private Builder() {}

        private Builder(Nested source) {
            super(source);
            this.decimalRows = source.decimalRows;
            this.dateCube = source.dateCube;
            this.mapOfLists = source.mapOfLists;
            this.listOfMaps = source.listOfMaps;
            this.mapOfMaps = source.mapOfMaps;
            this.objectRows = source.objectRows;
            this.kindRows = source.kindRows;
        }

        /** Sets {@link Nested#decimalRows()}. */
        @JsonProperty("decimalRows")
        public Builder decimalRows(List<List<BigDecimal>> decimalRows) {
            this.decimalRows = set(1, decimalRows);
            return this;
        }

        /** Sets {@link Nested#dateCube()}. */
        @JsonProperty("dateCube")
        public Builder dateCube(List<List<List<LocalDate>>> dateCube) {
            this.dateCube = set(2, dateCube);
            return this;
        }

        /** Sets {@link Nested#mapOfLists()}. */
        @JsonProperty("mapOfLists")
        public Builder mapOfLists(Map<String, List<BigDecimal>> mapOfLists) {
            this.mapOfLists = set(3, mapOfLists);
            return this;
        }

        /** Sets {@link Nested#listOfMaps()}. */
        @JsonProperty("listOfMaps")
        public Builder listOfMaps(List<Map<String, OffsetDateTime>> listOfMaps) {
            this.listOfMaps = set(4, listOfMaps);
            return this;
        }

        /** Sets {@link Nested#mapOfMaps()}. */
        @JsonProperty("mapOfMaps")
        public Builder mapOfMaps(Map<String, Map<String, Integer>> mapOfMaps) {
            this.mapOfMaps = set(5, mapOfMaps);
            return this;
        }

        /** Sets {@link Nested#objectRows()}. */
        @JsonProperty("objectRows")
        public Builder objectRows(List<List<Leaf>> objectRows) {
            this.objectRows = set(6, objectRows);
            return this;
        }

        /** Sets {@link Nested#kindRows()}. */
        @JsonProperty("kindRows")
        public Builder kindRows(Map<String, List<Kind>> kindRows) {
            this.kindRows = set(7, kindRows);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Nested build() {
            refuseNulls("Nested", NOT_NULLABLE);
            return new Nested(this);
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
                case 1 -> this.decimalRows = read(1, value);
                case 2 -> this.dateCube = read(2, value);
                case 3 -> this.mapOfLists = read(3, value);
                case 4 -> this.listOfMaps = read(4, value);
                case 5 -> this.mapOfMaps = read(5, value);
                case 6 -> this.objectRows = read(6, value);
                case 7 -> this.kindRows = read(7, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Nested finish() {
            return new Nested(this);
        }
    }
}
