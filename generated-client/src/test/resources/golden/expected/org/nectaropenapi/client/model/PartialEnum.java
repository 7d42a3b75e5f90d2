package org.nectaropenapi.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * A partial list.
 *
 * <p>Evidence: partial.
 *
 * @see <a href="https://docs.fixture.test/partial">Nectar's page</a>
 */
public final class PartialEnum extends OpenEnum {

    /** The value <code>"ONE"</code>. */
    public static final PartialEnum ONE = new PartialEnum("ONE");

    /** The value <code>"TWO"</code>. */
    public static final PartialEnum TWO = new PartialEnum("TWO");

    private static final Map<String, PartialEnum> KNOWN = index(ONE, TWO);

    private PartialEnum(String value) {
        super(value);
    }

    /**
     * The enumeration value with the given text, known to the document or not.
     *
     * @param value the text as it stands in JSON; upper and lower case differ
     * @return a constant of this class for a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialEnum of(String value) {
        PartialEnum known = KNOWN.get(value);
        return known != null ? known : new PartialEnum(value);
    }

    /**
     * The values that the document lists, in its order.
     *
     * @return an unmodifiable list of the constants; the service may have more values
     */
    public static List<PartialEnum> knownValues() {
        return List.copyOf(KNOWN.values());
    }

    @Override
    public boolean isKnown() {
        return KNOWN.containsKey(value());
    }

    private static Map<String, PartialEnum> index(PartialEnum... values) {
        Map<String, PartialEnum> index = new LinkedHashMap<>();
        for (PartialEnum value : values) {
            index.put(value.value(), value);
        }
        return Collections.unmodifiableMap(index);
    }
}
