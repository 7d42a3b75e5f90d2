package org.nectaropenapi.client.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** The text of values that stand outside of JSON: in a query, in a header, in a part of a form. */
public final class PlainText {

    private PlainText() {}

    /**
     * Returns the text that the service reads the value from.
     *
     * @param value a text, number, boolean, date, timestamp, id, bytes, or a value of an enumeration
     * @return its {@code toString}, except that a number is written without an exponent, a timestamp with its seconds,
     *     and bytes in Base64
     */
    public static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        // Its own text leaves out seconds that are zero, which RFC 3339 does not allow.
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : value.toString();
    }
}
