package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.ExpectedTypes;

/**
 * Readers for the forms of dates and times that the documentation shows or its samples use: with {@code Z}, with an
 * offset, without either (webhooks), with {@code T} or a blank between date and time, with up to nine digits after the
 * second, and the date alone.
 *
 * <p>A time without zone is taken as UTC, which is what the API's other times are in. Empty text reads as null. Years
 * are those from 1 to 9999.
 */
final class LenientDates {

    private static final int LAST_YEAR = 9999;

    private LenientDates() {}

    /** Loaded with the first text that is not in one of the usual forms. */
    private static final class OtherForms {
        private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendPattern("['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[XXX][XX][X]")
                .optionalEnd()
                .toFormatter()
                // Lenient in the form only: the 30th of February is refused, not moved.
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static @Nullable OffsetDateTime dateTime(String text) {
        OffsetDateTime usual = FastIsoDates.dateTime(text);
        if (usual != null) {
            return ofUsualYear(usual);
        }
        String value = Blanks.strip(text);
        if (value.isEmpty()) {
            return null;
        }
        TemporalAccessor parsed = OtherForms.FORM.parse(value);
        LocalDate date = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
        return ofUsualYear(local.atOffset(offset == null ? ZoneOffset.UTC : offset));
    }

    static @Nullable LocalDate date(String text) {
        LocalDate usual = FastIsoDates.date(text);
        if (usual != null) {
            return ofUsualYear(usual);
        }
        String value = Blanks.strip(text);
        return value.isEmpty() ? null : ofUsualYear(LocalDate.from(OtherForms.FORM.parse(value)));
    }

    /** A time is also written in UTC, where its year may be another. */
    private static OffsetDateTime ofUsualYear(OffsetDateTime time) {
        ofUsualYear(time.toLocalDate());
        ofUsualYear(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
        return time;
    }

    /**
     * Refuses years that no calendar of a bill has, though a date can hold them: whoever counts the months of a period
     * would count for hours.
     */
    private static LocalDate ofUsualYear(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year has to be between 1 and " + LAST_YEAR);
        }
        return date;
    }

    private abstract static class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        Reader(Class<T> type) {
            super(type);
        }

        abstract @Nullable T read(String text);

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (text == null) {
                return handledType().cast(context.handleUnexpectedToken(handledType(), parser));
            }
            try {
                return read(text);
            } catch (DateTimeException e) {
                return handledType()
                        .cast(context.handleWeirdStringValue(
                                handledType(), text, "expected " + ExpectedTypes.of(handledType())));
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<T> handledType() {
            return (Class<T>) super.handledType();
        }
    }

    static class DateTimeReader extends Reader<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        DateTimeReader() {
            super(OffsetDateTime.class);
        }

        @Override
        @Nullable OffsetDateTime read(String text) {
            return dateTime(text);
        }
    }

    /** Reads times that are written without zone, see {@link TimeWriter}; an offset would be gone once written. */
    static final class LocalTimeReader extends DateTimeReader {
        private static final long serialVersionUID = 1L;

        @Override
        @Nullable OffsetDateTime read(String text) {
            OffsetDateTime time = dateTime(text);
            return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
        }
    }

    static final class DateReader extends Reader<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        @Nullable LocalDate read(String text) {
            return date(text);
        }
    }
}
