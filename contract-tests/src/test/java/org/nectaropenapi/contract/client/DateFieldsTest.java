package org.nectaropenapi.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;

/** Dates and times are read in every form that occurs; what they say, offset and digits included, is written back. */
class DateFieldsTest {

    /** Forms of a time, each with what it says; a time without a zone is in UTC, a day begins at its midnight. */
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

    private static Stream<String> noTimes() {
        return Stream.of("", " ");
    }

    static Stream<Arguments> times() {
        return properties(ValueType.Kind.DATE_TIME).flatMap(property -> TIMES.entrySet().stream()
                .map(form -> Arguments.of(property, form.getKey(), OffsetDateTime.parse(form.getValue()))));
    }

    static Stream<Arguments> dates() {
        return properties(ValueType.Kind.DATE)
                .flatMap(property -> TIMES.keySet().stream().map(form -> Arguments.of(property, form)));
    }

    static Stream<Arguments> blanks() {
        return Stream.of(ValueType.Kind.DATE, ValueType.Kind.DATE_TIME)
                .flatMap(DateFieldsTest::properties)
                .flatMap(property -> noTimes().map(blank -> Arguments.of(property, blank)));
    }

    private static Stream<PropertyModel> properties(ValueType.Kind kind) {
        return DocumentModel.get().properties().filter(property -> property.type()
                .is(kind));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeIsReadInEveryForm(PropertyModel property, String form, OffsetDateTime expected) {
        NectarObject model = read(property, form);

        assertThat(ModelClasses.get(model, property)).isEqualTo(expected);
        // As an object: two times are the same here if their offsets are, too.
        Object written =
                OffsetDateTime.parse(Json.write(model).path(property.name()).asText());
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsReadFromItselfAndFromATime(PropertyModel property, String form) {
        NectarObject model = read(property, form);

        assertThat(ModelClasses.get(model, property)).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(Json.write(model)).hasToString("{\"" + property.name() + "\":\"2024-01-31\"}");
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void anEmptyTextIsReadAsNone(PropertyModel property, String blank) {
        NectarObject model = read(property, blank);

        assertThat(model.stateOf(property.name())).isEqualTo(FieldState.NULL);
    }

    private static NectarObject read(PropertyModel property, String form) {
        return ModelClasses.read(
                DocumentModel.get().schema(property.schema()), "{\"" + property.name() + "\":\"" + form + "\"}");
    }
}
