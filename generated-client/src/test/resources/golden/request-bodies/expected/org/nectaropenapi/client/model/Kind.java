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
 * A complete list.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/kind">Nectar's page</a>
 */
public final class Kind extends OpenEnum {

    public static final Kind ALPHA = known("ALPHA");

    /** Written <code>beta (US)</code>. */
    public static final Kind BETA_US = known("beta (US)");

    private Kind(String value) {
        super(value);
    }

    private static Kind known(String value) {
        Kind constant = new Kind(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Kind of(String value) {
        Kind known = Known.VALUES.get(value);
        return known != null ? known : new Kind(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Kind> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Kind> VALUES = new LinkedHashMap<>();
    }
}
