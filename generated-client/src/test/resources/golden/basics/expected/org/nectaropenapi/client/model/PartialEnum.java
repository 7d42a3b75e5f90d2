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
 * A partial list.
 *
 * <p>Evidence: partial.
 *
 * @see <a href="https://docs.fixture.test/partial">Nectar's page</a>
 */
public final class PartialEnum extends OpenEnum {

    public static final PartialEnum ONE = known("ONE");

    public static final PartialEnum TWO = known("TWO");

    private PartialEnum(String value) {
        super(value);
    }

    private static PartialEnum known(String value) {
        PartialEnum constant = new PartialEnum(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialEnum of(String value) {
        PartialEnum known = Known.VALUES.get(value);
        return known != null ? known : new PartialEnum(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<PartialEnum> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, PartialEnum> VALUES = new LinkedHashMap<>();
    }
}
