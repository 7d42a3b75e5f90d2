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
 * A partial list of numbers with names of their own.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class State extends OpenIntegerEnum {

    /** Written <code>200</code>. */
    public static final State OK = known(200L);

    /** Written <code>404</code>. */
    public static final State NOT_FOUND = known(404L);

    private State(long value) {
        super(value);
    }

    private static State known(long value) {
        State constant = new State(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this number, or, for one that the document does not list, a value that keeps it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static State of(long value) {
        State known = Known.VALUES.get(Long.toString(value));
        return known != null ? known : new State(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<State> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** Returns the spelling of the API reference for a value that is another spelling of it, otherwise this value. */
    public State canonical() {
        return switch (value()) {
            case "404" -> of(200L);
            default -> this;
        };
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, State> VALUES = new LinkedHashMap<>();
    }
}
