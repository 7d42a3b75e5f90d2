package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;

/** Where the document allows another JSON type for a text, both forms are read. */
@Tag("golden")
class AlternativeFormsTest {

    private static final Map<String, String> VALUES = Map.of(
            "boolean", "true",
            "number", "12.5",
            "integer", "12",
            "string", "\"12\"",
            "date", "\"2024-01-31\"",
            "date-time", "\"2024-01-31T23:59:58Z\"");

    static Stream<Arguments> textsThatMayBeBooleans() {
        return ClientDocument.properties()
                .filter(property -> property.type().is(ValueType.Kind.TEXT_OR_BOOLEAN))
                .flatMap(property ->
                        Stream.of("true", "false", "\"true\"", "\"\"").map(form -> Arguments.of(property, form)));
    }

    static Stream<Arguments> alternatives() {
        return ClientDocument.properties().flatMap(property -> property.definition().texts("x-also-accepts").stream()
                .map(alternative -> Arguments.of(property, alternative)));
    }

    @ParameterizedTest
    @MethodSource("textsThatMayBeBooleans")
    void aTextIsReadFromABoolean(PropertyModel property, String form) {
        JsonNode value = JsonTrees.parse(form);

        NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), form));

        assertThat(ModelClasses.get(model, property)).isEqualTo(value.asText());
        assertThat(JsonTrees.write(model).path(property.name())).isEqualTo(JsonTrees.tree(value.asText()));
    }

    @ParameterizedTest
    @MethodSource("alternatives")
    void aValueOfAnAlternativeTypeIsRead(PropertyModel property, String alternative) {
        String value = Objects.requireNonNull(VALUES.get(alternative), alternative);

        NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), value));

        assertThat(ModelClasses.get(model, property)).isNotNull();
        assertThat(model.stateOf(property.name())).isEqualTo(FieldState.VALUE);
    }
}
