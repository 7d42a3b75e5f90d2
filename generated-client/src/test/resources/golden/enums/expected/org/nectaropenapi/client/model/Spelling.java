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
 * Values whose names would meet.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
public final class Spelling extends OpenEnum {

    /** Written <code>a-b</code>. */
    public static final Spelling A_B = known("a-b");

    /** Written <code>a_b</code>. */
    public static final Spelling A_LOW_B = known("a_b");

    /** Written <code>A B</code>. */
    public static final Spelling A_SPACE_B = known("A B");

    private Spelling(String value) {
        super(value);
    }

    private static Spelling known(String value) {
        Spelling constant = new Spelling(value);
        Known.VALUES.put(constant.value(), constant);
        return constant;
    }

    /** Returns the constant with this text, or, for a text that the document does not list, a value that keeps it. Case matters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Spelling of(String value) {
        Spelling known = Known.VALUES.get(value);
        return known != null ? known : new Spelling(value);
    }

    /** Returns the values that the document lists, in its order. The service may have more. */
    public static List<Spelling> knownValues() {
        return List.copyOf(Known.VALUES.values());
    }

    @Override
    public boolean isKnown() {
        return Known.VALUES.containsKey(value());
    }

    /** Returns the spelling of the API reference for a value that is another spelling of it, otherwise this value. */
    public Spelling canonical() {
        return switch (value()) {
            case "A B" -> of("a_b");
            default -> this;
        };
    }

    /** The constants by their values. A class of its own, so that it takes no constant's name. */
    private static final class Known {
        static final Map<String, Spelling> VALUES = new LinkedHashMap<>();
    }
}
