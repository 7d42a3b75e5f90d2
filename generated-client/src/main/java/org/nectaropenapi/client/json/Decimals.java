package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.ExpectedTypes;

/**
 * Readers of numbers that refuse what a type cannot hold, instead of cutting it off. A decimal such as
 * {@code 1E+999999999} has few digits in JSON, but adding one to it or writing it out takes a gigabyte: it is refused
 * as well.
 */
final class Decimals {

    /** The most digits of a decimal that is written out: enough for every double, and few enough to be read again. */
    static final int MOST_DIGITS = 500;

    private Decimals() {}

    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
    }

    /** Reads the decimal that the parser stands at, or keeps it as it came. */
    static Object readOrKeep(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (isSane(number)) {
                return number;
            }
        } catch (JacksonException | RuntimeException e) {
            // The exponent has more digits than a decimal can count with: kept like one that is not sane.
        }
        return JsonTexts.unreadable(parser, ExpectedTypes.of(BigDecimal.class));
    }

    /** Reads numbers as Jackson does, but for what {@link #exact} refuses. */
    private abstract static class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<?> usual;

        Reader(Class<T> type) {
            super(type);
            this.usual = NumberDeserializers.find(type, type.getName());
        }

        /** Converts a decimal, or returns null if that would lose something. */
        abstract @Nullable T exact(BigDecimal number);

        @Override
        public LogicalType logicalType() {
            return usual.logicalType();
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return checked(parser.getDecimalValue(), parser.getText(), context);
            }
            T value = (T) usual.deserialize(parser, context);
            return value instanceof BigDecimal number ? checked(number, parser.getText(), context) : value;
        }

        @SuppressWarnings("unchecked")
        private T checked(BigDecimal number, String text, DeserializationContext context) throws IOException {
            T value = isSane(number) ? exact(number) : null;
            Class<T> type = (Class<T>) handledType();
            return value == null
                    ? type.cast(context.handleWeirdStringValue(type, text, "expected " + ExpectedTypes.of(type)))
                    : value;
        }
    }

    static final class DecimalReader extends Reader<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        BigDecimal exact(BigDecimal number) {
            return number;
        }
    }

    static final class IntegerReader extends Reader<Integer> {
        private static final long serialVersionUID = 1L;

        IntegerReader() {
            super(Integer.class);
        }

        @Override
        @Nullable Integer exact(BigDecimal number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }

    static final class LongReader extends Reader<Long> {
        private static final long serialVersionUID = 1L;

        LongReader() {
            super(Long.class);
        }

        @Override
        @Nullable Long exact(BigDecimal number) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }
}
