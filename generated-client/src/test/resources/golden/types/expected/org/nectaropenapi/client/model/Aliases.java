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
 * A field of each kind of component.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "identifier", "amount", "day", "sizes", "treeList", "labels", "freeForm", "anything", "kind", "leaf", "maybeLeaf" }, allowGetters = true)
public final class Aliases extends NectarObject {

    private static final List<String> FIELDS = List.of("identifier", "amount", "day", "sizes", "treeList", "labels", "freeForm", "anything", "kind", "leaf", "maybeLeaf");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 4, 5, 6, 7, 9, 10 };

    @JsonProperty("identifier")
    private final @Nullable UUID identifier;

    @JsonProperty("amount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal amount;

    @JsonProperty("day")
    private final @Nullable LocalDate day;

    @JsonProperty("sizes")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable Map<String, BigDecimal> sizes;

    @JsonProperty("treeList")
    private final @Nullable List<Tree> treeList;

    @JsonProperty("labels")
    private final @Nullable List<UUID> labels;

    @JsonProperty("freeForm")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> freeForm;

    @JsonProperty("anything")
    private final @Nullable Object anything;

    @JsonProperty("kind")
    private final @Nullable Kind kind;

    @JsonProperty("leaf")
    private final @Nullable Leaf leaf;

    @JsonProperty("maybeLeaf")
    private final @Nullable MaybeLeaf maybeLeaf;

    private Aliases(Builder builder) {
        super(builder);
        this.identifier = builder.identifier;
        this.amount = builder.amount;
        this.day = builder.day;
        this.sizes = copyOf(builder.sizes);
        this.treeList = copyOf(builder.treeList);
        this.labels = copyOf(builder.labels);
        this.freeForm = copyOf(builder.freeForm);
        this.anything = builder.anything;
        this.kind = builder.kind;
        this.leaf = builder.leaf;
        this.maybeLeaf = builder.maybeLeaf;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Aliases read(Builder builder) {
        return new Aliases(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(UUID identifier) {
        return new Builder().identifier(identifier);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A text with a name.
     *
     * <p>Evidence: documented.
     *
     * @throws MissingFieldException if the field is absent
     */
    public UUID identifier() {
        return present(identifier, "identifier");
    }

    /**
     * A decimal with a name.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal amount() {
        return readable(amount, "amount");
    }

    /**
     * A date with a name.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent or null
     */
    public @Nullable LocalDate day() {
        return readable(day, "day");
    }

    /**
     * A map with a name.
     *
     * <p>Evidence: documented.
     *
     * @return empty when absent
     */
    public Map<String, BigDecimal> sizes() {
        return orEmpty(readable(sizes, "sizes"));
    }

    /**
     * A list with a name.
     *
     * <p>Evidence: documented.
     *
     * @return empty when absent
     */
    public List<Tree> treeList() {
        return orEmpty(readable(treeList, "treeList"));
    }

    /**
     * A list of texts with a name.
     *
     * <p>Evidence: documented.
     *
     * @return empty when absent
     */
    public List<UUID> labels() {
        return orEmpty(readable(labels, "labels"));
    }

    /**
     * An object of unknown fields.
     *
     * <p>Evidence: documented.
     *
     * @return empty when absent
     */
    public Map<String, Object> freeForm() {
        return orEmpty(readable(freeForm, "freeForm"));
    }

    /**
     * Any JSON value at all.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent or null
     */
    public @Nullable Object anything() {
        return readable(anything, "anything");
    }

    /**
     * A list of values.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Kind kind() {
        return readable(kind, "kind");
    }

    /**
     * An object inside of others.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Leaf leaf() {
        return readable(leaf, "leaf");
    }

    /**
     * An object that may be null.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent or null
     */
    public @Nullable MaybeLeaf maybeLeaf() {
        return readable(maybeLeaf, "maybeLeaf");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { identifier, amount, day, sizes, treeList, labels, freeForm, anything, kind, leaf, maybeLeaf };
    }

    /**
     * A builder of {@link Aliases}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable UUID identifier;
        private @Nullable BigDecimal amount;
        private @Nullable LocalDate day;
        private @Nullable Map<String, BigDecimal> sizes;
        private @Nullable List<Tree> treeList;
        private @Nullable List<UUID> labels;
        private @Nullable Map<String, Object> freeForm;
        private @Nullable Object anything;
        private @Nullable Kind kind;
        private @Nullable Leaf leaf;
        private @Nullable MaybeLeaf maybeLeaf;

        private Builder() {}

        private Builder(Aliases source) {
            super(source);
            this.identifier = source.identifier;
            this.amount = source.amount;
            this.day = source.day;
            this.sizes = source.sizes;
            this.treeList = source.treeList;
            this.labels = source.labels;
            this.freeForm = source.freeForm;
            this.anything = source.anything;
            this.kind = source.kind;
            this.leaf = source.leaf;
            this.maybeLeaf = source.maybeLeaf;
        }

        /** Sets {@link Aliases#identifier()}. */
        @JsonProperty("identifier")
        public Builder identifier(UUID identifier) {
            this.identifier = set(1, identifier);
            return this;
        }

        /** Sets {@link Aliases#amount()}. */
        @JsonProperty("amount")
        public Builder amount(BigDecimal amount) {
            this.amount = set(2, amount);
            return this;
        }

        /** Sets {@link Aliases#day()}. */
        @JsonProperty("day")
        public Builder day(@Nullable LocalDate day) {
            this.day = set(3, day);
            return this;
        }

        /** Sets {@link Aliases#sizes()}. */
        @JsonProperty("sizes")
        public Builder sizes(Map<String, BigDecimal> sizes) {
            this.sizes = set(4, sizes);
            return this;
        }

        /** Sets {@link Aliases#treeList()}. */
        @JsonProperty("treeList")
        public Builder treeList(List<Tree> treeList) {
            this.treeList = set(5, treeList);
            return this;
        }

        /** Sets {@link Aliases#labels()}. */
        @JsonProperty("labels")
        public Builder labels(List<UUID> labels) {
            this.labels = set(6, labels);
            return this;
        }

        /** Sets {@link Aliases#freeForm()}. */
        @JsonProperty("freeForm")
        public Builder freeForm(Map<String, Object> freeForm) {
            this.freeForm = set(7, freeForm);
            return this;
        }

        /** Sets {@link Aliases#anything()}. */
        @JsonProperty("anything")
        public Builder anything(@Nullable Object anything) {
            this.anything = set(8, anything);
            return this;
        }

        /** Sets {@link Aliases#kind()}. */
        @JsonProperty("kind")
        public Builder kind(Kind kind) {
            this.kind = set(9, kind);
            return this;
        }

        /** Sets {@link Aliases#leaf()}. */
        @JsonProperty("leaf")
        public Builder leaf(Leaf leaf) {
            this.leaf = set(10, leaf);
            return this;
        }

        /** Sets {@link Aliases#maybeLeaf()}. */
        @JsonProperty("maybeLeaf")
        public Builder maybeLeaf(@Nullable MaybeLeaf maybeLeaf) {
            this.maybeLeaf = set(11, maybeLeaf);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Aliases build() {
            refuseNulls("Aliases", NOT_NULLABLE);
            return new Aliases(this);
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
                case 1 -> this.identifier = read(1, value);
                case 2 -> this.amount = read(2, value);
                case 3 -> this.day = read(3, value);
                case 4 -> this.sizes = read(4, value);
                case 5 -> this.treeList = read(5, value);
                case 6 -> this.labels = read(6, value);
                case 7 -> this.freeForm = read(7, value);
                case 8 -> this.anything = read(8, value);
                case 9 -> this.kind = read(9, value);
                case 10 -> this.leaf = read(10, value);
                case 11 -> this.maybeLeaf = read(11, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Aliases finish() {
            return new Aliases(this);
        }
    }
}
