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
 * Payload of an event.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/event">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "id", "eventType" }, allowGetters = true)
public final class EventPayload extends NectarObject implements WebhookEvent {

    private static final List<String> FIELDS = List.of("id", "eventType");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1 };

    @JsonProperty("id")
    private final @Nullable UUID id;

    @JsonProperty("eventType")
    private final @Nullable EventType eventType;

    private EventPayload(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.eventType = builder.eventType;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventPayload read(Builder builder) {
        return new EventPayload(builder);
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
     * Identifier.
     *
     * @return null when absent
     */
    public @Nullable UUID id() {
        return readable(id, "id");
    }

    /**
     * Event type.
     *
     * @return null when absent or null
     */
    public @Nullable EventType eventType() {
        return readable(eventType, "eventType");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id, eventType };
    }

    /**
     * A builder of {@link EventPayload}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable UUID id;
        private @Nullable EventType eventType;

        private Builder() {}

        private Builder(EventPayload source) {
            super(source);
            this.id = source.id;
            this.eventType = source.eventType;
        }

        /** Sets {@link EventPayload#id()}. */
        @JsonProperty("id")
        public Builder id(UUID id) {
            this.id = set(1, id);
            return this;
        }

        /** Sets {@link EventPayload#eventType()}. */
        @JsonProperty("eventType")
        public Builder eventType(@Nullable EventType eventType) {
            this.eventType = set(2, eventType);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public EventPayload build() {
            refuseNulls("EventPayload", NOT_NULLABLE);
            return new EventPayload(this);
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
                case 1 -> this.id = read(1, value);
                case 2 -> this.eventType = read(2, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected EventPayload finish() {
            return new EventPayload(this);
        }
    }
}
