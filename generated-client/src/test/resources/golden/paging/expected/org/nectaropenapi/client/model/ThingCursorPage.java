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
 * One page of things with a cursor.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/cursors">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "things", "nextCursor" }, allowGetters = true)
public final class ThingCursorPage extends NectarObject {

    private static final List<String> FIELDS = List.of("things", "nextCursor");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("things")
    private final @Nullable List<Thing> things;

    @JsonProperty("nextCursor")
    private final @Nullable String nextCursor;

    private ThingCursorPage(Builder builder) {
        super(builder);
        this.things = copyOf(builder.things);
        this.nextCursor = builder.nextCursor;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ThingCursorPage read(Builder builder) {
        return new ThingCursorPage(builder);
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
     * The things of this page.
     *
     * @return empty when absent
     */
    public List<Thing> things() {
        return orEmpty(readable(things, "things"));
    }

    /**
     * The cursor of the next page.
     *
     * @return null when absent or null
     */
    public @Nullable String nextCursor() {
        return readable(nextCursor, "nextCursor");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { things, nextCursor };
    }

    /**
     * A builder of {@link ThingCursorPage}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable List<Thing> things;
        private @Nullable String nextCursor;

        private Builder() {}

        private Builder(ThingCursorPage source) {
            super(source);
            this.things = source.things;
            this.nextCursor = source.nextCursor;
        }

        /** Sets {@link ThingCursorPage#things()}. */
        @JsonProperty("things")
        public Builder things(List<Thing> things) {
            this.things = set(1, things);
            return this;
        }

        /** Sets {@link ThingCursorPage#nextCursor()}. */
        @JsonProperty("nextCursor")
        public Builder nextCursor(@Nullable String nextCursor) {
            this.nextCursor = set(2, nextCursor);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ThingCursorPage build() {
            refuseNulls("ThingCursorPage", NOT_NULLABLE);
            return new ThingCursorPage(this);
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
                case 1 -> this.things = read(1, value);
                case 2 -> this.nextCursor = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingCursorPage finish() {
            return new ThingCursorPage(this);
        }
    }
}
