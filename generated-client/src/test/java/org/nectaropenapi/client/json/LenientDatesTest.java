package org.nectaropenapi.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times in the forms that services write. */
class LenientDatesTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T23:59:59Z, 2024-01-31T23:59:59Z",
        "2024-01-31T23:59:59+02:00, 2024-01-31T23:59:59+02:00",
        "2024-01-31T23:59:59+0200, 2024-01-31T23:59:59+02:00",
        "2024-01-31T23:59:59+02, 2024-01-31T23:59:59+02:00",
        "2024-01-31T23:59:59, 2024-01-31T23:59:59Z",
        "2024-01-31 23:59:59.123456, 2024-01-31T23:59:59.123456Z",
        "2024-01-31t23:59z, 2024-01-31T23:59:00Z",
        "2024-01-31, 2024-01-31T00:00:00Z",
        "' 2024-01-31T00:00:00Z ', 2024-01-31T00:00:00Z",
    })
    void timesKeepTheirOffset(String text, OffsetDateTime expected) throws JsonProcessingException {
        assertThat(mapper.readValue("\"" + text + "\"", OffsetDateTime.class)).isEqualTo(expected);
        assertThat(mapper.readValue("\"" + text + "\"", OffsetDateTime.class).getOffset())
                .isEqualTo(expected.getOffset());
        assertThat(mapper.readValue("\"" + text + "\"", LocalDate.class)).isEqualTo(expected.toLocalDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null"})
    void emptyMeansNone(String json) throws JsonProcessingException {
        assertThat(mapper.readValue(json, OffsetDateTime.class)).isNull();
        assertThat(mapper.readValue(json, LocalDate.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "\"2024-02-30\"", "\"2024-01-31T25:00:00Z\"", "{}", "[]"})
    void nothingElseIsADate(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, OffsetDateTime.class));
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> mapper.readValue(json, LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.5+18:00"})
    void yearsOfFourDigitsAreRead(String text) throws JsonProcessingException {
        assertThat(mapper.readValue("\"" + text + "\"", OffsetDateTime.class)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(mapper.readValue("\"" + text + "\"", LocalDate.class)).isEqualTo(text.substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59+18:00",
                "+999999999-12-31T23:59:59-18:00"
            })
    void aYearBeyondThemIsNone(String text) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("\"" + text + "\"", OffsetDateTime.class));
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("\"" + text + "\"", LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59-00:01", "0001-01-01T00:00:00+00:01"})
    void aTimeThatUtcHasNoSuchYearForIsNoTime(String text) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("\"" + text + "\"", OffsetDateTime.class));
    }

    @Test
    void theMessageSaysWhatWasExpected() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("\"soon\"", OffsetDateTime.class))
                .withMessageContaining("expected a date and time such as 2024-01-31T23:59:59Z");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("\"soon\"", LocalDate.class))
                .withMessageContaining("expected a date such as 2024-01-31");
    }

    @Test
    void whatIsWrittenIsIsoText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(OffsetDateTime.parse("2024-01-31T23:59:59.5+02:00")))
                .isEqualTo("\"2024-01-31T23:59:59.5+02:00\"");
        assertThat(mapper.writeValueAsString(LocalDate.of(2024, 1, 31))).isEqualTo("\"2024-01-31\"");
    }

    @Test
    void anApplicationsOwnMapperMayKnowBetter() throws JsonProcessingException {
        LocalDate better = LocalDate.of(2024, 1, 31);
        mapper.addHandler(new DeserializationProblemHandler() {
            @Override
            public Object handleWeirdStringValue(
                    DeserializationContext context, Class<?> type, String value, String message) {
                return better;
            }

            @Override
            public Object handleUnexpectedToken(
                    DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                    throws IOException {
                parser.skipChildren();
                return better;
            }
        });

        assertThat(mapper.readValue("\"soon\"", LocalDate.class)).isEqualTo(better);
        assertThat(mapper.readValue("{}", LocalDate.class)).isEqualTo(better);
    }
}
