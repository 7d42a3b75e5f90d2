package org.nectaropenapi.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms are read the short way, rightly, and which are left to the general one. */
class FastIsoDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", "2024-02-29", "0000-01-01", "9999-12-31", "1989-09-10"})
    void aDateIsRead(String text) {
        assertThat(FastIsoDates.date(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31T23:59:59Z", "2024-01-31T00:00:00Z", "1989-09-10T09:19:29Z",
                "2024-01-31T23:59:59.1Z", "2024-01-31T23:59:59.012Z", "2024-01-31T23:59:59.123456Z",
                "2024-01-31T23:59:59.12345678Z", "2024-01-31T23:59:59.999999999Z"
            })
    void aTimeInUtcIsRead(String text) {
        assertThat(FastIsoDates.dateTime(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2024-1-31", "2024-01-31 ", "2024-01-3", "2024/01-31", "2024-01/31", "x024-01-31",
                "202x-01-31", "2024-x1-31", "2024-0x-31", "2024-01-x1", "2024-01-3x", "2024-01-3/", "2024-01-3:",
                "2024-01-31Z"
            })
    void anotherFormIsNotTakenForADate(String text) {
        assertThat(FastIsoDates.date(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "Z", "2024-01-31Z", "2024-01-31T23:59Z",
                "2024-01-31T23:59:5Z", "2024-01-31T23:59:59", "2024-01-31T23:59:59z", "2024-01-31T23:59:59.5",
                "2024-01-31 23:59:59Z", "2024/01-31T23:59:59Z", "2024-01-31Tx3:59:59Z", "2024-01-31T2x:59:59Z",
                "2024-01-31T23.59:59Z", "2024-01-31T23:x9:59Z", "2024-01-31T23:5x:59Z", "2024-01-31T23:59.59Z",
                "2024-01-31T23:59:x9Z", "2024-01-31T23:59:5xZ", "2024-01-31T23:59:59.Z", "2024-01-31T23:59:59,5Z",
                "2024-01-31T23:59:59.x5Z", "2024-01-31T23:59:59.5xZ", "2024-01-31T23:59:59.1234567890Z"
            })
    void anotherFormIsNotTakenForATime(String text) {
        assertThat(FastIsoDates.dateTime(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, 2023-02-29T00:00:00Z",
        "2024-13-01, 2024-01-31T24:00:00Z",
        "2024-00-10, 2024-01-31T23:60:00Z",
        "2024-04-31, 2024-01-31T23:59:60Z",
    })
    void aDayOrATimeThatDoesNotExistIsRefused(String date, String time) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> FastIsoDates.date(date));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> FastIsoDates.dateTime(time));
    }
}
