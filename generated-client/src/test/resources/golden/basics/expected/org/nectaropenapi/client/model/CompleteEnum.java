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
 * @see <a href="https://docs.fixture.test/enum">Nectar's page</a>
 */
public final class CompleteEnum extends OpenEnum {

    public static final CompleteEnum ALPHA = known("ALPHA");

    /** Written <code>beta (US)</code>. */
    public static final CompleteEnum BETA_US = known("beta (US)");

    /** Written <code>kW</code>. */
    public static final CompleteEnum KILOWATT = known("kW");

    private CompleteEnum(String value) {
        super(value);
    }

    private static CompleteEnum known(String value) {
        CompleteEnum constant = new CompleteEnum(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompleteEnum of(String value) {
        CompleteEnum known = Known.VALUES.get(value);
        return known != null ? known : new CompleteEnum(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<CompleteEnum> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** Returns the spelling of the API reference for a value that is another spelling of it, otherwise this value. */
    public CompleteEnum canonical() {
        return switch (value()) {
            case "beta (US)" -> of("ALPHA");
            default -> this;
        };
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, CompleteEnum> VALUES = new LinkedHashMap<>();
    }
}
