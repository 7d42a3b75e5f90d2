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
 * What can be waited for and downloaded.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/state">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "state", "name", "link" }, allowGetters = true)
public final class State extends NectarObject {

    private static final List<String> FIELDS = List.of("state", "name", "link");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3 };

    @JsonProperty("state")
    private final @Nullable Progress state;

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("link")
    private final @Nullable String link;

    private State(Builder builder) {
        super(builder);
        this.state = builder.state;
        this.name = builder.name;
        this.link = builder.link;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static State read(Builder builder) {
        return new State(builder);
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
     * How far it is.
     *
     * @return null when absent
     */
    public @Nullable Progress state() {
        return readable(state, "state");
    }

    /**
     * The name of the thing.
     *
     * @return null when absent
     */
    public @Nullable String name() {
        return readable(name, "name");
    }

    /**
     * The address of the file.
     *
     * @return null when absent
     */
    public @Nullable String link() {
        return readable(link, "link");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { state, name, link };
    }

    @Override
    protected boolean isSecret(String jsonName) {
        return switch (jsonName) {
            case "link" -> true;
            default -> false;
        };
    }

    /**
     * A builder of {@link State}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable Progress state;
        private @Nullable String name;
        private @Nullable String link;

        private Builder() {}

        private Builder(State source) {
            super(source);
            this.state = source.state;
            this.name = source.name;
            this.link = source.link;
        }

        /** Sets {@link State#state()}. */
        @JsonProperty("state")
        public Builder state(Progress state) {
            this.state = set(1, state);
            return this;
        }

        /** Sets {@link State#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(2, name);
            return this;
        }

        /** Sets {@link State#link()}. */
        @JsonProperty("link")
        public Builder link(String link) {
            this.link = set(3, link);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public State build() {
            refuseNulls("State", NOT_NULLABLE);
            return new State(this);
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
                case 1 -> this.state = read(1, value);
                case 2 -> this.name = read(2, value);
                case 3 -> this.link = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected State finish() {
            return new State(this);
        }
    }
}
