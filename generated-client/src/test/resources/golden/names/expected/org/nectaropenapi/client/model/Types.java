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
 * Every property is of a schema that is named like a type.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "error", "record", "map", "list", "string", "object", "uUID", "uRI", "upload", "builder", "webhookEvent", "nullable", "nectarObject", "openEnum", "paged", "override", "deprecated", "jsonProperty", "await", "offsetDateTime", "bigDecimal", "thing", "other_thing", "third-thing.v2", "2fa", "known", "class", "thingsService" }, allowGetters = true)
public final class Types extends NectarObject {

    private static final List<String> FIELDS = List.of("error", "record", "map", "list", "string", "object", "uUID", "uRI", "upload", "builder", "webhookEvent", "nullable", "nectarObject", "openEnum", "paged", "override", "deprecated", "jsonProperty", "await", "offsetDateTime", "bigDecimal", "thing", "other_thing", "third-thing.v2", "2fa", "known", "class", "thingsService");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28 };

    @JsonProperty("error")
    private final @Nullable ErrorModel error;

    @JsonProperty("record")
    private final @Nullable RecordModel record;

    @JsonProperty("map")
    private final @Nullable MapModel map;

    @JsonProperty("list")
    private final @Nullable ListModel list;

    @JsonProperty("string")
    private final @Nullable StringModel string;

    @JsonProperty("object")
    private final @Nullable ObjectModel object;

    @JsonProperty("uUID")
    private final @Nullable UUIDModel uUID;

    @JsonProperty("uRI")
    private final @Nullable URIModel uRI;

    @JsonProperty("upload")
    private final @Nullable UploadModel upload;

    @JsonProperty("builder")
    private final @Nullable BuilderModel builder_;

    @JsonProperty("webhookEvent")
    private final @Nullable WebhookEventModel webhookEvent;

    @JsonProperty("nullable")
    private final @Nullable NullableModel nullable;

    @JsonProperty("nectarObject")
    private final @Nullable NectarObjectModel nectarObject;

    @JsonProperty("openEnum")
    private final @Nullable OpenEnumModel openEnum;

    @JsonProperty("paged")
    private final @Nullable PagedModel paged;

    @JsonProperty("override")
    private final @Nullable OverrideModel override;

    @JsonProperty("deprecated")
    private final @Nullable DeprecatedModel deprecated;

    @JsonProperty("jsonProperty")
    private final @Nullable JsonPropertyModel jsonProperty;

    @JsonProperty("await")
    private final @Nullable AwaitModel await;

    @JsonProperty("offsetDateTime")
    private final @Nullable OffsetDateTimeModel offsetDateTime;

    @JsonProperty("bigDecimal")
    private final @Nullable BigDecimalModel bigDecimal;

    @JsonProperty("thing")
    private final @Nullable Thing thing;

    @JsonProperty("other_thing")
    private final @Nullable OtherThing otherThing;

    @JsonProperty("third-thing.v2")
    private final @Nullable ThirdThingV2 thirdThingV2;

    @JsonProperty("2fa")
    private final @Nullable Model2fa _2fa;

    @JsonProperty("known")
    private final @Nullable Known known;

    @JsonProperty("class")
    private final @Nullable ClassModel class_;

    @JsonProperty("thingsService")
    private final @Nullable ThingsService thingsService;

    private Types(Builder builder) {
        super(builder);
        this.error = builder.error;
        this.record = builder.record;
        this.map = builder.map;
        this.list = builder.list;
        this.string = builder.string;
        this.object = builder.object;
        this.uUID = builder.uUID;
        this.uRI = builder.uRI;
        this.upload = builder.upload;
        this.builder_ = builder.builder_;
        this.webhookEvent = builder.webhookEvent;
        this.nullable = builder.nullable;
        this.nectarObject = builder.nectarObject;
        this.openEnum = builder.openEnum;
        this.paged = builder.paged;
        this.override = builder.override;
        this.deprecated = builder.deprecated;
        this.jsonProperty = builder.jsonProperty;
        this.await = builder.await;
        this.offsetDateTime = builder.offsetDateTime;
        this.bigDecimal = builder.bigDecimal;
        this.thing = builder.thing;
        this.otherThing = builder.otherThing;
        this.thirdThingV2 = builder.thirdThingV2;
        this._2fa = builder._2fa;
        this.known = builder.known;
        this.class_ = builder.class_;
        this.thingsService = builder.thingsService;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Types read(Builder builder) {
        return new Types(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(StringModel string) {
        return new Builder().string(string);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ErrorModel error() {
        return readable(error, "error");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable RecordModel record() {
        return readable(record, "record");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable MapModel map() {
        return readable(map, "map");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ListModel list() {
        return readable(list, "list");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @throws MissingFieldException if the field is absent
     */
    public StringModel string() {
        return present(string, "string");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ObjectModel object() {
        return readable(object, "object");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable UUIDModel uUID() {
        return readable(uUID, "uUID");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable URIModel uRI() {
        return readable(uRI, "uRI");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable UploadModel upload() {
        return readable(upload, "upload");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>JSON name: <code>builder</code>.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable BuilderModel builder_() {
        return readable(builder_, "builder");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable WebhookEventModel webhookEvent() {
        return readable(webhookEvent, "webhookEvent");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable NullableModel nullable() {
        return readable(nullable, "nullable");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable NectarObjectModel nectarObject() {
        return readable(nectarObject, "nectarObject");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable OpenEnumModel openEnum() {
        return readable(openEnum, "openEnum");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable PagedModel paged() {
        return readable(paged, "paged");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable OverrideModel override() {
        return readable(override, "override");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable DeprecatedModel deprecated() {
        return readable(deprecated, "deprecated");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable JsonPropertyModel jsonProperty() {
        return readable(jsonProperty, "jsonProperty");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable AwaitModel await() {
        return readable(await, "await");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable OffsetDateTimeModel offsetDateTime() {
        return readable(offsetDateTime, "offsetDateTime");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable BigDecimalModel bigDecimal() {
        return readable(bigDecimal, "bigDecimal");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Thing thing() {
        return readable(thing, "thing");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>JSON name: <code>other_thing</code>.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable OtherThing otherThing() {
        return readable(otherThing, "other_thing");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>JSON name: <code>third-thing.v2</code>.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ThirdThingV2 thirdThingV2() {
        return readable(thirdThingV2, "third-thing.v2");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>JSON name: <code>2fa</code>.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Model2fa _2fa() {
        return readable(_2fa, "2fa");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Known known() {
        return readable(known, "known");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>JSON name: <code>class</code>.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ClassModel class_() {
        return readable(class_, "class");
    }

    /**
     * A schema that is named like something else.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable ThingsService thingsService() {
        return readable(thingsService, "thingsService");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { error, record, map, list, string, object, uUID, uRI, upload, builder_, webhookEvent, nullable, nectarObject, openEnum, paged, override, deprecated, jsonProperty, await, offsetDateTime, bigDecimal, thing, otherThing, thirdThingV2, _2fa, known, class_, thingsService };
    }

    /**
     * A builder of {@link Types}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable ErrorModel error;
        private @Nullable RecordModel record;
        private @Nullable MapModel map;
        private @Nullable ListModel list;
        private @Nullable StringModel string;
        private @Nullable ObjectModel object;
        private @Nullable UUIDModel uUID;
        private @Nullable URIModel uRI;
        private @Nullable UploadModel upload;
        private @Nullable BuilderModel builder_;
        private @Nullable WebhookEventModel webhookEvent;
        private @Nullable NullableModel nullable;
        private @Nullable NectarObjectModel nectarObject;
        private @Nullable OpenEnumModel openEnum;
        private @Nullable PagedModel paged;
        private @Nullable OverrideModel override;
        private @Nullable DeprecatedModel deprecated;
        private @Nullable JsonPropertyModel jsonProperty;
        private @Nullable AwaitModel await;
        private @Nullable OffsetDateTimeModel offsetDateTime;
        private @Nullable BigDecimalModel bigDecimal;
        private @Nullable Thing thing;
        private @Nullable OtherThing otherThing;
        private @Nullable ThirdThingV2 thirdThingV2;
        private @Nullable Model2fa _2fa;
        private @Nullable Known known;
        private @Nullable ClassModel class_;
        private @Nullable ThingsService thingsService;

        private Builder() {}

        private Builder(Types source) {
            super(source);
            this.error = source.error;
            this.record = source.record;
            this.map = source.map;
            this.list = source.list;
            this.string = source.string;
            this.object = source.object;
            this.uUID = source.uUID;
            this.uRI = source.uRI;
            this.upload = source.upload;
            this.builder_ = source.builder_;
            this.webhookEvent = source.webhookEvent;
            this.nullable = source.nullable;
            this.nectarObject = source.nectarObject;
            this.openEnum = source.openEnum;
            this.paged = source.paged;
            this.override = source.override;
            this.deprecated = source.deprecated;
            this.jsonProperty = source.jsonProperty;
            this.await = source.await;
            this.offsetDateTime = source.offsetDateTime;
            this.bigDecimal = source.bigDecimal;
            this.thing = source.thing;
            this.otherThing = source.otherThing;
            this.thirdThingV2 = source.thirdThingV2;
            this._2fa = source._2fa;
            this.known = source.known;
            this.class_ = source.class_;
            this.thingsService = source.thingsService;
        }

        /** Sets {@link Types#error()}. */
        @JsonProperty("error")
        public Builder error(ErrorModel error) {
            this.error = set(1, error);
            return this;
        }

        /** Sets {@link Types#record()}. */
        @JsonProperty("record")
        public Builder record(RecordModel record) {
            this.record = set(2, record);
            return this;
        }

        /** Sets {@link Types#map()}. */
        @JsonProperty("map")
        public Builder map(MapModel map) {
            this.map = set(3, map);
            return this;
        }

        /** Sets {@link Types#list()}. */
        @JsonProperty("list")
        public Builder list(ListModel list) {
            this.list = set(4, list);
            return this;
        }

        /** Sets {@link Types#string()}. */
        @JsonProperty("string")
        public Builder string(StringModel string) {
            this.string = set(5, string);
            return this;
        }

        /** Sets {@link Types#object()}. */
        @JsonProperty("object")
        public Builder object(ObjectModel object) {
            this.object = set(6, object);
            return this;
        }

        /** Sets {@link Types#uUID()}. */
        @JsonProperty("uUID")
        public Builder uUID(UUIDModel uUID) {
            this.uUID = set(7, uUID);
            return this;
        }

        /** Sets {@link Types#uRI()}. */
        @JsonProperty("uRI")
        public Builder uRI(URIModel uRI) {
            this.uRI = set(8, uRI);
            return this;
        }

        /** Sets {@link Types#upload()}. */
        @JsonProperty("upload")
        public Builder upload(UploadModel upload) {
            this.upload = set(9, upload);
            return this;
        }

        /** Sets {@link Types#builder_()}. */
        @JsonProperty("builder")
        public Builder builder_(BuilderModel builder_) {
            this.builder_ = set(10, builder_);
            return this;
        }

        /** Sets {@link Types#webhookEvent()}. */
        @JsonProperty("webhookEvent")
        public Builder webhookEvent(WebhookEventModel webhookEvent) {
            this.webhookEvent = set(11, webhookEvent);
            return this;
        }

        /** Sets {@link Types#nullable()}. */
        @JsonProperty("nullable")
        public Builder nullable(NullableModel nullable) {
            this.nullable = set(12, nullable);
            return this;
        }

        /** Sets {@link Types#nectarObject()}. */
        @JsonProperty("nectarObject")
        public Builder nectarObject(NectarObjectModel nectarObject) {
            this.nectarObject = set(13, nectarObject);
            return this;
        }

        /** Sets {@link Types#openEnum()}. */
        @JsonProperty("openEnum")
        public Builder openEnum(OpenEnumModel openEnum) {
            this.openEnum = set(14, openEnum);
            return this;
        }

        /** Sets {@link Types#paged()}. */
        @JsonProperty("paged")
        public Builder paged(PagedModel paged) {
            this.paged = set(15, paged);
            return this;
        }

        /** Sets {@link Types#override()}. */
        @JsonProperty("override")
        public Builder override(OverrideModel override) {
            this.override = set(16, override);
            return this;
        }

        /** Sets {@link Types#deprecated()}. */
        @JsonProperty("deprecated")
        public Builder deprecated(DeprecatedModel deprecated) {
            this.deprecated = set(17, deprecated);
            return this;
        }

        /** Sets {@link Types#jsonProperty()}. */
        @JsonProperty("jsonProperty")
        public Builder jsonProperty(JsonPropertyModel jsonProperty) {
            this.jsonProperty = set(18, jsonProperty);
            return this;
        }

        /** Sets {@link Types#await()}. */
        @JsonProperty("await")
        public Builder await(AwaitModel await) {
            this.await = set(19, await);
            return this;
        }

        /** Sets {@link Types#offsetDateTime()}. */
        @JsonProperty("offsetDateTime")
        public Builder offsetDateTime(OffsetDateTimeModel offsetDateTime) {
            this.offsetDateTime = set(20, offsetDateTime);
            return this;
        }

        /** Sets {@link Types#bigDecimal()}. */
        @JsonProperty("bigDecimal")
        public Builder bigDecimal(BigDecimalModel bigDecimal) {
            this.bigDecimal = set(21, bigDecimal);
            return this;
        }

        /** Sets {@link Types#thing()}. */
        @JsonProperty("thing")
        public Builder thing(Thing thing) {
            this.thing = set(22, thing);
            return this;
        }

        /** Sets {@link Types#otherThing()}. */
        @JsonProperty("other_thing")
        public Builder otherThing(OtherThing otherThing) {
            this.otherThing = set(23, otherThing);
            return this;
        }

        /** Sets {@link Types#thirdThingV2()}. */
        @JsonProperty("third-thing.v2")
        public Builder thirdThingV2(ThirdThingV2 thirdThingV2) {
            this.thirdThingV2 = set(24, thirdThingV2);
            return this;
        }

        /** Sets {@link Types#_2fa()}. */
        @JsonProperty("2fa")
        public Builder _2fa(Model2fa _2fa) {
            this._2fa = set(25, _2fa);
            return this;
        }

        /** Sets {@link Types#known()}. */
        @JsonProperty("known")
        public Builder known(Known known) {
            this.known = set(26, known);
            return this;
        }

        /** Sets {@link Types#class_()}. */
        @JsonProperty("class")
        public Builder class_(ClassModel class_) {
            this.class_ = set(27, class_);
            return this;
        }

        /** Sets {@link Types#thingsService()}. */
        @JsonProperty("thingsService")
        public Builder thingsService(ThingsService thingsService) {
            this.thingsService = set(28, thingsService);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Types build() {
            refuseNulls("Types", NOT_NULLABLE);
            return new Types(this);
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
                case 1 -> this.error = read(1, value);
                case 2 -> this.record = read(2, value);
                case 3 -> this.map = read(3, value);
                case 4 -> this.list = read(4, value);
                case 5 -> this.string = read(5, value);
                case 6 -> this.object = read(6, value);
                case 7 -> this.uUID = read(7, value);
                case 8 -> this.uRI = read(8, value);
                case 9 -> this.upload = read(9, value);
                case 10 -> this.builder_ = read(10, value);
                case 11 -> this.webhookEvent = read(11, value);
                case 12 -> this.nullable = read(12, value);
                case 13 -> this.nectarObject = read(13, value);
                case 14 -> this.openEnum = read(14, value);
                case 15 -> this.paged = read(15, value);
                case 16 -> this.override = read(16, value);
                case 17 -> this.deprecated = read(17, value);
                case 18 -> this.jsonProperty = read(18, value);
                case 19 -> this.await = read(19, value);
                case 20 -> this.offsetDateTime = read(20, value);
                case 21 -> this.bigDecimal = read(21, value);
                case 22 -> this.thing = read(22, value);
                case 23 -> this.otherThing = read(23, value);
                case 24 -> this.thirdThingV2 = read(24, value);
                case 25 -> this._2fa = read(25, value);
                case 26 -> this.known = read(26, value);
                case 27 -> this.class_ = read(27, value);
                case 28 -> this.thingsService = read(28, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Types finish() {
            return new Types(this);
        }
    }
}
