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
 * A value of each type and format.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "text", "password", "byteText", "time", "duration", "hostname", "pattern", "email", "decimal", "date", "dateTime", "uuid", "uri", "integer", "int32", "int64", "number", "double", "float", "flag", "textOrNull", "decimalOrNull", "dateOrNull", "dateTimeOrNull", "uuidOrNull", "uriOrNull", "int64OrNull", "numberOrNull", "flagOrNull", "anything", "readOnlyText", "writeOnlyText" }, allowGetters = true)
public final class Scalars extends NectarObject {

    private static final List<String> FIELDS = List.of("text", "password", "byteText", "time", "duration", "hostname", "pattern", "email", "decimal", "date", "dateTime", "uuid", "uri", "integer", "int32", "int64", "number", "double", "float", "flag", "textOrNull", "decimalOrNull", "dateOrNull", "dateTimeOrNull", "uuidOrNull", "uriOrNull", "int64OrNull", "numberOrNull", "flagOrNull", "anything", "readOnlyText", "writeOnlyText");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 31, 32 };

    @JsonProperty("text")
    private final @Nullable String text;

    @JsonProperty("password")
    private final @Nullable String password;

    @JsonProperty("byteText")
    private final @Nullable String byteText;

    @JsonProperty("time")
    private final @Nullable String time;

    @JsonProperty("duration")
    private final @Nullable String duration;

    @JsonProperty("hostname")
    private final @Nullable String hostname;

    @JsonProperty("pattern")
    private final @Nullable String pattern;

    @JsonProperty("email")
    private final @Nullable String email;

    @JsonProperty("decimal")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal decimal;

    @JsonProperty("date")
    private final @Nullable LocalDate date;

    @JsonProperty("dateTime")
    private final @Nullable OffsetDateTime dateTime;

    @JsonProperty("uuid")
    private final @Nullable UUID uuid;

    @JsonProperty("uri")
    private final @Nullable URI uri;

    @JsonProperty("integer")
    private final @Nullable Integer integer;

    @JsonProperty("int32")
    private final @Nullable Integer int32;

    @JsonProperty("int64")
    private final @Nullable Long int64;

    @JsonProperty("number")
    private final @Nullable BigDecimal number;

    @JsonProperty("double")
    private final @Nullable BigDecimal double_;

    @JsonProperty("float")
    private final @Nullable BigDecimal float_;

    @JsonProperty("flag")
    private final @Nullable Boolean flag;

    @JsonProperty("textOrNull")
    private final @Nullable String textOrNull;

    @JsonProperty("decimalOrNull")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal decimalOrNull;

    @JsonProperty("dateOrNull")
    private final @Nullable LocalDate dateOrNull;

    @JsonProperty("dateTimeOrNull")
    private final @Nullable OffsetDateTime dateTimeOrNull;

    @JsonProperty("uuidOrNull")
    private final @Nullable UUID uuidOrNull;

    @JsonProperty("uriOrNull")
    private final @Nullable URI uriOrNull;

    @JsonProperty("int64OrNull")
    private final @Nullable Long int64OrNull;

    @JsonProperty("numberOrNull")
    private final @Nullable BigDecimal numberOrNull;

    @JsonProperty("flagOrNull")
    private final @Nullable Boolean flagOrNull;

    @JsonProperty("anything")
    private final @Nullable Object anything;

    @JsonProperty("readOnlyText")
    private final @Nullable String readOnlyText;

    @JsonProperty("writeOnlyText")
    private final @Nullable String writeOnlyText;

    private Scalars(Builder builder) {
        super(builder);
        this.text = builder.text;
        this.password = builder.password;
        this.byteText = builder.byteText;
        this.time = builder.time;
        this.duration = builder.duration;
        this.hostname = builder.hostname;
        this.pattern = builder.pattern;
        this.email = builder.email;
        this.decimal = builder.decimal;
        this.date = builder.date;
        this.dateTime = builder.dateTime;
        this.uuid = builder.uuid;
        this.uri = builder.uri;
        this.integer = builder.integer;
        this.int32 = builder.int32;
        this.int64 = builder.int64;
        this.number = builder.number;
        this.double_ = builder.double_;
        this.float_ = builder.float_;
        this.flag = builder.flag;
        this.textOrNull = builder.textOrNull;
        this.decimalOrNull = builder.decimalOrNull;
        this.dateOrNull = builder.dateOrNull;
        this.dateTimeOrNull = builder.dateTimeOrNull;
        this.uuidOrNull = builder.uuidOrNull;
        this.uriOrNull = builder.uriOrNull;
        this.int64OrNull = builder.int64OrNull;
        this.numberOrNull = builder.numberOrNull;
        this.flagOrNull = builder.flagOrNull;
        this.anything = builder.anything;
        this.readOnlyText = builder.readOnlyText;
        this.writeOnlyText = builder.writeOnlyText;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Scalars read(Builder builder) {
        return new Scalars(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String text, BigDecimal decimal, Long int64) {
        return new Builder().text(text).decimal(decimal).int64(int64);
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
    public String text() {
        return present(text, "text");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String password() {
        return readable(password, "password");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String byteText() {
        return readable(byteText, "byteText");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String time() {
        return readable(time, "time");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String duration() {
        return readable(duration, "duration");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String hostname() {
        return readable(hostname, "hostname");
    }

    /**
     * A value of this type.
     *
     * <p>At least 3 characters. At most 9 characters.
     *
     * @return null when absent
     */
    public @Nullable String pattern() {
        return readable(pattern, "pattern");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String email() {
        return readable(email, "email");
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public BigDecimal decimal() {
        return present(decimal, "decimal");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable LocalDate date() {
        return readable(date, "date");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable OffsetDateTime dateTime() {
        return readable(dateTime, "dateTime");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable UUID uuid() {
        return readable(uuid, "uuid");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable URI uri() {
        return readable(uri, "uri");
    }

    /**
     * A value of this type.
     *
     * <p>At least -5. At most 5.
     *
     * @return null when absent
     */
    public @Nullable Integer integer() {
        return readable(integer, "integer");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable Integer int32() {
        return readable(int32, "int32");
    }

    /**
     * A value of this type.
     *
     * @throws MissingFieldException if the field is absent
     */
    public Long int64() {
        return present(int64, "int64");
    }

    /**
     * A value of this type.
     *
     * <p>At least 0.5.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal number() {
        return readable(number, "number");
    }

    /**
     * A value of this type.
     *
     * <p>JSON name: <code>double</code>.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal double_() {
        return readable(double_, "double");
    }

    /**
     * A value of this type.
     *
     * <p>JSON name: <code>float</code>.
     *
     * @return null when absent
     */
    public @Nullable BigDecimal float_() {
        return readable(float_, "float");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable Boolean flag() {
        return readable(flag, "flag");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable String textOrNull() {
        return readable(textOrNull, "textOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable BigDecimal decimalOrNull() {
        return readable(decimalOrNull, "decimalOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable LocalDate dateOrNull() {
        return readable(dateOrNull, "dateOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable OffsetDateTime dateTimeOrNull() {
        return readable(dateTimeOrNull, "dateTimeOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable UUID uuidOrNull() {
        return readable(uuidOrNull, "uuidOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable URI uriOrNull() {
        return readable(uriOrNull, "uriOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable Long int64OrNull() {
        return readable(int64OrNull, "int64OrNull");
    }

    /**
     * A value of this type.
     *
     * <p>At least 0.5.
     *
     * @return null when absent or null
     */
    public @Nullable BigDecimal numberOrNull() {
        return readable(numberOrNull, "numberOrNull");
    }

    /**
     * A value of this type.
     *
     * @return null when absent or null
     */
    public @Nullable Boolean flagOrNull() {
        return readable(flagOrNull, "flagOrNull");
    }

    /**
     * Any JSON value.
     *
     * @return null when absent or null
     */
    public @Nullable Object anything() {
        return readable(anything, "anything");
    }

    /**
     * A value of this type.
     *
     * <p>Set by the service only.
     *
     * @return null when absent
     */
    public @Nullable String readOnlyText() {
        return readable(readOnlyText, "readOnlyText");
    }

    /**
     * A value of this type.
     *
     * @return null when absent
     */
    public @Nullable String writeOnlyText() {
        return readable(writeOnlyText, "writeOnlyText");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { text, password, byteText, time, duration, hostname, pattern, email, decimal, date, dateTime, uuid, uri, integer, int32, int64, number, double_, float_, flag, textOrNull, decimalOrNull, dateOrNull, dateTimeOrNull, uuidOrNull, uriOrNull, int64OrNull, numberOrNull, flagOrNull, anything, readOnlyText, writeOnlyText };
    }

    /**
     * A builder of {@link Scalars}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String text;
        private @Nullable String password;
        private @Nullable String byteText;
        private @Nullable String time;
        private @Nullable String duration;
        private @Nullable String hostname;
        private @Nullable String pattern;
        private @Nullable String email;
        private @Nullable BigDecimal decimal;
        private @Nullable LocalDate date;
        private @Nullable OffsetDateTime dateTime;
        private @Nullable UUID uuid;
        private @Nullable URI uri;
        private @Nullable Integer integer;
        private @Nullable Integer int32;
        private @Nullable Long int64;
        private @Nullable BigDecimal number;
        private @Nullable BigDecimal double_;
        private @Nullable BigDecimal float_;
        private @Nullable Boolean flag;
        private @Nullable String textOrNull;
        private @Nullable BigDecimal decimalOrNull;
        private @Nullable LocalDate dateOrNull;
        private @Nullable OffsetDateTime dateTimeOrNull;
        private @Nullable UUID uuidOrNull;
        private @Nullable URI uriOrNull;
        private @Nullable Long int64OrNull;
        private @Nullable BigDecimal numberOrNull;
        private @Nullable Boolean flagOrNull;
        private @Nullable Object anything;
        private @Nullable String readOnlyText;
        private @Nullable String writeOnlyText;

        private Builder() {}

        private Builder(Scalars source) {
            super(source);
            this.text = source.text;
            this.password = source.password;
            this.byteText = source.byteText;
            this.time = source.time;
            this.duration = source.duration;
            this.hostname = source.hostname;
            this.pattern = source.pattern;
            this.email = source.email;
            this.decimal = source.decimal;
            this.date = source.date;
            this.dateTime = source.dateTime;
            this.uuid = source.uuid;
            this.uri = source.uri;
            this.integer = source.integer;
            this.int32 = source.int32;
            this.int64 = source.int64;
            this.number = source.number;
            this.double_ = source.double_;
            this.float_ = source.float_;
            this.flag = source.flag;
            this.textOrNull = source.textOrNull;
            this.decimalOrNull = source.decimalOrNull;
            this.dateOrNull = source.dateOrNull;
            this.dateTimeOrNull = source.dateTimeOrNull;
            this.uuidOrNull = source.uuidOrNull;
            this.uriOrNull = source.uriOrNull;
            this.int64OrNull = source.int64OrNull;
            this.numberOrNull = source.numberOrNull;
            this.flagOrNull = source.flagOrNull;
            this.anything = source.anything;
            this.readOnlyText = source.readOnlyText;
            this.writeOnlyText = source.writeOnlyText;
        }

        /** Sets {@link Scalars#text()}. */
        @JsonProperty("text")
        public Builder text(String text) {
            this.text = set(1, text);
            return this;
        }

        /** Sets {@link Scalars#password()}. */
        @JsonProperty("password")
        public Builder password(String password) {
            this.password = set(2, password);
            return this;
        }

        /** Sets {@link Scalars#byteText()}. */
        @JsonProperty("byteText")
        public Builder byteText(String byteText) {
            this.byteText = set(3, byteText);
            return this;
        }

        /** Sets {@link Scalars#time()}. */
        @JsonProperty("time")
        public Builder time(String time) {
            this.time = set(4, time);
            return this;
        }

        /** Sets {@link Scalars#duration()}. */
        @JsonProperty("duration")
        public Builder duration(String duration) {
            this.duration = set(5, duration);
            return this;
        }

        /** Sets {@link Scalars#hostname()}. */
        @JsonProperty("hostname")
        public Builder hostname(String hostname) {
            this.hostname = set(6, hostname);
            return this;
        }

        /** Sets {@link Scalars#pattern()}. */
        @JsonProperty("pattern")
        public Builder pattern(String pattern) {
            this.pattern = set(7, pattern);
            return this;
        }

        /** Sets {@link Scalars#email()}. */
        @JsonProperty("email")
        public Builder email(String email) {
            this.email = set(8, email);
            return this;
        }

        /** Sets {@link Scalars#decimal()}. */
        @JsonProperty("decimal")
        public Builder decimal(BigDecimal decimal) {
            this.decimal = set(9, decimal);
            return this;
        }

        /** Sets {@link Scalars#date()}. */
        @JsonProperty("date")
        public Builder date(LocalDate date) {
            this.date = set(10, date);
            return this;
        }

        /** Sets {@link Scalars#dateTime()}. */
        @JsonProperty("dateTime")
        public Builder dateTime(OffsetDateTime dateTime) {
            this.dateTime = set(11, dateTime);
            return this;
        }

        /** Sets {@link Scalars#uuid()}. */
        @JsonProperty("uuid")
        public Builder uuid(UUID uuid) {
            this.uuid = set(12, uuid);
            return this;
        }

        /** Sets {@link Scalars#uri()}. */
        @JsonProperty("uri")
        public Builder uri(URI uri) {
            this.uri = set(13, uri);
            return this;
        }

        /** Sets {@link Scalars#integer()}. */
        @JsonProperty("integer")
        public Builder integer(Integer integer) {
            this.integer = set(14, integer);
            return this;
        }

        /** Sets {@link Scalars#int32()}. */
        @JsonProperty("int32")
        public Builder int32(Integer int32) {
            this.int32 = set(15, int32);
            return this;
        }

        /** Sets {@link Scalars#int64()}. */
        @JsonProperty("int64")
        public Builder int64(Long int64) {
            this.int64 = set(16, int64);
            return this;
        }

        /** Sets {@link Scalars#number()}. */
        @JsonProperty("number")
        public Builder number(BigDecimal number) {
            this.number = set(17, number);
            return this;
        }

        /** Sets {@link Scalars#double_()}. */
        @JsonProperty("double")
        public Builder double_(BigDecimal double_) {
            this.double_ = set(18, double_);
            return this;
        }

        /** Sets {@link Scalars#float_()}. */
        @JsonProperty("float")
        public Builder float_(BigDecimal float_) {
            this.float_ = set(19, float_);
            return this;
        }

        /** Sets {@link Scalars#flag()}. */
        @JsonProperty("flag")
        public Builder flag(Boolean flag) {
            this.flag = set(20, flag);
            return this;
        }

        /** Sets {@link Scalars#textOrNull()}. */
        @JsonProperty("textOrNull")
        public Builder textOrNull(@Nullable String textOrNull) {
            this.textOrNull = set(21, textOrNull);
            return this;
        }

        /** Sets {@link Scalars#decimalOrNull()}. */
        @JsonProperty("decimalOrNull")
        public Builder decimalOrNull(@Nullable BigDecimal decimalOrNull) {
            this.decimalOrNull = set(22, decimalOrNull);
            return this;
        }

        /** Sets {@link Scalars#dateOrNull()}. */
        @JsonProperty("dateOrNull")
        public Builder dateOrNull(@Nullable LocalDate dateOrNull) {
            this.dateOrNull = set(23, dateOrNull);
            return this;
        }

        /** Sets {@link Scalars#dateTimeOrNull()}. */
        @JsonProperty("dateTimeOrNull")
        public Builder dateTimeOrNull(@Nullable OffsetDateTime dateTimeOrNull) {
            this.dateTimeOrNull = set(24, dateTimeOrNull);
            return this;
        }

        /** Sets {@link Scalars#uuidOrNull()}. */
        @JsonProperty("uuidOrNull")
        public Builder uuidOrNull(@Nullable UUID uuidOrNull) {
            this.uuidOrNull = set(25, uuidOrNull);
            return this;
        }

        /** Sets {@link Scalars#uriOrNull()}. */
        @JsonProperty("uriOrNull")
        public Builder uriOrNull(@Nullable URI uriOrNull) {
            this.uriOrNull = set(26, uriOrNull);
            return this;
        }

        /** Sets {@link Scalars#int64OrNull()}. */
        @JsonProperty("int64OrNull")
        public Builder int64OrNull(@Nullable Long int64OrNull) {
            this.int64OrNull = set(27, int64OrNull);
            return this;
        }

        /** Sets {@link Scalars#numberOrNull()}. */
        @JsonProperty("numberOrNull")
        public Builder numberOrNull(@Nullable BigDecimal numberOrNull) {
            this.numberOrNull = set(28, numberOrNull);
            return this;
        }

        /** Sets {@link Scalars#flagOrNull()}. */
        @JsonProperty("flagOrNull")
        public Builder flagOrNull(@Nullable Boolean flagOrNull) {
            this.flagOrNull = set(29, flagOrNull);
            return this;
        }

        /** Sets {@link Scalars#anything()}. */
        @JsonProperty("anything")
        public Builder anything(@Nullable Object anything) {
            this.anything = set(30, anything);
            return this;
        }

        /** Sets {@link Scalars#readOnlyText()}. */
        @JsonProperty("readOnlyText")
        public Builder readOnlyText(String readOnlyText) {
            this.readOnlyText = set(31, readOnlyText);
            return this;
        }

        /** Sets {@link Scalars#writeOnlyText()}. */
        @JsonProperty("writeOnlyText")
        public Builder writeOnlyText(String writeOnlyText) {
            this.writeOnlyText = set(32, writeOnlyText);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Scalars build() {
            refuseNulls("Scalars", NOT_NULLABLE);
            return new Scalars(this);
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
                case 1 -> this.text = read(1, value);
                case 2 -> this.password = read(2, value);
                case 3 -> this.byteText = read(3, value);
                case 4 -> this.time = read(4, value);
                case 5 -> this.duration = read(5, value);
                case 6 -> this.hostname = read(6, value);
                case 7 -> this.pattern = read(7, value);
                case 8 -> this.email = read(8, value);
                case 9 -> this.decimal = read(9, value);
                case 10 -> this.date = read(10, value);
                case 11 -> this.dateTime = read(11, value);
                case 12 -> this.uuid = read(12, value);
                case 13 -> this.uri = read(13, value);
                case 14 -> this.integer = read(14, value);
                case 15 -> this.int32 = read(15, value);
                case 16 -> this.int64 = read(16, value);
                case 17 -> this.number = read(17, value);
                case 18 -> this.double_ = read(18, value);
                case 19 -> this.float_ = read(19, value);
                case 20 -> this.flag = read(20, value);
                case 21 -> this.textOrNull = read(21, value);
                case 22 -> this.decimalOrNull = read(22, value);
                case 23 -> this.dateOrNull = read(23, value);
                case 24 -> this.dateTimeOrNull = read(24, value);
                case 25 -> this.uuidOrNull = read(25, value);
                case 26 -> this.uriOrNull = read(26, value);
                case 27 -> this.int64OrNull = read(27, value);
                case 28 -> this.numberOrNull = read(28, value);
                case 29 -> this.flagOrNull = read(29, value);
                case 30 -> this.anything = read(30, value);
                case 31 -> this.readOnlyText = read(31, value);
                case 32 -> this.writeOnlyText = read(32, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Scalars finish() {
            return new Scalars(this);
        }
    }
}
