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
 * Words that are no constants as they stand.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class Word extends OpenEnum {

    public static final Word KNOWN = known("KNOWN");

    /** Written <code>known2</code>. */
    public static final Word KNOWN2 = known("known2");

    /** Written <code>of</code>. */
    public static final Word OF = known("of");

    public static final Word VALUES = known("VALUES");

    /** Written <code>value</code>. */
    public static final Word VALUE = known("value");

    /** Written <code>Known3</code>. */
    public static final Word KNOWN3 = known("Known3");

    /** Written <code>class</code>. */
    public static final Word CLASS = known("class");

    /** Written <code>true</code>. */
    public static final Word TRUE = known("true");

    /** Written <code>null</code>. */
    public static final Word NULL = known("null");

    /** Written <code>new</code>. */
    public static final Word NEW = known("new");

    public static final Word INSTANCE = known("INSTANCE");

    /** The empty text. */
    public static final Word EMPTY = known("");

    /** Written <code>-</code>. */
    public static final Word HYPHEN_MINUS = known("-");

    /** Written <code>+</code>. */
    public static final Word PLUS_SIGN = known("+");

    /** Written <code>a b</code>. */
    public static final Word A_B = known("a b");

    /** Written <code>1</code>. */
    public static final Word _1 = known("1");

    /** Written <code>-1</code>. */
    public static final Word MINUS_1 = known("-1");

    /** Written <code>2nd</code>. */
    public static final Word _2ND = known("2nd");

    /** Written <code>kWh</code>. */
    public static final Word K_WH = known("kWh");

    /** Written <code>größe</code>. */
    public static final Word GRÖSSE = known("größe");

    public static final Word 日本語 = known("日本語");

    /** Written <code>😀</code>. */
    public static final Word U1F600 = known("😀");

    /** Written <code>"</code>. */
    public static final Word QUOTATION_MARK = known("\"");

    /** Written <code>&#92;</code>. */
    public static final Word REVERSE_SOLIDUS = known("\\");

    /** Written <code>*&#47;*</code>. */
    public static final Word ASTERISK_SOLIDUS_ASTERISK = known("*/*");

    /** Written <code>&#92;u0041</code>. */
    public static final Word U0041 = known("\\u0041");

    /** Written <code>$&#123;x}</code>. */
    public static final Word X = known("${x}");

    /** Written <code>&#123;&#123;y}}</code>. */
    public static final Word Y = known("{{y}}");

    /** Written <code>&lt;z&gt;</code>. */
    public static final Word Z = known("<z>");

    /** Written <code>line&#92;nbreak</code>. */
    public static final Word LINE_BREAK = known("line\nbreak");

    /** Written <code>tab&#92;t</code>. */
    public static final Word TAB = known("tab\t");

    /** Written <code>é</code>. */
    public static final Word É = known("é");

    /** Written <code> trimmed </code>. */
    public static final Word TRIMMED = known(" trimmed ");

    private Word(String value) {
        super(value);
    }

    private static Word known(String value) {
        Word constant = new Word(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Word of(String value) {
        Word known = Known.VALUES.get(value);
        return known != null ? known : new Word(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Word> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Word> VALUES = new LinkedHashMap<>();
    }
}
