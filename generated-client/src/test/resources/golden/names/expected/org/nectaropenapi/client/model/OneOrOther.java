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
 * Two values with names of their own.
 *
 * <p>Evidence: partial.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class OneOrOther extends OpenEnum {

    /** Written <code>one</code>. */
    public static final OneOrOther ONE = known("one");

    /** Written <code>ONE</code>. */
    public static final OneOrOther OTHER_ONE = known("ONE");

    private OneOrOther(String value) {
        super(value);
    }

    private static OneOrOther known(String value) {
        OneOrOther constant = new OneOrOther(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OneOrOther of(String value) {
        OneOrOther known = Known.VALUES.get(value);
        return known != null ? known : new OneOrOther(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<OneOrOther> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, OneOrOther> VALUES = new LinkedHashMap<>();
    }
}
