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
 * First paragraph
 * with a line break.
 *
 * <p>&#64;param looks like a tag.
 * &#64;return too.
 *
 * <p>- an item
 * <br>- another one
 * that goes on
 *
 * <p>1. first
 * <br>2. second
 *
 * <p>indented *&#47; text	tabs
 *
 * <p>The end.
 *
 * <p>It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
 *
 * <p>Evidence: documented. Open questions: texts *&#47; &lt;b&gt;.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "plain", "paragraphs", "pattern", "byDefault", "example", "addresses", "old", "odd", "one", "long" }, allowGetters = true)
public final class Texts extends NectarObject {

    private static final List<String> FIELDS = List.of("plain", "paragraphs", "pattern", "byDefault", "example", "addresses", "old", "odd", "one", "long");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

    @JsonProperty("plain")
    private final @Nullable String plain;

    @JsonProperty("paragraphs")
    private final @Nullable String paragraphs;

    @JsonProperty("pattern")
    private final @Nullable String pattern;

    @JsonProperty("byDefault")
    private final @Nullable String byDefault;

    @JsonProperty("example")
    private final @Nullable String example;

    @JsonProperty("addresses")
    private final @Nullable List<URI> addresses;

    @JsonProperty("old")
    private final @Nullable String old;

    @JsonProperty("odd")
    private final @Nullable Odd odd;

    @JsonProperty("one")
    private final @Nullable String one;

    @JsonProperty("long")
    private final @Nullable String long_;

    private Texts(Builder builder) {
        super(builder);
        this.plain = builder.plain;
        this.paragraphs = builder.paragraphs;
        this.pattern = builder.pattern;
        this.byDefault = builder.byDefault;
        this.example = builder.example;
        this.addresses = copyOf(builder.addresses);
        this.old = builder.old;
        this.odd = builder.odd;
        this.one = builder.one;
        this.long_ = builder.long_;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Texts read(Builder builder) {
        return new Texts(builder);
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
     * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
     *
     * @return null when absent
     */
    public @Nullable String plain() {
        return readable(plain, "plain");
    }

    /**
     * First paragraph
 * with a line break.
 *
 * <p>&#64;param looks like a tag.
 * &#64;return too.
 *
 * <p>- an item
 * <br>- another one
 * that goes on
 *
 * <p>1. first
 * <br>2. second
 *
 * <p>indented *&#47; text	tabs
 *
 * <p>The end.
     *
     * @return null when absent
     */
    public @Nullable String paragraphs() {
        return readable(paragraphs, "paragraphs");
    }

    /**
     * A text of a pattern.
     *
     * @return null when absent
     */
    public @Nullable String pattern() {
        return readable(pattern, "pattern");
    }

    /**
     * A text with a default.
     *
     * @return null when absent
     */
    public @Nullable String byDefault() {
        return readable(byDefault, "byDefault");
    }

    /**
     * A text with an example.
     *
     * @return null when absent
     */
    public @Nullable String example() {
        return readable(example, "example");
    }

    /**
     * Addresses of a pattern.
     *
     * @return empty when absent
     */
    public List<URI> addresses() {
        return orEmpty(readable(addresses, "addresses"));
    }

    /**
     * Old: It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
     *
     * @return null when absent
     * @deprecated replaced by plain
     */
    @Deprecated
    public @Nullable String old() {
        return readable(old, "old");
    }

    /**
     * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
     *
     * @return null when absent
     */
    public @Nullable Odd odd() {
        return readable(odd, "odd");
    }

    /**
     * A.
     *
     * @return null when absent
     */
    public @Nullable String one() {
        return readable(one, "one");
    }

    /**
     * A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again. A sentence that comes again and again.
     *
     * <p>JSON name: <code>long</code>.
     *
     * @return null when absent
     */
    public @Nullable String long_() {
        return readable(long_, "long");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { plain, paragraphs, pattern, byDefault, example, addresses, old, odd, one, long_ };
    }

    /**
     * A builder of {@link Texts}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String plain;
        private @Nullable String paragraphs;
        private @Nullable String pattern;
        private @Nullable String byDefault;
        private @Nullable String example;
        private @Nullable List<URI> addresses;
        private @Nullable String old;
        private @Nullable Odd odd;
        private @Nullable String one;
        private @Nullable String long_;

        private Builder() {}

        private Builder(Texts source) {
            super(source);
            this.plain = source.plain;
            this.paragraphs = source.paragraphs;
            this.pattern = source.pattern;
            this.byDefault = source.byDefault;
            this.example = source.example;
            this.addresses = source.addresses;
            this.old = source.old;
            this.odd = source.odd;
            this.one = source.one;
            this.long_ = source.long_;
        }

        /** Sets {@link Texts#plain()}. */
        @JsonProperty("plain")
        public Builder plain(String plain) {
            this.plain = set(1, plain);
            return this;
        }

        /** Sets {@link Texts#paragraphs()}. */
        @JsonProperty("paragraphs")
        public Builder paragraphs(String paragraphs) {
            this.paragraphs = set(2, paragraphs);
            return this;
        }

        /** Sets {@link Texts#pattern()}. */
        @JsonProperty("pattern")
        public Builder pattern(String pattern) {
            this.pattern = set(3, pattern);
            return this;
        }

        /** Sets {@link Texts#byDefault()}. */
        @JsonProperty("byDefault")
        public Builder byDefault(String byDefault) {
            this.byDefault = set(4, byDefault);
            return this;
        }

        /** Sets {@link Texts#example()}. */
        @JsonProperty("example")
        public Builder example(String example) {
            this.example = set(5, example);
            return this;
        }

        /** Sets {@link Texts#addresses()}. */
        @JsonProperty("addresses")
        public Builder addresses(List<URI> addresses) {
            this.addresses = set(6, addresses);
            return this;
        }

        /**
         * Sets {@link Texts#old()}.
         *
         * @deprecated see there
         */
        @Deprecated
        @JsonProperty("old")
        public Builder old(String old) {
            this.old = set(7, old);
            return this;
        }

        /** Sets {@link Texts#odd()}. */
        @JsonProperty("odd")
        public Builder odd(Odd odd) {
            this.odd = set(8, odd);
            return this;
        }

        /** Sets {@link Texts#one()}. */
        @JsonProperty("one")
        public Builder one(String one) {
            this.one = set(9, one);
            return this;
        }

        /** Sets {@link Texts#long_()}. */
        @JsonProperty("long")
        public Builder long_(String long_) {
            this.long_ = set(10, long_);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Texts build() {
            refuseNulls("Texts", NOT_NULLABLE);
            refuseOtherUrls("Texts.addresses", addresses, "https://[\"a-z.]+/\\S*");
            return new Texts(this);
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
                case 1 -> this.plain = read(1, value);
                case 2 -> this.paragraphs = read(2, value);
                case 3 -> this.pattern = read(3, value);
                case 4 -> this.byDefault = read(4, value);
                case 5 -> this.example = read(5, value);
                case 6 -> this.addresses = read(6, value);
                case 7 -> this.old = read(7, value);
                case 8 -> this.odd = read(8, value);
                case 9 -> this.one = read(9, value);
                case 10 -> this.long_ = read(10, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Texts finish() {
            return new Texts(this);
        }
    }
}
