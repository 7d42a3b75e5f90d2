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
 * It ends a comment *&#47; and opens /* one, escapes &#92;u0041 &#92;u002a&#92;u002f &#92; &#92;n, has &#123;&#64;code tags}, &#123;&#64;link no.Such#thing}, &#64;param and &#64;deprecated words, &lt;b&gt;markup&lt;/b&gt;, &amp;amp; entities &amp; signs, "double" and 'single' quotes, `ticks`, $&#123;dollar} #&#123;hash} &#123;&#123;mustache}} &#123;&#123;&#123;three}}} &#123;&#123;#section}} %s percent, an emoji 😀👨&#8205;👩&#8205;👧, accents é é, and marks &#8238;right to left&#8236; &#8207; &#8294;x&#8297;  .
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/odd?a=1&amp;b=%22#%2A/">Nectar's page</a>
 */
public final class Odd extends OpenEnum {

    /** Written <code>*&#47;</code>. */
    public static final Odd ASTERISK_SOLIDUS = known("*/");

    /** Written <code>&#92;u002a</code>. */
    public static final Odd U002A = known("\\u002a");

    /** Written <code>"</code>. */
    public static final Odd QUOTATION_MARK = known("\"");

    /** Written <code>&#92;</code>. */
    public static final Odd REVERSE_SOLIDUS = known("\\");

    /** Written <code>&#123;&#64;code</code>. */
    public static final Odd CODE = known("{@code");

    /** Written <code>$&#123;x}</code>. */
    public static final Odd X = known("${x}");

    /** Written <code>&#123;&#123;y}}</code>. */
    public static final Odd Y = known("{{y}}");

    /** Written <code>&lt;z&gt;</code>. */
    public static final Odd Z = known("<z>");

    /** Written <code>a&#92;nb</code>. */
    public static final Odd A_B = known("a\nb");

    /** Written <code>&#8238;</code>. */
    public static final Odd U202E = known("\u202e");

    /** Written <code>%s</code>. */
    public static final Odd S = known("%s");

    private Odd(String value) {
        super(value);
    }

    private static Odd known(String value) {
        Odd constant = new Odd(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Odd of(String value) {
        Odd known = Known.VALUES.get(value);
        return known != null ? known : new Odd(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Odd> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** Returns the spelling of the API reference for a value that is another spelling of it, otherwise this value. */
    public Odd canonical() {
        return switch (value()) {
            case "\"" -> of("\\");
            default -> this;
        };
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Odd> VALUES = new LinkedHashMap<>();
    }
}
