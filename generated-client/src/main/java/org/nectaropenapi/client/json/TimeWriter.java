package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.OffsetDateTimeSerializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes the times of fields with the pattern {@link #LOCAL} in UTC and without a zone, with as many decimals as they
 * have. All others are written with their offset.
 */
final class TimeWriter extends StdScalarSerializer<OffsetDateTime> implements ContextualSerializer {

    /** The pattern by which generated classes mark a time without zone, understood by any other mapper too. */
    static final String LOCAL = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS";

    private static final long serialVersionUID = 1L;

    TimeWriter() {
        super(OffsetDateTime.class);
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
            throws JsonMappingException {
        JsonFormat.Value format = findFormatOverrides(provider, property, OffsetDateTime.class);
        return LOCAL.equals(format.getPattern())
                ? this
                : OffsetDateTimeSerializer.INSTANCE.createContextual(provider, property);
    }

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
    }
}
