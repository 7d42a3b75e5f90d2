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
 * <p>A time without zone is taken as UTC, which is what the API's other times are in. Empty text reads as null.
 */
final class LenientDates {

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
        if (text.isBlank()) {
            return null;
        }
        OffsetDateTime usual = FastIsoDates.dateTime(text);
        if (usual != null) {
            return usual;
        }
        TemporalAccessor parsed = OtherForms.FORM.parse(text.trim());
        LocalDate date = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
        OffsetDateTime read = local.atOffset(offset == null ? ZoneOffset.UTC : offset);
        // Beyond the last year in UTC, a time could be read and not be written without its zone.
        read.withOffsetSameInstant(ZoneOffset.UTC);
        return read;
    }

    static @Nullable LocalDate date(String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDate usual = FastIsoDates.date(text);
        return usual != null ? usual : LocalDate.from(OtherForms.FORM.parse(text.trim()));
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

    static final class DateTimeReader extends Reader<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        DateTimeReader() {
            super(OffsetDateTime.class);
        }

        @Override
        @Nullable OffsetDateTime read(String text) {
            return dateTime(text);
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
