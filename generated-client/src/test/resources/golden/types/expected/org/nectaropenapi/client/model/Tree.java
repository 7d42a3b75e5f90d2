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
 * An object that contains itself.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name", "parent", "children", "byName", "forest" }, allowGetters = true)
public final class Tree extends NectarObject {

    private static final List<String> FIELDS = List.of("name", "parent", "children", "byName", "forest");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5 };

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("parent")
    private final @Nullable Tree parent;

    @JsonProperty("children")
    private final @Nullable List<Tree> children;

    @JsonProperty("byName")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Tree> byName;

    @JsonProperty("forest")
    private final @Nullable Forest forest;

    private Tree(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.parent = builder.parent;
        this.children = copyOf(builder.children);
        this.byName = copyOf(builder.byName);
        this.forest = builder.forest;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Tree read(Builder builder) {
        return new Tree(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String name) {
        return new Builder().name(name);
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
    public String name() {
        return present(name, "name");
    }

    /**
     * An object that contains itself.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Tree parent() {
        return readable(parent, "parent");
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public List<Tree> children() {
        return orEmpty(readable(children, "children"));
    }

    /**
     * A value of this type.
     *
     * @return empty when absent
     */
    public Map<String, Tree> byName() {
        return orEmpty(readable(byName, "byName"));
    }

    /**
     * An object that contains one that contains it.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Forest forest() {
        return readable(forest, "forest");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name, parent, children, byName, forest };
    }

    /**
     * A builder of {@link Tree}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;
        private @Nullable Tree parent;
        private @Nullable List<Tree> children;
        private @Nullable Map<String, Tree> byName;
        private @Nullable Forest forest;

        private Builder() {}

        private Builder(Tree source) {
            super(source);
            this.name = source.name;
            this.parent = source.parent;
            this.children = source.children;
            this.byName = source.byName;
            this.forest = source.forest;
        }

        /** Sets {@link Tree#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
            return this;
        }

        /** Sets {@link Tree#parent()}. */
        @JsonProperty("parent")
        public Builder parent(Tree parent) {
            this.parent = set(2, parent);
            return this;
        }

        /** Sets {@link Tree#children()}. */
        @JsonProperty("children")
        public Builder children(List<Tree> children) {
            this.children = set(3, children);
            return this;
        }

        /** Sets {@link Tree#byName()}. */
        @JsonProperty("byName")
        public Builder byName(Map<String, Tree> byName) {
            this.byName = set(4, byName);
            return this;
        }

        /** Sets {@link Tree#forest()}. */
        @JsonProperty("forest")
        public Builder forest(Forest forest) {
            this.forest = set(5, forest);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Tree build() {
            refuseNulls("Tree", NOT_NULLABLE);
            return new Tree(this);
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
                case 2 -> this.parent = read(2, value);
                case 3 -> this.children = read(3, value);
                case 4 -> this.byName = read(4, value);
                case 5 -> this.forest = read(5, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Tree finish() {
            return new Tree(this);
        }
    }
}
