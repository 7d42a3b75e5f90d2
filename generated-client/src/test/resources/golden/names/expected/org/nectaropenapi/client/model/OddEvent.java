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
 * An event whose id and type are of other types.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "id", "eventType", "event_type" }, allowGetters = true)
public final class OddEvent extends NectarObject implements WebhookEvent {

    private static final List<String> FIELDS = List.of("id", "eventType", "event_type");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3 };

    @JsonProperty("id")
    private final @Nullable Integer id_;

    @JsonProperty("eventType")
    private final @Nullable String eventType_;

    @JsonProperty("event_type")
    private final @Nullable Boolean isEvent;

    private OddEvent(Builder builder) {
        super(builder);
        this.id_ = builder.id_;
        this.eventType_ = builder.eventType_;
        this.isEvent = builder.isEvent;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static OddEvent read(Builder builder) {
        return new OddEvent(builder);
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
     * A number for once.
     *
     * <p>JSON name: <code>id</code>.
     *
     * @return null when absent
     */
    public @Nullable Integer id_() {
        return readable(id_, "id");
    }

    /**
     * A text without a list.
     *
     * <p>JSON name: <code>eventType</code>.
     *
     * @return null when absent
     */
    public @Nullable String eventType_() {
        return readable(eventType_, "eventType");
    }

    /**
     * Another one.
     *
     * <p>JSON name: <code>event_type</code>.
     *
     * @return null when absent
     */
    public @Nullable Boolean isEvent() {
        return readable(isEvent, "event_type");
    }

    @Override
    public @Nullable OpenEnum eventType() {
        String type = readable(eventType_, "eventType");
        return type == null ? null : OpenEnum.unlisted(type);
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id_, eventType_, isEvent };
    }

    /**
     * A builder of {@link OddEvent}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable Integer id_;
        private @Nullable String eventType_;
        private @Nullable Boolean isEvent;

        private Builder() {}

        private Builder(OddEvent source) {
            super(source);
            this.id_ = source.id_;
            this.eventType_ = source.eventType_;
            this.isEvent = source.isEvent;
        }

        /** Sets {@link OddEvent#id_()}. */
        @JsonProperty("id")
        public Builder id_(Integer id_) {
            this.id_ = set(1, id_);
            return this;
        }

        /** Sets {@link OddEvent#eventType_()}. */
        @JsonProperty("eventType")
        public Builder eventType_(String eventType_) {
            this.eventType_ = set(2, eventType_);
            return this;
        }

        /** Sets {@link OddEvent#isEvent()}. */
        @JsonProperty("event_type")
        public Builder isEvent(Boolean isEvent) {
            this.isEvent = set(3, isEvent);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public OddEvent build() {
            refuseNulls("OddEvent", NOT_NULLABLE);
            return new OddEvent(this);
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
                case 1 -> this.id_ = read(1, value);
                case 2 -> this.eventType_ = read(2, value);
                case 3 -> this.isEvent = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected OddEvent finish() {
            return new OddEvent(this);
        }
    }
}
