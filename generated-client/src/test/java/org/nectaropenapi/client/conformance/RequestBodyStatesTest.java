package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;

/**
 * A request body holds what was set on its builder and nothing else: no nulls and no empty lists for properties that
 * were not set.
 */
@Tag("golden")
class RequestBodyStatesTest {

    static List<SchemaModel> requestSchemas() {
        return ClientDocument.requestModels();
    }

    static Stream<PropertyModel> properties() {
        return requestSchemas().stream().flatMap(schema -> schema.properties().stream());
    }

    static Stream<PropertyModel> optionalProperties() {
        return properties().filter(property -> !property.required());
    }

    static Stream<PropertyModel> nullableProperties() {
        return properties().filter(PropertyModel::isNullable);
    }

    static Stream<PropertyModel> notNullableProperties() {
        return properties().filter(property -> !property.isNullable());
    }

    static Stream<PropertyModel> listProperties() {
        return properties().filter(property -> property.type().is(ValueType.Kind.LIST));
    }

    @ParameterizedTest
    @MethodSource("requestSchemas")
    void aBuilderWithNothingElseSetWritesOnlyRequiredProperties(SchemaModel schema) {
        NectarObject body = ModelClasses.build(schema, ModelClasses.requiredValues(schema));

        assertThat(written(body)).isEqualTo(written(requiredJson(schema)));
    }

    @ParameterizedTest
    @MethodSource("optionalProperties")
    void aPropertyThatIsNotSetIsAbsent(PropertyModel property) {
        SchemaModel schema = property.owner();
        NectarObject body = ModelClasses.build(schema, ModelClasses.requiredValues(schema));

        assertThat(body.stateOf(property.name())).isEqualTo(FieldState.ABSENT);
        assertThat(JsonTrees.write(body).has(property.name())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aValueIsWrittenUnchanged(PropertyModel property) {
        NectarObject body = with(property, SampleValues.java(property.type(), SampleValues.json(property)));

        ObjectNode expected = requiredJson(property.owner());
        expected.set(property.name(), SampleValues.json(property));
        assertThat(written(body)).isEqualTo(written(expected));
        assertThat(body.stateOf(property.name())).isEqualTo(FieldState.VALUE);
    }

    @ParameterizedTest
    @MethodSource("nullableProperties")
    void anExplicitNullIsWrittenAsNull(PropertyModel property) {
        NectarObject body = with(property, null);

        ObjectNode expected = requiredJson(property.owner());
        expected.putNull(property.name());
        assertThat(written(body)).isEqualTo(written(expected));
        assertThat(body.stateOf(property.name())).isEqualTo(FieldState.NULL);
    }

    @ParameterizedTest
    @MethodSource("notNullableProperties")
    void aNullThatTheDocumentDoesNotAllowIsRefusedWithTheNameOfTheProperty(PropertyModel property) {
        assertThatThrownBy(() -> with(property, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property.owner().className() + "." + property.name());
    }

    @ParameterizedTest
    @MethodSource("listProperties")
    void anEmptyListIsWrittenAsAnEmptyList(PropertyModel property) {
        assertThat(JsonTrees.write(with(property, List.of())).get(property.name()))
                .isEqualTo(JsonTrees.parse("[]"));
    }

    @ParameterizedTest
    @MethodSource("optionalProperties")
    void aLaterValueReplacesANull(PropertyModel property) {
        SchemaModel schema = property.owner();
        Object builder = ModelClasses.builder(schema, ModelClasses.requiredValues(schema));
        ModelClasses.set(builder, property, null);
        ModelClasses.set(builder, property, SampleValues.java(property.type(), SampleValues.json(property)));

        assertThat(ModelClasses.finish(builder).stateOf(property.name())).isEqualTo(FieldState.VALUE);
    }

    @ParameterizedTest
    @MethodSource("requestSchemas")
    void allPropertiesTogetherAreWrittenUnderTheirNames(SchemaModel schema) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        schema.properties()
                .forEach(property ->
                        values.put(property.name(), SampleValues.java(property.type(), SampleValues.json(property))));

        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(property -> expected.set(property.name(), SampleValues.json(property)));
        assertThat(written(ModelClasses.build(schema, values))).isEqualTo(written(expected));
    }

    @ParameterizedTest
    @MethodSource("requestSchemas")
    void valuesAndNullsCanBeMixed(SchemaModel schema) {
        assertThat(written(mixed(schema))).isEqualTo(written(mixedJson(schema)));
    }

    @ParameterizedTest
    @MethodSource("requestSchemas")
    void toBuilderKeepsTheStateOfEveryProperty(SchemaModel schema) {
        NectarObject copy = ModelClasses.finish(ModelClasses.toBuilder(mixed(schema)));

        assertThat(copy).isEqualTo(mixed(schema));
        assertThat(written(copy)).isEqualTo(written(mixedJson(schema)));
    }

    /**
     * Leaves every third property absent, sets every third to null where that is allowed, and gives the others a value.
     */
    private static NectarObject mixed(SchemaModel schema) {
        Map<String, @Nullable Object> values = ModelClasses.requiredValues(schema);
        for (PropertyModel property : schema.properties()) {
            if (!property.required() && property.position() % 3 != 0) {
                boolean asNull = property.position() % 3 == 1 && property.isNullable();
                values.put(
                        property.name(),
                        asNull ? null : SampleValues.java(property.type(), SampleValues.json(property)));
            }
        }
        return ModelClasses.build(schema, values);
    }

    private static ObjectNode mixedJson(SchemaModel schema) {
        ObjectNode expected = requiredJson(schema);
        for (PropertyModel property : schema.properties()) {
            if (!property.required() && property.position() % 3 != 0) {
                boolean asNull = property.position() % 3 == 1 && property.isNullable();
                expected.set(property.name(), asNull ? expected.nullNode() : SampleValues.json(property));
            }
        }
        return expected;
    }

    private static NectarObject with(PropertyModel property, @Nullable Object value) {
        SchemaModel schema = property.owner();
        Map<String, @Nullable Object> values = ModelClasses.requiredValues(schema);
        values.put(property.name(), value);
        return ModelClasses.build(schema, values);
    }

    private static ObjectNode requiredJson(SchemaModel schema) {
        ObjectNode required = JsonNodeFactory.instance.objectNode();
        schema.required().forEach(property -> required.set(property.name(), SampleValues.json(property)));
        return required;
    }

    private static String written(NectarObject body) {
        return written(JsonTrees.write(body));
    }

    private static String written(JsonNode json) {
        return JsonTrees.canonical(json);
    }
}
