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
 * Every property is a word of Java or of the runtime.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "getClass", "hashCode", "equals", "toString", "notify", "wait", "clone", "builder", "toBuilder", "build", "FIELDS", "NOT_NULLABLE", "unknownFields", "fieldNames", "fieldValues", "isSecret", "stateOf", "present", "copyOf", "read", "set", "source", "value", "position", "of", "known", "class", "default", "enum", "int", "new", "package", "true", "_", "record", "yield" }, allowGetters = true)
public final class Words extends NectarObject {

    private static final List<String> FIELDS = List.of("getClass", "hashCode", "equals", "toString", "notify", "wait", "clone", "builder", "toBuilder", "build", "FIELDS", "NOT_NULLABLE", "unknownFields", "fieldNames", "fieldValues", "isSecret", "stateOf", "present", "copyOf", "read", "set", "source", "value", "position", "of", "known", "class", "default", "enum", "int", "new", "package", "true", "_", "record", "yield");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 };

    @JsonProperty("getClass")
    private final @Nullable String getClass_;

    @JsonProperty("hashCode")
    private final @Nullable String hashCode_;

    @JsonProperty("equals")
    private final @Nullable String equals_;

    @JsonProperty("toString")
    private final @Nullable String toString_;

    @JsonProperty("notify")
    private final @Nullable String notify_;

    @JsonProperty("wait")
    private final @Nullable String wait_;

    @JsonProperty("clone")
    private final @Nullable String clone_;

    @JsonProperty("builder")
    private final @Nullable String builder_;

    @JsonProperty("toBuilder")
    private final @Nullable String toBuilder_;

    @JsonProperty("build")
    private final @Nullable String build_;

    @JsonProperty("FIELDS")
    private final @Nullable String fields;

    @JsonProperty("NOT_NULLABLE")
    private final @Nullable String notNullable;

    @JsonProperty("unknownFields")
    private final @Nullable String unknownFields_;

    @JsonProperty("fieldNames")
    private final @Nullable String fieldNames_;

    @JsonProperty("fieldValues")
    private final @Nullable String fieldValues_;

    @JsonProperty("isSecret")
    private final @Nullable String isSecret;

    @JsonProperty("stateOf")
    private final @Nullable String stateOf;

    @JsonProperty("present")
    private final @Nullable String present;

    @JsonProperty("copyOf")
    private final @Nullable String copyOf;

    @JsonProperty("read")
    private final @Nullable String read;

    @JsonProperty("set")
    private final @Nullable String set;

    @JsonProperty("source")
    private final @Nullable String source;

    @JsonProperty("value")
    private final @Nullable String value;

    @JsonProperty("position")
    private final @Nullable String position;

    @JsonProperty("of")
    private final @Nullable String of;

    @JsonProperty("known")
    private final @Nullable String known;

    @JsonProperty("class")
    private final @Nullable String class_;

    @JsonProperty("default")
    private final @Nullable String default_;

    @JsonProperty("enum")
    private final @Nullable String enum_;

    @JsonProperty("int")
    private final @Nullable String int_;

    @JsonProperty("new")
    private final @Nullable String new_;

    @JsonProperty("package")
    private final @Nullable String package_;

    @JsonProperty("true")
    private final @Nullable String true_;

    @JsonProperty("_")
    private final @Nullable String lowLine;

    @JsonProperty("record")
    private final @Nullable String record;

    @JsonProperty("yield")
    private final @Nullable String yield_;

    private Words(Builder builder) {
        super(builder);
        this.getClass_ = builder.getClass_;
        this.hashCode_ = builder.hashCode_;
        this.equals_ = builder.equals_;
        this.toString_ = builder.toString_;
        this.notify_ = builder.notify_;
        this.wait_ = builder.wait_;
        this.clone_ = builder.clone_;
        this.builder_ = builder.builder_;
        this.toBuilder_ = builder.toBuilder_;
        this.build_ = builder.build_;
        this.fields = builder.fields;
        this.notNullable = builder.notNullable;
        this.unknownFields_ = builder.unknownFields_;
        this.fieldNames_ = builder.fieldNames_;
        this.fieldValues_ = builder.fieldValues_;
        this.isSecret = builder.isSecret;
        this.stateOf = builder.stateOf;
        this.present = builder.present;
        this.copyOf = builder.copyOf;
        this.read = builder.read;
        this.set = builder.set;
        this.source = builder.source;
        this.value = builder.value;
        this.position = builder.position;
        this.of = builder.of;
        this.known = builder.known;
        this.class_ = builder.class_;
        this.default_ = builder.default_;
        this.enum_ = builder.enum_;
        this.int_ = builder.int_;
        this.new_ = builder.new_;
        this.package_ = builder.package_;
        this.true_ = builder.true_;
        this.lowLine = builder.lowLine;
        this.record = builder.record;
        this.yield_ = builder.yield_;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Words read(Builder builder) {
        return new Words(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String getClass_, String builder_, String class_) {
        return new Builder().getClass_(getClass_).builder_(builder_).class_(class_);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>getClass</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String getClass_() {
        return present(getClass_, "getClass");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>hashCode</code>.
     *
     * @return null when absent
     */
    public @Nullable String hashCode_() {
        return readable(hashCode_, "hashCode");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>equals</code>.
     *
     * @return null when absent
     */
    public @Nullable String equals_() {
        return readable(equals_, "equals");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>toString</code>.
     *
     * @return null when absent
     */
    public @Nullable String toString_() {
        return readable(toString_, "toString");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>notify</code>.
     *
     * @return null when absent
     */
    public @Nullable String notify_() {
        return readable(notify_, "notify");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>wait</code>.
     *
     * @return null when absent
     */
    public @Nullable String wait_() {
        return readable(wait_, "wait");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>clone</code>.
     *
     * @return null when absent
     */
    public @Nullable String clone_() {
        return readable(clone_, "clone");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>builder</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String builder_() {
        return present(builder_, "builder");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>toBuilder</code>.
     *
     * @return null when absent
     */
    public @Nullable String toBuilder_() {
        return readable(toBuilder_, "toBuilder");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>build</code>.
     *
     * @return null when absent
     */
    public @Nullable String build_() {
        return readable(build_, "build");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>FIELDS</code>.
     *
     * @return null when absent
     */
    public @Nullable String fields() {
        return readable(fields, "FIELDS");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>NOT_NULLABLE</code>.
     *
     * @return null when absent
     */
    public @Nullable String notNullable() {
        return readable(notNullable, "NOT_NULLABLE");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>unknownFields</code>.
     *
     * @return null when absent
     */
    public @Nullable String unknownFields_() {
        return readable(unknownFields_, "unknownFields");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>fieldNames</code>.
     *
     * @return null when absent
     */
    public @Nullable String fieldNames_() {
        return readable(fieldNames_, "fieldNames");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>fieldValues</code>.
     *
     * @return null when absent
     */
    public @Nullable String fieldValues_() {
        return readable(fieldValues_, "fieldValues");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String isSecret() {
        return readable(isSecret, "isSecret");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String stateOf() {
        return readable(stateOf, "stateOf");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String present() {
        return readable(present, "present");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String copyOf() {
        return readable(copyOf, "copyOf");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String read() {
        return readable(read, "read");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String set() {
        return readable(set, "set");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String source() {
        return readable(source, "source");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String value() {
        return readable(value, "value");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String position() {
        return readable(position, "position");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String of() {
        return readable(of, "of");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String known() {
        return readable(known, "known");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>class</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String class_() {
        return present(class_, "class");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>default</code>.
     *
     * @return null when absent
     */
    public @Nullable String default_() {
        return readable(default_, "default");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>enum</code>.
     *
     * @return null when absent
     */
    public @Nullable String enum_() {
        return readable(enum_, "enum");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>int</code>.
     *
     * @return null when absent
     */
    public @Nullable String int_() {
        return readable(int_, "int");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>new</code>.
     *
     * @return null when absent
     */
    public @Nullable String new_() {
        return readable(new_, "new");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>package</code>.
     *
     * @return null when absent
     */
    public @Nullable String package_() {
        return readable(package_, "package");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>true</code>.
     *
     * @return null when absent
     */
    public @Nullable String true_() {
        return readable(true_, "true");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>_</code>.
     *
     * @return null when absent
     */
    public @Nullable String lowLine() {
        return readable(lowLine, "_");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String record() {
        return readable(record, "record");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>yield</code>.
     *
     * @return null when absent
     */
    public @Nullable String yield_() {
        return readable(yield_, "yield");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { getClass_, hashCode_, equals_, toString_, notify_, wait_, clone_, builder_, toBuilder_, build_, fields, notNullable, unknownFields_, fieldNames_, fieldValues_, isSecret, stateOf, present, copyOf, read, set, source, value, position, of, known, class_, default_, enum_, int_, new_, package_, true_, lowLine, record, yield_ };
    }

    /**
     * A builder of {@link Words}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String getClass_;
        private @Nullable String hashCode_;
        private @Nullable String equals_;
        private @Nullable String toString_;
        private @Nullable String notify_;
        private @Nullable String wait_;
        private @Nullable String clone_;
        private @Nullable String builder_;
        private @Nullable String toBuilder_;
        private @Nullable String build_;
        private @Nullable String fields;
        private @Nullable String notNullable;
        private @Nullable String unknownFields_;
        private @Nullable String fieldNames_;
        private @Nullable String fieldValues_;
        private @Nullable String isSecret;
        private @Nullable String stateOf;
        private @Nullable String present;
        private @Nullable String copyOf;
        private @Nullable String read;
        private @Nullable String set;
        private @Nullable String source;
        private @Nullable String value;
        private @Nullable String position;
        private @Nullable String of;
        private @Nullable String known;
        private @Nullable String class_;
        private @Nullable String default_;
        private @Nullable String enum_;
        private @Nullable String int_;
        private @Nullable String new_;
        private @Nullable String package_;
        private @Nullable String true_;
        private @Nullable String lowLine;
        private @Nullable String record;
        private @Nullable String yield_;

        private Builder() {}

        private Builder(Words source) {
            super(source);
            this.getClass_ = source.getClass_;
            this.hashCode_ = source.hashCode_;
            this.equals_ = source.equals_;
            this.toString_ = source.toString_;
            this.notify_ = source.notify_;
            this.wait_ = source.wait_;
            this.clone_ = source.clone_;
            this.builder_ = source.builder_;
            this.toBuilder_ = source.toBuilder_;
            this.build_ = source.build_;
            this.fields = source.fields;
            this.notNullable = source.notNullable;
            this.unknownFields_ = source.unknownFields_;
            this.fieldNames_ = source.fieldNames_;
            this.fieldValues_ = source.fieldValues_;
            this.isSecret = source.isSecret;
            this.stateOf = source.stateOf;
            this.present = source.present;
            this.copyOf = source.copyOf;
            this.read = source.read;
            this.set = source.set;
            this.source = source.source;
            this.value = source.value;
            this.position = source.position;
            this.of = source.of;
            this.known = source.known;
            this.class_ = source.class_;
            this.default_ = source.default_;
            this.enum_ = source.enum_;
            this.int_ = source.int_;
            this.new_ = source.new_;
            this.package_ = source.package_;
            this.true_ = source.true_;
            this.lowLine = source.lowLine;
            this.record = source.record;
            this.yield_ = source.yield_;
        }

        /** Sets {@link Words#getClass_()}. */
        @JsonProperty("getClass")
        public Builder getClass_(String getClass_) {
            this.getClass_ = set(1, getClass_);
            return this;
        }

        /** Sets {@link Words#hashCode_()}. */
        @JsonProperty("hashCode")
        public Builder hashCode_(String hashCode_) {
            this.hashCode_ = set(2, hashCode_);
            return this;
        }

        /** Sets {@link Words#equals_()}. */
        @JsonProperty("equals")
        public Builder equals_(String equals_) {
            this.equals_ = set(3, equals_);
            return this;
        }

        /** Sets {@link Words#toString_()}. */
        @JsonProperty("toString")
        public Builder toString_(String toString_) {
            this.toString_ = set(4, toString_);
            return this;
        }

        /** Sets {@link Words#notify_()}. */
        @JsonProperty("notify")
        public Builder notify_(String notify_) {
            this.notify_ = set(5, notify_);
            return this;
        }

        /** Sets {@link Words#wait_()}. */
        @JsonProperty("wait")
        public Builder wait_(String wait_) {
            this.wait_ = set(6, wait_);
            return this;
        }

        /** Sets {@link Words#clone_()}. */
        @JsonProperty("clone")
        public Builder clone_(String clone_) {
            this.clone_ = set(7, clone_);
            return this;
        }

        /** Sets {@link Words#builder_()}. */
        @JsonProperty("builder")
        public Builder builder_(String builder_) {
            this.builder_ = set(8, builder_);
            return this;
        }

        /** Sets {@link Words#toBuilder_()}. */
        @JsonProperty("toBuilder")
        public Builder toBuilder_(String toBuilder_) {
            this.toBuilder_ = set(9, toBuilder_);
            return this;
        }

        /** Sets {@link Words#build_()}. */
        @JsonProperty("build")
        public Builder build_(String build_) {
            this.build_ = set(10, build_);
            return this;
        }

        /** Sets {@link Words#fields()}. */
        @JsonProperty("FIELDS")
        public Builder fields(String fields) {
            this.fields = set(11, fields);
            return this;
        }

        /** Sets {@link Words#notNullable()}. */
        @JsonProperty("NOT_NULLABLE")
        public Builder notNullable(String notNullable) {
            this.notNullable = set(12, notNullable);
            return this;
        }

        /** Sets {@link Words#unknownFields_()}. */
        @JsonProperty("unknownFields")
        public Builder unknownFields_(String unknownFields_) {
            this.unknownFields_ = set(13, unknownFields_);
            return this;
        }

        /** Sets {@link Words#fieldNames_()}. */
        @JsonProperty("fieldNames")
        public Builder fieldNames_(String fieldNames_) {
            this.fieldNames_ = set(14, fieldNames_);
            return this;
        }

        /** Sets {@link Words#fieldValues_()}. */
        @JsonProperty("fieldValues")
        public Builder fieldValues_(String fieldValues_) {
            this.fieldValues_ = set(15, fieldValues_);
            return this;
        }

        /** Sets {@link Words#isSecret()}. */
        @JsonProperty("isSecret")
        public Builder isSecret(String isSecret) {
            this.isSecret = set(16, isSecret);
            return this;
        }

        /** Sets {@link Words#stateOf()}. */
        @JsonProperty("stateOf")
        public Builder stateOf(String stateOf) {
            this.stateOf = set(17, stateOf);
            return this;
        }

        /** Sets {@link Words#present()}. */
        @JsonProperty("present")
        public Builder present(String present) {
            this.present = set(18, present);
            return this;
        }

        /** Sets {@link Words#copyOf()}. */
        @JsonProperty("copyOf")
        public Builder copyOf(String copyOf) {
            this.copyOf = set(19, copyOf);
            return this;
        }

        /** Sets {@link Words#read()}. */
        @JsonProperty("read")
        public Builder read(String read) {
            this.read = set(20, read);
            return this;
        }

        /** Sets {@link Words#set()}. */
        @JsonProperty("set")
        public Builder set(String set) {
            this.set = set(21, set);
            return this;
        }

        /** Sets {@link Words#source()}. */
        @JsonProperty("source")
        public Builder source(String source) {
            this.source = set(22, source);
            return this;
        }

        /** Sets {@link Words#value()}. */
        @JsonProperty("value")
        public Builder value(String value) {
            this.value = set(23, value);
            return this;
        }

        /** Sets {@link Words#position()}. */
        @JsonProperty("position")
        public Builder position(String position) {
            this.position = set(24, position);
            return this;
        }

        /** Sets {@link Words#of()}. */
        @JsonProperty("of")
        public Builder of(String of) {
            this.of = set(25, of);
            return this;
        }

        /** Sets {@link Words#known()}. */
        @JsonProperty("known")
        public Builder known(String known) {
            this.known = set(26, known);
            return this;
        }

        /** Sets {@link Words#class_()}. */
        @JsonProperty("class")
        public Builder class_(String class_) {
            this.class_ = set(27, class_);
            return this;
        }

        /** Sets {@link Words#default_()}. */
        @JsonProperty("default")
        public Builder default_(String default_) {
            this.default_ = set(28, default_);
            return this;
        }

        /** Sets {@link Words#enum_()}. */
        @JsonProperty("enum")
        public Builder enum_(String enum_) {
            this.enum_ = set(29, enum_);
            return this;
        }

        /** Sets {@link Words#int_()}. */
        @JsonProperty("int")
        public Builder int_(String int_) {
            this.int_ = set(30, int_);
            return this;
        }

        /** Sets {@link Words#new_()}. */
        @JsonProperty("new")
        public Builder new_(String new_) {
            this.new_ = set(31, new_);
            return this;
        }

        /** Sets {@link Words#package_()}. */
        @JsonProperty("package")
        public Builder package_(String package_) {
            this.package_ = set(32, package_);
            return this;
        }

        /** Sets {@link Words#true_()}. */
        @JsonProperty("true")
        public Builder true_(String true_) {
            this.true_ = set(33, true_);
            return this;
        }

        /** Sets {@link Words#lowLine()}. */
        @JsonProperty("_")
        public Builder lowLine(String lowLine) {
            this.lowLine = set(34, lowLine);
            return this;
        }

        /** Sets {@link Words#record()}. */
        @JsonProperty("record")
        public Builder record(String record) {
            this.record = set(35, record);
            return this;
        }

        /** Sets {@link Words#yield_()}. */
        @JsonProperty("yield")
        public Builder yield_(String yield_) {
            this.yield_ = set(36, yield_);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Words build() {
            refuseNulls("Words", NOT_NULLABLE);
            return new Words(this);
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
                case 1 -> this.getClass_ = read(1, value);
                case 2 -> this.hashCode_ = read(2, value);
                case 3 -> this.equals_ = read(3, value);
                case 4 -> this.toString_ = read(4, value);
                case 5 -> this.notify_ = read(5, value);
                case 6 -> this.wait_ = read(6, value);
                case 7 -> this.clone_ = read(7, value);
                case 8 -> this.builder_ = read(8, value);
                case 9 -> this.toBuilder_ = read(9, value);
                case 10 -> this.build_ = read(10, value);
                case 11 -> this.fields = read(11, value);
                case 12 -> this.notNullable = read(12, value);
                case 13 -> this.unknownFields_ = read(13, value);
                case 14 -> this.fieldNames_ = read(14, value);
                case 15 -> this.fieldValues_ = read(15, value);
                case 16 -> this.isSecret = read(16, value);
                case 17 -> this.stateOf = read(17, value);
                case 18 -> this.present = read(18, value);
                case 19 -> this.copyOf = read(19, value);
                case 20 -> this.read = read(20, value);
                case 21 -> this.set = read(21, value);
                case 22 -> this.source = read(22, value);
                case 23 -> this.value = read(23, value);
                case 24 -> this.position = read(24, value);
                case 25 -> this.of = read(25, value);
                case 26 -> this.known = read(26, value);
                case 27 -> this.class_ = read(27, value);
                case 28 -> this.default_ = read(28, value);
                case 29 -> this.enum_ = read(29, value);
                case 30 -> this.int_ = read(30, value);
                case 31 -> this.new_ = read(31, value);
                case 32 -> this.package_ = read(32, value);
                case 33 -> this.true_ = read(33, value);
                case 34 -> this.lowLine = read(34, value);
                case 35 -> this.record = read(35, value);
                case 36 -> this.yield_ = read(36, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Words finish() {
            return new Words(this);
        }
    }
}
