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
 * A list of numbers.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class Level extends OpenIntegerEnum {

    /** Written <code>1</code>. */
    public static final Level _1 = known(1L);

    /** Written <code>2</code>. */
    public static final Level _2 = known(2L);

    /** Written <code>-1</code>. */
    public static final Level MINUS_1 = known(-1L);

    /** Written <code>0</code>. */
    public static final Level _0 = known(0L);

    /** Written <code>1000000000000</code>. */
    public static final Level _1000000000000 = known(1000000000000L);

    private Level(long value) {
        super(value);
    }

    private static Level known(long value) {
        Level constant = new Level(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this number, or, for one that the document does not list, a value that keeps it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Level of(long value) {
        Level known = Known.VALUES.get(Long.toString(value));
        return known != null ? known : new Level(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Level> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Level> VALUES = new LinkedHashMap<>();
    }
}
