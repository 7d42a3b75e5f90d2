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
 * Every type and format.
 *
 * <p>Evidence: partial. Open questions: every-format.
 *
 * @see <a href="https://docs.fixture.test/formats">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "text", "uuid", "date", "dateTime", "localDateTime", "decimal", "email", "uri", "integer", "flag", "textOrBoolean", "object", "freeForm", "freeFormReference", "freeForms", "texts", "uuids", "kinds", "labels", "objects", "class", "password" }, allowGetters = true)
public final class EveryFormat extends NectarObject {

    private static final List<String> FIELDS = List.of("text", "uuid", "date", "dateTime", "localDateTime", "decimal", "email", "uri", "integer", "flag", "textOrBoolean", "object", "freeForm", "freeFormReference", "freeForms", "texts", "uuids", "kinds", "labels", "objects", "class", "password");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 12, 14 };

    @JsonProperty("text")
    private final @Nullable String text;

    @JsonProperty("uuid")
    private final @Nullable UUID uuid;

    @JsonProperty("date")
    private final @Nullable LocalDate date;

    @JsonProperty("dateTime")
    private final @Nullable OffsetDateTime dateTime;

    @JsonProperty("localDateTime")
    @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS")
    private final @Nullable OffsetDateTime localDateTime;

    @JsonProperty("decimal")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal decimal;

    @JsonProperty("email")
    private final @Nullable String email;

    @JsonProperty("uri")
    private final @Nullable URI uri;

    @JsonProperty("integer")
    private final @Nullable Integer integer;

    @JsonProperty("flag")
    private final @Nullable Boolean flag;

    @JsonProperty("textOrBoolean")
    private final @Nullable String textOrBoolean;

    @JsonProperty("object")
    private final @Nullable Part object;

    @JsonProperty("freeForm")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> freeForm;

    @JsonProperty("freeFormReference")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> freeFormReference;

    @JsonProperty("freeForms")
    private final @Nullable List<Map<String, Object>> freeForms;

    @JsonProperty("texts")
    private final @Nullable List<String> texts;

    @JsonProperty("uuids")
    private final @Nullable List<UUID> uuids;

    @JsonProperty("kinds")
    private final @Nullable List<CompleteEnum> kinds;

    @JsonProperty("labels")
    private final @Nullable List<PartialEnum> labels;

    @JsonProperty("objects")
    private final @Nullable List<Part> objects;

    @JsonProperty("class")
    private final @Nullable String class_;

    @JsonProperty("password")
    private final @Nullable String password;

    private EveryFormat(Builder builder) {
        super(builder);
        this.text = builder.text;
        this.uuid = builder.uuid;
        this.date = builder.date;
        this.dateTime = builder.dateTime;
        this.localDateTime = builder.localDateTime;
        this.decimal = builder.decimal;
        this.email = builder.email;
        this.uri = builder.uri;
        this.integer = builder.integer;
        this.flag = builder.flag;
        this.textOrBoolean = builder.textOrBoolean;
        this.object = builder.object;
        this.freeForm = copyOf(builder.freeForm);
        this.freeFormReference = copyOf(builder.freeFormReference);
        this.freeForms = deepCopyOf(builder.freeForms);
        this.texts = copyOf(builder.texts);
        this.uuids = copyOf(builder.uuids);
        this.kinds = copyOf(builder.kinds);
        this.labels = copyOf(builder.labels);
        this.objects = copyOf(builder.objects);
        this.class_ = builder.class_;
        this.password = builder.password;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EveryFormat read(Builder builder) {
        return new EveryFormat(builder);
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
     * Text.
     *
     * @return null when absent or null
     */
    public @Nullable String text() {
        return readable(text, "text");
    }

    /**
     * UUID.
     *
     * @return null when absent or null
     */
    public @Nullable UUID uuid() {
        return readable(uuid, "uuid");
    }

    /**
     * Date.
     *
     * @return null when absent or null
     */
    public @Nullable LocalDate date() {
        return readable(date, "date");
    }

    /**
     * Instant.
     *
     * @return null when absent or null
     */
    public @Nullable OffsetDateTime dateTime() {
        return readable(dateTime, "dateTime");
    }

    /**
     * Timestamp without zone.
     *
     * @return null when absent or null
     */
    public @Nullable OffsetDateTime localDateTime() {
        return readable(localDateTime, "localDateTime");
    }

    /**
     * Decimal.
     *
     * @return null when absent or null
     */
    public @Nullable BigDecimal decimal() {
        return readable(decimal, "decimal");
    }

    /**
     * E-mail.
     *
     * @return null when absent or null
     */
    public @Nullable String email() {
        return readable(email, "email");
    }

    /**
     * Address.
     *
     * @return null when absent or null
     */
    public @Nullable URI uri() {
        return readable(uri, "uri");
    }

    /**
     * Integer.
     *
     * @return null when absent or null
     */
    public @Nullable Integer integer() {
        return readable(integer, "integer");
    }

    /**
     * Flag.
     *
     * @return null when absent or null
     */
    public @Nullable Boolean flag() {
        return readable(flag, "flag");
    }

    /**
     * Text or boolean.
     *
     * @return null when absent or null
     */
    public @Nullable String textOrBoolean() {
        return readable(textOrBoolean, "textOrBoolean");
    }

    /**
     * A nested object.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Part object() {
        return readable(object, "object");
    }

    /**
     * Free form.
     *
     * @return empty when absent or null
     */
    public Map<String, Object> freeForm() {
        return orEmpty(readable(freeForm, "freeForm"));
    }

    /**
     * An object of unknown fields.
     *
     * <p>Evidence: inferred.
     *
     * @return empty when absent
     */
    public Map<String, Object> freeFormReference() {
        return orEmpty(readable(freeFormReference, "freeFormReference"));
    }

    /**
     * Free forms.
     *
     * @return empty when absent or null
     */
    public List<Map<String, Object>> freeForms() {
        return orEmpty(readable(freeForms, "freeForms"));
    }

    /**
     * Texts.
     *
     * @return empty when absent or null
     */
    public List<String> texts() {
        return orEmpty(readable(texts, "texts"));
    }

    /**
     * UUIDs.
     *
     * @return empty when absent or null
     */
    public List<UUID> uuids() {
        return orEmpty(readable(uuids, "uuids"));
    }

    /**
     * Kinds.
     *
     * @return empty when absent or null
     */
    public List<CompleteEnum> kinds() {
        return orEmpty(readable(kinds, "kinds"));
    }

    /**
     * Labels.
     *
     * @return empty when absent or null
     */
    public List<PartialEnum> labels() {
        return orEmpty(readable(labels, "labels"));
    }

    /**
     * Objects.
     *
     * @return empty when absent or null
     */
    public List<Part> objects() {
        return orEmpty(readable(objects, "objects"));
    }

    /**
     * A Java keyword.
     *
     * <p>JSON name: <code>class</code>.
     *
     * @return null when absent or null
     */
    public @Nullable String class_() {
        return readable(class_, "class");
    }

    /**
     * Secret.
     *
     * @return null when absent or null
     */
    public @Nullable String password() {
        return readable(password, "password");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { text, uuid, date, dateTime, localDateTime, decimal, email, uri, integer, flag, textOrBoolean, object, freeForm, freeFormReference, freeForms, texts, uuids, kinds, labels, objects, class_, password };
    }

    @Override
    protected boolean isSecret(String jsonName) {
        return switch (jsonName) {
            case "password" -> true;
            default -> false;
        };
    }

    /**
     * A builder of {@link EveryFormat}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String text;
        private @Nullable UUID uuid;
        private @Nullable LocalDate date;
        private @Nullable OffsetDateTime dateTime;
        private @Nullable OffsetDateTime localDateTime;
        private @Nullable BigDecimal decimal;
        private @Nullable String email;
        private @Nullable URI uri;
        private @Nullable Integer integer;
        private @Nullable Boolean flag;
        private @Nullable String textOrBoolean;
        private @Nullable Part object;
        private @Nullable Map<String, Object> freeForm;
        private @Nullable Map<String, Object> freeFormReference;
        private @Nullable List<Map<String, Object>> freeForms;
        private @Nullable List<String> texts;
        private @Nullable List<UUID> uuids;
        private @Nullable List<CompleteEnum> kinds;
        private @Nullable List<PartialEnum> labels;
        private @Nullable List<Part> objects;
        private @Nullable String class_;
        private @Nullable String password;

        private Builder() {}

        private Builder(EveryFormat source) {
            super(source);
            this.text = source.text;
            this.uuid = source.uuid;
            this.date = source.date;
            this.dateTime = source.dateTime;
            this.localDateTime = source.localDateTime;
            this.decimal = source.decimal;
            this.email = source.email;
            this.uri = source.uri;
            this.integer = source.integer;
            this.flag = source.flag;
            this.textOrBoolean = source.textOrBoolean;
            this.object = source.object;
            this.freeForm = source.freeForm;
            this.freeFormReference = source.freeFormReference;
            this.freeForms = source.freeForms;
            this.texts = source.texts;
            this.uuids = source.uuids;
            this.kinds = source.kinds;
            this.labels = source.labels;
            this.objects = source.objects;
            this.class_ = source.class_;
            this.password = source.password;
        }

        /** Sets {@link EveryFormat#text()}. */
        @JsonProperty("text")
        public Builder text(@Nullable String text) {
            this.text = set(1, text);
            return this;
        }

        /** Sets {@link EveryFormat#uuid()}. */
        @JsonProperty("uuid")
        public Builder uuid(@Nullable UUID uuid) {
            this.uuid = set(2, uuid);
            return this;
        }

        /** Sets {@link EveryFormat#date()}. */
        @JsonProperty("date")
        public Builder date(@Nullable LocalDate date) {
            this.date = set(3, date);
            return this;
        }

        /** Sets {@link EveryFormat#dateTime()}. */
        @JsonProperty("dateTime")
        public Builder dateTime(@Nullable OffsetDateTime dateTime) {
            this.dateTime = set(4, dateTime);
            return this;
        }

        /** Sets {@link EveryFormat#localDateTime()}. */
        @JsonProperty("localDateTime")
        public Builder localDateTime(@Nullable OffsetDateTime localDateTime) {
            this.localDateTime = set(5, localDateTime);
            return this;
        }

        /** Sets {@link EveryFormat#decimal()}. */
        @JsonProperty("decimal")
        public Builder decimal(@Nullable BigDecimal decimal) {
            this.decimal = set(6, decimal);
            return this;
        }

        /** Sets {@link EveryFormat#email()}. */
        @JsonProperty("email")
        public Builder email(@Nullable String email) {
            this.email = set(7, email);
            return this;
        }

        /** Sets {@link EveryFormat#uri()}. */
        @JsonProperty("uri")
        public Builder uri(@Nullable URI uri) {
            this.uri = set(8, uri);
            return this;
        }

        /** Sets {@link EveryFormat#integer()}. */
        @JsonProperty("integer")
        public Builder integer(@Nullable Integer integer) {
            this.integer = set(9, integer);
            return this;
        }

        /** Sets {@link EveryFormat#flag()}. */
        @JsonProperty("flag")
        public Builder flag(@Nullable Boolean flag) {
            this.flag = set(10, flag);
            return this;
        }

        /** Sets {@link EveryFormat#textOrBoolean()}. */
        @JsonProperty("textOrBoolean")
        public Builder textOrBoolean(@Nullable String textOrBoolean) {
            this.textOrBoolean = set(11, textOrBoolean);
            return this;
        }

        /** Sets {@link EveryFormat#object()}. */
        @JsonProperty("object")
        public Builder object(Part object) {
            this.object = set(12, object);
            return this;
        }

        /** Sets {@link EveryFormat#freeForm()}. */
        @JsonProperty("freeForm")
        public Builder freeForm(@Nullable Map<String, Object> freeForm) {
            this.freeForm = set(13, freeForm);
            return this;
        }

        /** Sets {@link EveryFormat#freeFormReference()}. */
        @JsonProperty("freeFormReference")
        public Builder freeFormReference(Map<String, Object> freeFormReference) {
            this.freeFormReference = set(14, freeFormReference);
            return this;
        }

        /** Sets {@link EveryFormat#freeForms()}. */
        @JsonProperty("freeForms")
        public Builder freeForms(@Nullable List<Map<String, Object>> freeForms) {
            this.freeForms = set(15, freeForms);
            return this;
        }

        /** Sets {@link EveryFormat#texts()}. */
        @JsonProperty("texts")
        public Builder texts(@Nullable List<String> texts) {
            this.texts = set(16, texts);
            return this;
        }

        /** Sets {@link EveryFormat#uuids()}. */
        @JsonProperty("uuids")
        public Builder uuids(@Nullable List<UUID> uuids) {
            this.uuids = set(17, uuids);
            return this;
        }

        /** Sets {@link EveryFormat#kinds()}. */
        @JsonProperty("kinds")
        public Builder kinds(@Nullable List<CompleteEnum> kinds) {
            this.kinds = set(18, kinds);
            return this;
        }

        /** Sets {@link EveryFormat#labels()}. */
        @JsonProperty("labels")
        public Builder labels(@Nullable List<PartialEnum> labels) {
            this.labels = set(19, labels);
            return this;
        }

        /** Sets {@link EveryFormat#objects()}. */
        @JsonProperty("objects")
        public Builder objects(@Nullable List<Part> objects) {
            this.objects = set(20, objects);
            return this;
        }

        /** Sets {@link EveryFormat#class_()}. */
        @JsonProperty("class")
        public Builder class_(@Nullable String class_) {
            this.class_ = set(21, class_);
            return this;
        }

        /** Sets {@link EveryFormat#password()}. */
        @JsonProperty("password")
        public Builder password(@Nullable String password) {
            this.password = set(22, password);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public EveryFormat build() {
            refuseNulls("EveryFormat", NOT_NULLABLE);
            return new EveryFormat(this);
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
                case 2 -> this.uuid = read(2, value);
                case 3 -> this.date = read(3, value);
                case 4 -> this.dateTime = read(4, value);
                case 5 -> this.localDateTime = read(5, value);
                case 6 -> this.decimal = read(6, value);
                case 7 -> this.email = read(7, value);
                case 8 -> this.uri = read(8, value);
                case 9 -> this.integer = read(9, value);
                case 10 -> this.flag = read(10, value);
                case 11 -> this.textOrBoolean = read(11, value);
                case 12 -> this.object = read(12, value);
                case 13 -> this.freeForm = read(13, value);
                case 14 -> this.freeFormReference = read(14, value);
                case 15 -> this.freeForms = read(15, value);
                case 16 -> this.texts = read(16, value);
                case 17 -> this.uuids = read(17, value);
                case 18 -> this.kinds = read(18, value);
                case 19 -> this.labels = read(19, value);
                case 20 -> this.objects = read(20, value);
                case 21 -> this.class_ = read(21, value);
                case 22 -> this.password = read(22, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected EveryFormat finish() {
            return new EveryFormat(this);
        }
    }
}
