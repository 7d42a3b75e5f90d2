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
 * Every property is no identifier as it stands.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "foo_bar", "foo-baz", "foo.qux", "foo quux", "@type", "$ref", "$", "@", "2fa", "9", "URLName", "ID", "größe", "日本語", "<=", ">=", "+", "😀", "a/b", "it's", "\\", "\"", "x:y", "{z}", "#h", "%25", "~0", "__proto", "A", "aB_c", "été", "//", "/*", "*/", "\\u0041" }, allowGetters = true)
public final class Symbols extends NectarObject {

    private static final List<String> FIELDS = List.of("foo_bar", "foo-baz", "foo.qux", "foo quux", "@type", "$ref", "$", "@", "2fa", "9", "URLName", "ID", "größe", "日本語", "<=", ">=", "+", "😀", "a/b", "it's", "\\", "\"", "x:y", "{z}", "#h", "%25", "~0", "__proto", "A", "aB_c", "été", "//", "/*", "*/", "\\u0041");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35 };

    @JsonProperty("foo_bar")
    private final @Nullable String fooBar;

    @JsonProperty("foo-baz")
    private final @Nullable String fooBaz;

    @JsonProperty("foo.qux")
    private final @Nullable String fooQux;

    @JsonProperty("foo quux")
    private final @Nullable String fooQuux;

    @JsonProperty("@type")
    private final @Nullable String type;

    @JsonProperty("$ref")
    private final @Nullable String ref;

    @JsonProperty("$")
    private final @Nullable String dollarSign;

    @JsonProperty("@")
    private final @Nullable String commercialAt;

    @JsonProperty("2fa")
    private final @Nullable String _2fa;

    @JsonProperty("9")
    private final @Nullable String _9;

    @JsonProperty("URLName")
    private final @Nullable String urlName;

    @JsonProperty("ID")
    private final @Nullable String id;

    @JsonProperty("größe")
    private final @Nullable String größe;

    @JsonProperty("日本語")
    private final @Nullable String 日本語;

    @JsonProperty("<=")
    private final @Nullable String lessThanSignEqualsSign;

    @JsonProperty(">=")
    private final @Nullable String greaterThanSignEqualsSign;

    @JsonProperty("+")
    private final @Nullable String plusSign;

    @JsonProperty("😀")
    private final @Nullable String u1f600;

    @JsonProperty("a/b")
    private final @Nullable String aB;

    @JsonProperty("it's")
    private final @Nullable String itS;

    @JsonProperty("\\")
    private final @Nullable String reverseSolidus;

    @JsonProperty("\"")
    private final @Nullable String quotationMark;

    @JsonProperty("x:y")
    private final @Nullable String xY;

    @JsonProperty("{z}")
    private final @Nullable String z;

    @JsonProperty("#h")
    private final @Nullable String h;

    @JsonProperty("%25")
    private final @Nullable String _25;

    @JsonProperty("~0")
    private final @Nullable String _0;

    @JsonProperty("__proto")
    private final @Nullable String proto;

    @JsonProperty("A")
    private final @Nullable String a;

    @JsonProperty("aB_c")
    private final @Nullable String aBC;

    @JsonProperty("été")
    private final @Nullable String été;

    @JsonProperty("//")
    private final @Nullable String solidusSolidus;

    @JsonProperty("/*")
    private final @Nullable String solidusAsterisk;

    @JsonProperty("*/")
    private final @Nullable String asteriskSolidus;

    @JsonProperty("\\u0041")
    private final @Nullable String u0041;

    private Symbols(Builder builder) {
        super(builder);
        this.fooBar = builder.fooBar;
        this.fooBaz = builder.fooBaz;
        this.fooQux = builder.fooQux;
        this.fooQuux = builder.fooQuux;
        this.type = builder.type;
        this.ref = builder.ref;
        this.dollarSign = builder.dollarSign;
        this.commercialAt = builder.commercialAt;
        this._2fa = builder._2fa;
        this._9 = builder._9;
        this.urlName = builder.urlName;
        this.id = builder.id;
        this.größe = builder.größe;
        this.日本語 = builder.日本語;
        this.lessThanSignEqualsSign = builder.lessThanSignEqualsSign;
        this.greaterThanSignEqualsSign = builder.greaterThanSignEqualsSign;
        this.plusSign = builder.plusSign;
        this.u1f600 = builder.u1f600;
        this.aB = builder.aB;
        this.itS = builder.itS;
        this.reverseSolidus = builder.reverseSolidus;
        this.quotationMark = builder.quotationMark;
        this.xY = builder.xY;
        this.z = builder.z;
        this.h = builder.h;
        this._25 = builder._25;
        this._0 = builder._0;
        this.proto = builder.proto;
        this.a = builder.a;
        this.aBC = builder.aBC;
        this.été = builder.été;
        this.solidusSolidus = builder.solidusSolidus;
        this.solidusAsterisk = builder.solidusAsterisk;
        this.asteriskSolidus = builder.asteriskSolidus;
        this.u0041 = builder.u0041;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Symbols read(Builder builder) {
        return new Symbols(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String type, String _2fa, String 日本語) {
        return new Builder().type(type)._2fa(_2fa).日本語(日本語);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>foo_bar</code>.
     *
     * @return null when absent
     */
    public @Nullable String fooBar() {
        return readable(fooBar, "foo_bar");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>foo-baz</code>.
     *
     * @return null when absent
     */
    public @Nullable String fooBaz() {
        return readable(fooBaz, "foo-baz");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>foo.qux</code>.
     *
     * @return null when absent
     */
    public @Nullable String fooQux() {
        return readable(fooQux, "foo.qux");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>foo quux</code>.
     *
     * @return null when absent
     */
    public @Nullable String fooQuux() {
        return readable(fooQuux, "foo quux");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&#64;type</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String type() {
        return present(type, "@type");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>$ref</code>.
     *
     * @return null when absent
     */
    public @Nullable String ref() {
        return readable(ref, "$ref");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>$</code>.
     *
     * @return null when absent
     */
    public @Nullable String dollarSign() {
        return readable(dollarSign, "$");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&#64;</code>.
     *
     * @return null when absent
     */
    public @Nullable String commercialAt() {
        return readable(commercialAt, "@");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>2fa</code>.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String _2fa() {
        return present(_2fa, "2fa");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>9</code>.
     *
     * @return null when absent
     */
    public @Nullable String _9() {
        return readable(_9, "9");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>URLName</code>.
     *
     * @return null when absent
     */
    public @Nullable String urlName() {
        return readable(urlName, "URLName");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>ID</code>.
     *
     * @return null when absent
     */
    public @Nullable String id() {
        return readable(id, "ID");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String größe() {
        return readable(größe, "größe");
    }

    /**
     * A name as any other.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String 日本語() {
        return present(日本語, "日本語");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&lt;=</code>.
     *
     * @return null when absent
     */
    public @Nullable String lessThanSignEqualsSign() {
        return readable(lessThanSignEqualsSign, "<=");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&gt;=</code>.
     *
     * @return null when absent
     */
    public @Nullable String greaterThanSignEqualsSign() {
        return readable(greaterThanSignEqualsSign, ">=");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>+</code>.
     *
     * @return null when absent
     */
    public @Nullable String plusSign() {
        return readable(plusSign, "+");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>😀</code>.
     *
     * @return null when absent
     */
    public @Nullable String u1f600() {
        return readable(u1f600, "😀");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>a/b</code>.
     *
     * @return null when absent
     */
    public @Nullable String aB() {
        return readable(aB, "a/b");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>it's</code>.
     *
     * @return null when absent
     */
    public @Nullable String itS() {
        return readable(itS, "it's");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&#92;</code>.
     *
     * @return null when absent
     */
    public @Nullable String reverseSolidus() {
        return readable(reverseSolidus, "\\");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>"</code>.
     *
     * @return null when absent
     */
    public @Nullable String quotationMark() {
        return readable(quotationMark, "\"");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>x:y</code>.
     *
     * @return null when absent
     */
    public @Nullable String xY() {
        return readable(xY, "x:y");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&#123;z}</code>.
     *
     * @return null when absent
     */
    public @Nullable String z() {
        return readable(z, "{z}");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>#h</code>.
     *
     * @return null when absent
     */
    public @Nullable String h() {
        return readable(h, "#h");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>%25</code>.
     *
     * @return null when absent
     */
    public @Nullable String _25() {
        return readable(_25, "%25");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>~0</code>.
     *
     * @return null when absent
     */
    public @Nullable String _0() {
        return readable(_0, "~0");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>__proto</code>.
     *
     * @return null when absent
     */
    public @Nullable String proto() {
        return readable(proto, "__proto");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>A</code>.
     *
     * @return null when absent
     */
    public @Nullable String a() {
        return readable(a, "A");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>aB_c</code>.
     *
     * @return null when absent
     */
    public @Nullable String aBC() {
        return readable(aBC, "aB_c");
    }

    /**
     * A name as any other.
     *
     * @return null when absent
     */
    public @Nullable String été() {
        return readable(été, "été");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>//</code>.
     *
     * @return null when absent
     */
    public @Nullable String solidusSolidus() {
        return readable(solidusSolidus, "//");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>/*</code>.
     *
     * @return null when absent
     */
    public @Nullable String solidusAsterisk() {
        return readable(solidusAsterisk, "/*");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>*&#47;</code>.
     *
     * @return null when absent
     */
    public @Nullable String asteriskSolidus() {
        return readable(asteriskSolidus, "*/");
    }

    /**
     * A name as any other.
     *
     * <p>JSON name: <code>&#92;u0041</code>.
     *
     * @return null when absent
     */
    public @Nullable String u0041() {
        return readable(u0041, "\\u0041");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { fooBar, fooBaz, fooQux, fooQuux, type, ref, dollarSign, commercialAt, _2fa, _9, urlName, id, größe, 日本語, lessThanSignEqualsSign, greaterThanSignEqualsSign, plusSign, u1f600, aB, itS, reverseSolidus, quotationMark, xY, z, h, _25, _0, proto, a, aBC, été, solidusSolidus, solidusAsterisk, asteriskSolidus, u0041 };
    }

    /**
     * A builder of {@link Symbols}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String fooBar;
        private @Nullable String fooBaz;
        private @Nullable String fooQux;
        private @Nullable String fooQuux;
        private @Nullable String type;
        private @Nullable String ref;
        private @Nullable String dollarSign;
        private @Nullable String commercialAt;
        private @Nullable String _2fa;
        private @Nullable String _9;
        private @Nullable String urlName;
        private @Nullable String id;
        private @Nullable String größe;
        private @Nullable String 日本語;
        private @Nullable String lessThanSignEqualsSign;
        private @Nullable String greaterThanSignEqualsSign;
        private @Nullable String plusSign;
        private @Nullable String u1f600;
        private @Nullable String aB;
        private @Nullable String itS;
        private @Nullable String reverseSolidus;
        private @Nullable String quotationMark;
        private @Nullable String xY;
        private @Nullable String z;
        private @Nullable String h;
        private @Nullable String _25;
        private @Nullable String _0;
        private @Nullable String proto;
        private @Nullable String a;
        private @Nullable String aBC;
        private @Nullable String été;
        private @Nullable String solidusSolidus;
        private @Nullable String solidusAsterisk;
        private @Nullable String asteriskSolidus;
        private @Nullable String u0041;

        private Builder() {}

        private Builder(Symbols source) {
            super(source);
            this.fooBar = source.fooBar;
            this.fooBaz = source.fooBaz;
            this.fooQux = source.fooQux;
            this.fooQuux = source.fooQuux;
            this.type = source.type;
            this.ref = source.ref;
            this.dollarSign = source.dollarSign;
            this.commercialAt = source.commercialAt;
            this._2fa = source._2fa;
            this._9 = source._9;
            this.urlName = source.urlName;
            this.id = source.id;
            this.größe = source.größe;
            this.日本語 = source.日本語;
            this.lessThanSignEqualsSign = source.lessThanSignEqualsSign;
            this.greaterThanSignEqualsSign = source.greaterThanSignEqualsSign;
            this.plusSign = source.plusSign;
            this.u1f600 = source.u1f600;
            this.aB = source.aB;
            this.itS = source.itS;
            this.reverseSolidus = source.reverseSolidus;
            this.quotationMark = source.quotationMark;
            this.xY = source.xY;
            this.z = source.z;
            this.h = source.h;
            this._25 = source._25;
            this._0 = source._0;
            this.proto = source.proto;
            this.a = source.a;
            this.aBC = source.aBC;
            this.été = source.été;
            this.solidusSolidus = source.solidusSolidus;
            this.solidusAsterisk = source.solidusAsterisk;
            this.asteriskSolidus = source.asteriskSolidus;
            this.u0041 = source.u0041;
        }

        /** Sets {@link Symbols#fooBar()}. */
        @JsonProperty("foo_bar")
        public Builder fooBar(String fooBar) {
            this.fooBar = set(1, fooBar);
            return this;
        }

        /** Sets {@link Symbols#fooBaz()}. */
        @JsonProperty("foo-baz")
        public Builder fooBaz(String fooBaz) {
            this.fooBaz = set(2, fooBaz);
            return this;
        }

        /** Sets {@link Symbols#fooQux()}. */
        @JsonProperty("foo.qux")
        public Builder fooQux(String fooQux) {
            this.fooQux = set(3, fooQux);
            return this;
        }

        /** Sets {@link Symbols#fooQuux()}. */
        @JsonProperty("foo quux")
        public Builder fooQuux(String fooQuux) {
            this.fooQuux = set(4, fooQuux);
            return this;
        }

        /** Sets {@link Symbols#type()}. */
        @JsonProperty("@type")
        public Builder type(String type) {
            this.type = set(5, type);
            return this;
        }

        /** Sets {@link Symbols#ref()}. */
        @JsonProperty("$ref")
        public Builder ref(String ref) {
            this.ref = set(6, ref);
            return this;
        }

        /** Sets {@link Symbols#dollarSign()}. */
        @JsonProperty("$")
        public Builder dollarSign(String dollarSign) {
            this.dollarSign = set(7, dollarSign);
            return this;
        }

        /** Sets {@link Symbols#commercialAt()}. */
        @JsonProperty("@")
        public Builder commercialAt(String commercialAt) {
            this.commercialAt = set(8, commercialAt);
            return this;
        }

        /** Sets {@link Symbols#_2fa()}. */
        @JsonProperty("2fa")
        public Builder _2fa(String _2fa) {
            this._2fa = set(9, _2fa);
            return this;
        }

        /** Sets {@link Symbols#_9()}. */
        @JsonProperty("9")
        public Builder _9(String _9) {
            this._9 = set(10, _9);
            return this;
        }

        /** Sets {@link Symbols#urlName()}. */
        @JsonProperty("URLName")
        public Builder urlName(String urlName) {
            this.urlName = set(11, urlName);
            return this;
        }

        /** Sets {@link Symbols#id()}. */
        @JsonProperty("ID")
        public Builder id(String id) {
            this.id = set(12, id);
            return this;
        }

        /** Sets {@link Symbols#größe()}. */
        @JsonProperty("größe")
        public Builder größe(String größe) {
            this.größe = set(13, größe);
            return this;
        }

        /** Sets {@link Symbols#日本語()}. */
        @JsonProperty("日本語")
        public Builder 日本語(String 日本語) {
            this.日本語 = set(14, 日本語);
            return this;
        }

        /** Sets {@link Symbols#lessThanSignEqualsSign()}. */
        @JsonProperty("<=")
        public Builder lessThanSignEqualsSign(String lessThanSignEqualsSign) {
            this.lessThanSignEqualsSign = set(15, lessThanSignEqualsSign);
            return this;
        }

        /** Sets {@link Symbols#greaterThanSignEqualsSign()}. */
        @JsonProperty(">=")
        public Builder greaterThanSignEqualsSign(String greaterThanSignEqualsSign) {
            this.greaterThanSignEqualsSign = set(16, greaterThanSignEqualsSign);
            return this;
        }

        /** Sets {@link Symbols#plusSign()}. */
        @JsonProperty("+")
        public Builder plusSign(String plusSign) {
            this.plusSign = set(17, plusSign);
            return this;
        }

        /** Sets {@link Symbols#u1f600()}. */
        @JsonProperty("😀")
        public Builder u1f600(String u1f600) {
            this.u1f600 = set(18, u1f600);
            return this;
        }

        /** Sets {@link Symbols#aB()}. */
        @JsonProperty("a/b")
        public Builder aB(String aB) {
            this.aB = set(19, aB);
            return this;
        }

        /** Sets {@link Symbols#itS()}. */
        @JsonProperty("it's")
        public Builder itS(String itS) {
            this.itS = set(20, itS);
            return this;
        }

        /** Sets {@link Symbols#reverseSolidus()}. */
        @JsonProperty("\\")
        public Builder reverseSolidus(String reverseSolidus) {
            this.reverseSolidus = set(21, reverseSolidus);
            return this;
        }

        /** Sets {@link Symbols#quotationMark()}. */
        @JsonProperty("\"")
        public Builder quotationMark(String quotationMark) {
            this.quotationMark = set(22, quotationMark);
            return this;
        }

        /** Sets {@link Symbols#xY()}. */
        @JsonProperty("x:y")
        public Builder xY(String xY) {
            this.xY = set(23, xY);
            return this;
        }

        /** Sets {@link Symbols#z()}. */
        @JsonProperty("{z}")
        public Builder z(String z) {
            this.z = set(24, z);
            return this;
        }

        /** Sets {@link Symbols#h()}. */
        @JsonProperty("#h")
        public Builder h(String h) {
            this.h = set(25, h);
            return this;
        }

        /** Sets {@link Symbols#_25()}. */
        @JsonProperty("%25")
        public Builder _25(String _25) {
            this._25 = set(26, _25);
            return this;
        }

        /** Sets {@link Symbols#_0()}. */
        @JsonProperty("~0")
        public Builder _0(String _0) {
            this._0 = set(27, _0);
            return this;
        }

        /** Sets {@link Symbols#proto()}. */
        @JsonProperty("__proto")
        public Builder proto(String proto) {
            this.proto = set(28, proto);
            return this;
        }

        /** Sets {@link Symbols#a()}. */
        @JsonProperty("A")
        public Builder a(String a) {
            this.a = set(29, a);
            return this;
        }

        /** Sets {@link Symbols#aBC()}. */
        @JsonProperty("aB_c")
        public Builder aBC(String aBC) {
            this.aBC = set(30, aBC);
            return this;
        }

        /** Sets {@link Symbols#été()}. */
        @JsonProperty("été")
        public Builder été(String été) {
            this.été = set(31, été);
            return this;
        }

        /** Sets {@link Symbols#solidusSolidus()}. */
        @JsonProperty("//")
        public Builder solidusSolidus(String solidusSolidus) {
            this.solidusSolidus = set(32, solidusSolidus);
            return this;
        }

        /** Sets {@link Symbols#solidusAsterisk()}. */
        @JsonProperty("/*")
        public Builder solidusAsterisk(String solidusAsterisk) {
            this.solidusAsterisk = set(33, solidusAsterisk);
            return this;
        }

        /** Sets {@link Symbols#asteriskSolidus()}. */
        @JsonProperty("*/")
        public Builder asteriskSolidus(String asteriskSolidus) {
            this.asteriskSolidus = set(34, asteriskSolidus);
            return this;
        }

        /** Sets {@link Symbols#u0041()}. */
        @JsonProperty("\\u0041")
        public Builder u0041(String u0041) {
            this.u0041 = set(35, u0041);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Symbols build() {
            refuseNulls("Symbols", NOT_NULLABLE);
            return new Symbols(this);
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
                case 1 -> this.fooBar = read(1, value);
                case 2 -> this.fooBaz = read(2, value);
                case 3 -> this.fooQux = read(3, value);
                case 4 -> this.fooQuux = read(4, value);
                case 5 -> this.type = read(5, value);
                case 6 -> this.ref = read(6, value);
                case 7 -> this.dollarSign = read(7, value);
                case 8 -> this.commercialAt = read(8, value);
                case 9 -> this._2fa = read(9, value);
                case 10 -> this._9 = read(10, value);
                case 11 -> this.urlName = read(11, value);
                case 12 -> this.id = read(12, value);
                case 13 -> this.größe = read(13, value);
                case 14 -> this.日本語 = read(14, value);
                case 15 -> this.lessThanSignEqualsSign = read(15, value);
                case 16 -> this.greaterThanSignEqualsSign = read(16, value);
                case 17 -> this.plusSign = read(17, value);
                case 18 -> this.u1f600 = read(18, value);
                case 19 -> this.aB = read(19, value);
                case 20 -> this.itS = read(20, value);
                case 21 -> this.reverseSolidus = read(21, value);
                case 22 -> this.quotationMark = read(22, value);
                case 23 -> this.xY = read(23, value);
                case 24 -> this.z = read(24, value);
                case 25 -> this.h = read(25, value);
                case 26 -> this._25 = read(26, value);
                case 27 -> this._0 = read(27, value);
                case 28 -> this.proto = read(28, value);
                case 29 -> this.a = read(29, value);
                case 30 -> this.aBC = read(30, value);
                case 31 -> this.été = read(31, value);
                case 32 -> this.solidusSolidus = read(32, value);
                case 33 -> this.solidusAsterisk = read(33, value);
                case 34 -> this.asteriskSolidus = read(34, value);
                case 35 -> this.u0041 = read(35, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Symbols finish() {
            return new Symbols(this);
        }
    }
}
