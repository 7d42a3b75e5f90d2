package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;

/**
 * Dates and times are read in every form that occurs. They are written back with the same offset and digits, or in UTC
 * and without an offset where the document has no zone.
 */
@Tag("golden")
class DateFieldsTest {

    /** Forms of a time and their values. A time without a zone is in UTC, and a day stands for its midnight. */
    private static final Map<String, String> TIMES = Map.of(
            "2024-01-31T23:59:58Z", "2024-01-31T23:59:58Z",
            "2024-01-31T23:59:58+02:00", "2024-01-31T23:59:58+02:00",
            "2024-01-31T23:59:58-0730", "2024-01-31T23:59:58-07:30",
            "2024-01-31T23:59:58", "2024-01-31T23:59:58Z",
            "2024-01-31 23:59:58", "2024-01-31T23:59:58Z",
            "2024-01-31 23:59:58.5+02:00", "2024-01-31T23:59:58.5+02:00",
            "2024-01-31", "2024-01-31T00:00:00Z",
            "2024-01-31T23:59:58.123456Z", "2024-01-31T23:59:58.123456Z",
            "2024-01-31T23:59:58.123456", "2024-01-31T23:59:58.123456Z",
            "2024-01-31T23:59:58.123456789+02:00", "2024-01-31T23:59:58.123456789+02:00");

    static Stream<PropertyModel> times() {
        return properties(ValueType.Kind.DATE_TIME);
    }

    static Stream<PropertyModel> localTimes() {
        return properties(ValueType.Kind.LOCAL_TIME);
    }

    static Stream<PropertyModel> dates() {
        return properties(ValueType.Kind.DATE);
    }

    static Stream<PropertyModel> datesAndTimes() {
        return Stream.of(dates(), times(), localTimes()).flatMap(Function.identity());
    }

    private static Stream<PropertyModel> properties(ValueType.Kind kind) {
        return ClientDocument.properties().filter(property -> property.type().is(kind));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeIsReadInEveryForm(PropertyModel property) {
        TIMES.forEach((form, value) -> {
            // Compared as objects, so that the offsets must be equal too.
            Object expected = OffsetDateTime.parse(value);

            NectarObject model = read(property, form);

            assertThat(ModelClasses.get(model, property))
                    .as("read from %s", form)
                    .isEqualTo(expected);
            Object written = OffsetDateTime.parse(
                    JsonTrees.write(model).path(property.name()).asText());
            assertThat(written).as("written after %s", form).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @MethodSource("localTimes")
    void aTimeWithoutZoneIsReadInEveryFormAndWrittenWithoutZone(PropertyModel property) {
        TIMES.forEach((form, value) -> {
            Object expected = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);

            NectarObject model = read(property, form);

            assertThat(ModelClasses.get(model, property))
                    .as("read from %s", form)
                    .isEqualTo(expected);
            String written = JsonTrees.write(model).path(property.name()).asText();
            assertThat(written)
                    .as("written after %s", form)
                    .hasSizeGreaterThanOrEqualTo("2024-01-31T23:59:58".length());
            assertThat(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC))
                    .as("written after %s", form)
                    .isEqualTo(Instant.parse(value));
            assertThat(read(property, written)).as("read again after %s", form).isEqualTo(model);
        });
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsReadFromADateAndFromATime(PropertyModel property) {
        TIMES.keySet().forEach(form -> {
            NectarObject model = read(property, form);

            assertThat(ModelClasses.get(model, property))
                    .as("read from %s", form)
                    .isEqualTo(LocalDate.of(2024, 1, 31));
            assertThat(JsonTrees.write(model)).hasToString(JsonTrees.field(property.name(), "\"2024-01-31\""));
        });
    }

    @ParameterizedTest
    @MethodSource("datesAndTimes")
    void anEmptyTextIsReadAsNull(PropertyModel property) {
        assertThat(read(property, "").stateOf(property.name())).isEqualTo(FieldState.NULL);
        assertThat(read(property, " ").stateOf(property.name())).isEqualTo(FieldState.NULL);
    }

    @ParameterizedTest
    @MethodSource("datesAndTimes")
    void aTextThatIsNoDateIsUnreadable(PropertyModel property) {
        for (String form : List.of("soon", "2024-02-30", "2024-01-31T25:00:00Z", "31/01/2024")) {
            assertThat(read(property, form).unreadableFields()).as(form).containsOnlyKeys(property.name());
        }
    }

    private static NectarObject read(PropertyModel property, String form) {
        return ModelClasses.read(property.owner(), JsonTrees.field(property.name(), '"' + form + '"'));
    }
}
