package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateSerializer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Makes the ObjectMapper that the models are read and written with. */
public final class NectarJson {

    private NectarJson() {}

    /**
     * Returns a new mapper with the settings the models rely on: dates as ISO 8601 text with their offset kept,
     * decimals without loss of digits, and the tolerant readers of this package. It is the client's own: settings of
     * the application's mappers do not reach it, and changing the returned one does not reach any client.
     *
     * <p>Use it wherever an application stores or caches models as JSON. {@code updateValue} returns a new model and
     * leaves the given one as it is. A field whose value cannot be read costs no other field, see
     * {@link NectarObject#unreadableFields()}.
     *
     * <p>Numbers and texts may have any length: models leave long numbers unparsed. A tree parses them, so limit the
     * length of what {@code readTree} gets from others.
     *
     * @return a mapper of the caller's own
     * @throws IllegalStateException if the class path has a Jackson older than 2.15
     */
    public static ObjectMapper newMapper() {
        JacksonVersion.check();
        // A limit of the parser would cost the whole body where a number costs its field, see Decimals. Bodies are
        // limited where they are received.
        JsonFactory unlimited = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        return JsonMapper.builder(unlimited)
                // Not the whole of JavaTimeModule: a fresh JVM takes a while over its other types, which no model has.
                .addModule(new SimpleModule("nectar")
                        .addSerializer(LocalDate.class, LocalDateSerializer.INSTANCE)
                        .addSerializer(OffsetDateTime.class, new TimeWriter())
                        .addDeserializer(OffsetDateTime.class, new LenientDates.DateTimeReader())
                        .addDeserializer(LocalDate.class, new LenientDates.DateReader())
                        .addDeserializer(BigDecimal.class, new Decimals.DecimalReader())
                        .addDeserializer(Integer.class, new Decimals.IntegerReader())
                        .addDeserializer(Long.class, new Decimals.LongReader())
                        // What enumerations of integers are made from.
                        .addDeserializer(Long.TYPE, new Decimals.LongReader())
                        .addDeserializer(Boolean.class, new ScalarReader.BooleanReader())
                        .addDeserializer(UUID.class, new ScalarReader.UuidReader())
                        .addDeserializer(URI.class, new ScalarReader.UriReader())
                        .addDeserializer(Object.class, new AnyValueReader())
                        .setDeserializerModifier(new ModelReaders()))
                // Services write an empty text where they mean none; a UUID of zeros would be wrong.
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                // A body in an error message could hold a customer's data.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }
}
