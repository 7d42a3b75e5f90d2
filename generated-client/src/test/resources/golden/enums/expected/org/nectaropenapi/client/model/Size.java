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
 * Units, some of which have factors.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class Size extends OpenEnum implements MeasuredUnit {

    /** Written <code>m</code>. */
    public static final Size M = known("m");

    /** Written <code>"</code>. */
    public static final Size QUOTATION_MARK = known("\"");

    /** Written <code>in &#92;</code>. */
    public static final Size IN = known("in \\");

    /** Written <code>none</code>. */
    public static final Size NONE = known("none");

    private Size(String value) {
        super(value);
    }

    private static Size known(String value) {
        Size constant = new Size(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Size of(String value) {
        Size known = Known.VALUES.get(value);
        return known != null ? known : new Size(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Size> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    @Override
    public @Nullable UnitFactor factor() {
        return switch (value()) {
            case "m" -> new UnitFactor("length", "m", new BigDecimal("1"));
            case "\"" -> new UnitFactor("length", "m", new BigDecimal("0.0254"));
            case "in \\" -> new UnitFactor("odd \"", "in \\", new BigDecimal("1"));
            default -> null;
        };
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Size> VALUES = new LinkedHashMap<>();
    }
}
