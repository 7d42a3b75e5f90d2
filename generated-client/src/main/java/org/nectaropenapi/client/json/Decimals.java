package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    /**
     * The most characters of a number that is parsed at all, with room for zeros and an exponent. The time that parsing
     * takes grows with the square of the digits, so that a megabyte of them would take minutes.
     */
    private static final int MOST_CHARACTERS = 2 * MOST_DIGITS;

    private Decimals() {}

    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
    }

    /** Returns whether the parser stands at a number that is better not parsed. */
    static boolean isTooLong(JsonParser parser) throws IOException {
        return parser.currentToken().isNumeric() && parser.getTextLength() > MOST_CHARACTERS;
    }

    /** Returns a sane number in the digits in which it is written, so that it is the same when it is read again. */
    private static BigDecimal inFull(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Reads the number that the parser stands at, or keeps it as it came. */
    static Object readOrKeep(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT) && length <= MOST_DIGITS) {
            return parser.getNumberValue();
        }
        try {
            BigDecimal number = length <= MOST_CHARACTERS ? parser.getDecimalValue() : null;
            if (number != null && isSane(number)) {
                return asWritten(number);
            }
        } catch (JacksonException | RuntimeException e) {
            // The exponent has more digits than a decimal can count with: kept like one that is not sane.
        }
        return JsonTexts.unreadable(parser, ExpectedTypes.of(BigDecimal.class));
    }

    /** Returns what is read from the digits that a decimal is written in, an integer where it has no decimals. */
    private static Number asWritten(BigDecimal number) {
        if (number.scale() > 0) {
            return number;
        }
        BigInteger integer = number.toBigInteger();
        if (integer.bitLength() < Integer.SIZE) {
            return integer.intValue();
        }
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    /** Reads numbers as Jackson does, but for what {@link #exact} refuses. */
    private abstract static class Reader<T> extends ScalarReader<T> {
        private static final long serialVersionUID = 1L;

        Reader(Class<T> type) {
            super(type, NumberDeserializers.find(type, type.getName()));
        }

        /** Converts a decimal, or returns null if that would lose something. */
        abstract @Nullable T exact(BigDecimal number);

        @Override
        boolean accepts(String text) {
            return text.length() <= MOST_CHARACTERS;
        }

        @Override
        boolean acceptsNumber(JsonParser parser) throws IOException {
            return !isTooLong(parser);
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && acceptsNumber(parser)
                    ? parser.getDecimalValue()
                    : super.deserialize(parser, context);
            return value instanceof BigDecimal number ? checked(number, parser, context) : cast(value);
        }

        @SuppressWarnings("unchecked")
        private @Nullable T cast(@Nullable Object value) {
            return (T) value;
        }

        private @Nullable T checked(BigDecimal number, JsonParser parser, DeserializationContext context)
                throws IOException {
            T value = isSane(number) ? exact(number) : null;
            return value == null ? refused(parser.getText(), context) : value;
        }
    }

    static final class DecimalReader extends Reader<BigDecimal> {
        private static final long serialVersionUID = 1L;

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        BigDecimal exact(BigDecimal number) {
            return inFull(number);
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
