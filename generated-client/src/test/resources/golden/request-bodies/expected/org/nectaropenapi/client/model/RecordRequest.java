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
 * An object that allows more fields than it names.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/record">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "localTime", "localTimes", "timesByName", "instant", "number" }, allowGetters = true)
public final class RecordRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("localTime", "localTimes", "timesByName", "instant", "number");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5 };

    @JsonProperty("localTime")
    @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS")
    private final @Nullable OffsetDateTime localTime;

    @JsonProperty("localTimes")
    @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS")
    private final @Nullable List<OffsetDateTime> localTimes;

    @JsonProperty("timesByName")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS")
    private final @Nullable Map<String, OffsetDateTime> timesByName;

    @JsonProperty("instant")
    private final @Nullable OffsetDateTime instant;

    @JsonProperty("number")
    private final @Nullable BigDecimal number;

    private RecordRequest(Builder builder) {
        super(builder);
        this.localTime = builder.localTime;
        this.localTimes = copyOf(builder.localTimes);
        this.timesByName = copyOf(builder.timesByName);
        this.instant = builder.instant;
        this.number = builder.number;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RecordRequest read(Builder builder) {
        return new RecordRequest(builder);
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
     * A time without zone.
     *
     * @return null when absent
     */
    public @Nullable OffsetDateTime localTime() {
        return readable(localTime, "localTime");
    }

    /**
     * Times without zone.
     *
     * @return empty when absent
     */
    public List<OffsetDateTime> localTimes() {
        return orEmpty(readable(localTimes, "localTimes"));
    }

    /**
     * Times without zone by their names.
     *
     * @return empty when absent
     */
    public Map<String, OffsetDateTime> timesByName() {
        return orEmpty(readable(timesByName, "timesByName"));
    }

    /**
     * A time with its offset.
     *
     * @return null when absent
     */
    public @Nullable OffsetDateTime instant() {
        return readable(instant, "instant");
    }

    /**
     * A number.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal number() {
        return readable(number, "number");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { localTime, localTimes, timesByName, instant, number };
    }

    /**
     * A builder of {@link RecordRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable OffsetDateTime localTime;
        private @Nullable List<OffsetDateTime> localTimes;
        private @Nullable Map<String, OffsetDateTime> timesByName;
        private @Nullable OffsetDateTime instant;
        private @Nullable BigDecimal number;

        private Builder() {}

        private Builder(RecordRequest source) {
            super(source);
            this.localTime = source.localTime;
            this.localTimes = source.localTimes;
            this.timesByName = source.timesByName;
            this.instant = source.instant;
            this.number = source.number;
        }

        /** Sets {@link RecordRequest#localTime()}. */
        @JsonProperty("localTime")
        public Builder localTime(OffsetDateTime localTime) {
            this.localTime = set(1, localTime);
            return this;
        }

        /** Sets {@link RecordRequest#localTimes()}. */
        @JsonProperty("localTimes")
        public Builder localTimes(List<OffsetDateTime> localTimes) {
            this.localTimes = set(2, localTimes);
            return this;
        }

        /** Sets {@link RecordRequest#timesByName()}. */
        @JsonProperty("timesByName")
        public Builder timesByName(Map<String, OffsetDateTime> timesByName) {
            this.timesByName = set(3, timesByName);
            return this;
        }

        /** Sets {@link RecordRequest#instant()}. */
        @JsonProperty("instant")
        public Builder instant(OffsetDateTime instant) {
            this.instant = set(4, instant);
            return this;
        }

        /** Sets {@link RecordRequest#number()}. */
        @JsonProperty("number")
        public Builder number(BigDecimal number) {
            this.number = set(5, number);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public RecordRequest build() {
            refuseNulls("RecordRequest", NOT_NULLABLE);
            return new RecordRequest(this);
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
                case 1 -> this.localTime = read(1, value);
                case 2 -> this.localTimes = read(2, value);
                case 3 -> this.timesByName = read(3, value);
                case 4 -> this.instant = read(4, value);
                case 5 -> this.number = read(5, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected RecordRequest finish() {
            return new RecordRequest(this);
        }
    }
}
