package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;

/** Reading JSON and writing it back preserves every example, and every property that is absent, null or has a value. */
@Tag("golden")
class RoundTripTest {

    static List<ExampleModel> examples() {
        return ClientDocument.examples();
    }

    static List<SchemaModel> schemas() {
        return ClientDocument.models();
    }

    static Stream<PropertyModel> properties() {
        return ClientDocument.properties();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOfTheDocumentIsWrittenBackUnchanged(ExampleModel example) {
        JsonNode written = JsonTrees.write(JsonTrees.read(example.value(), javaType(example.type())));

        assertThat(Normalized.text(example.type(), written))
                .isEqualTo(Normalized.text(example.type(), example.value()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOfTheDocumentHasNoUnknownFieldsButAdditionalOnes(ExampleModel example) {
        Object read = JsonTrees.read(example.value(), javaType(example.type()));

        Stream<?> objects = read instanceof List<?> list ? list.stream() : Stream.ofNullable(read);
        boolean areMoreAllowed = example.type().leaf().definition().has("additionalProperties");
        assertThat(objects.filter(NectarObject.class::isInstance)
                        .map(object -> ((NectarObject) object).unknownFields()))
                .allSatisfy(unknown -> {
                    if (!areMoreAllowed) {
                        assertThat(unknown).isEmpty();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anObjectWithEveryFieldIsWrittenBackUnchanged(SchemaModel schema) {
        JsonNode full = SampleValues.full(schema);
        ValueType type = schema.type();

        NectarObject read = ModelClasses.read(schema, full.toString());

        assertThat(Normalized.text(type, JsonTrees.write(read))).isEqualTo(Normalized.text(type, full));
        assertThat(ModelClasses.finish(ModelClasses.toBuilder(read)))
                .isEqualTo(read)
                .hasSameHashCodeAs(read);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void absentPropertiesStayAbsent(SchemaModel schema) {
        NectarObject read = ModelClasses.read(schema, "{}");

        assertThat(JsonTrees.write(read)).hasToString("{}");
        assertThat(schema.properties()).allSatisfy(property -> {
            assertThat(read.stateOf(property.name())).isEqualTo(FieldState.ABSENT);
            assertHasNoValue(read, property);
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aNullStaysNull(PropertyModel property) {
        String json = JsonTrees.field(property.name(), "null");
        NectarObject read = ModelClasses.read(property.owner(), json);

        assertThat(read.stateOf(property.name())).isEqualTo(FieldState.NULL);
        assertThat(JsonTrees.write(read)).hasToString(json);
        assertThat(JsonTrees.write(ModelClasses.finish(ModelClasses.toBuilder(read))))
                .hasToString(json);
        assertHasNoValue(read, property);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aValueIsReadAsItsJavaType(PropertyModel property) {
        JsonNode sample = SampleValues.json(property);
        String json = JsonTrees.field(property.name(), sample.toString());
        NectarObject read = ModelClasses.read(property.owner(), json);

        assertThat(read.stateOf(property.name())).isEqualTo(FieldState.VALUE);
        assertThat(ModelClasses.get(read, property)).isEqualTo(SampleValues.java(property.type(), sample));
        assertThat(JsonTrees.write(read)).hasToString(json);
    }

    /**
     * A required property that the service left out is an error when its accessor is called, not when the response is
     * read.
     */
    private static void assertHasNoValue(NectarObject read, PropertyModel property) {
        if (property.required() && !property.isNullable()) {
            assertThatThrownBy(() -> ModelClasses.get(read, property))
                    .isInstanceOfSatisfying(MissingFieldException.class, missing -> {
                        assertThat(missing.schema()).isEqualTo(property.owner().className());
                        assertThat(missing.field()).isEqualTo(property.name());
                    });
        } else if (property.type().is(ValueType.Kind.LIST)) {
            assertThat(ModelClasses.get(read, property)).isEqualTo(List.of());
        } else if (property.type().is(ValueType.Kind.FREE_FORM)
                || property.type().is(ValueType.Kind.MAP)) {
            assertThat(ModelClasses.get(read, property)).isEqualTo(Map.of());
        } else {
            assertThat(ModelClasses.get(read, property)).isNull();
        }
    }

    private static Type javaType(ValueType type) {
        return switch (type.kind()) {
            case OBJECT -> ModelClasses.of(type.model());
            case LIST -> new ListOf(javaType(SampleValues.item(type)));
            default -> Object.class;
        };
    }

    private record ListOf(Type item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
