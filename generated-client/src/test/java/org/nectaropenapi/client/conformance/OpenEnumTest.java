package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * A value that the document does not list is read, shown and written back unchanged, wherever a schema has an
 * enumeration.
 */
class OpenEnumTest {

    static Stream<PropertyModel> enumProperties() {
        return ClientDocument.properties()
                .filter(property -> property.type().leaf().is(ValueType.Kind.ENUM));
    }

    static Stream<String> enumerations() {
        return enumProperties().map(property -> property.type().leaf().name()).distinct();
    }

    @ParameterizedTest
    @MethodSource("enumProperties")
    void anUnknownValueIsKept(PropertyModel property) {
        for (String value : List.of("__NEW__", otherCase(property), "ümlaut / \"quoted\"", "")) {
            ObjectNode json = json(property, value);

            NectarObject model = ModelClasses.read(ClientDocument.model(property.schema()), json.toString());

            OpenEnum read = only(ModelClasses.get(model, property));
            assertThat(read.value()).isEqualTo(value);
            assertThat(read).hasToString(value);
            assertThat(read.isKnown()).as("%s is known", value).isFalse();
            assertThat(JsonTrees.write(model)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("enumProperties")
    void aKnownValueIsReadAsItsConstant(PropertyModel property) {
        String name = property.type().leaf().name();
        for (String value : ClientDocument.enumValues(name)) {
            ObjectNode json = json(property, value);

            NectarObject model = ModelClasses.read(ClientDocument.model(property.schema()), json.toString());

            assertThat(only(ModelClasses.get(model, property)))
                    .isSameAs(constant(name, value))
                    .returns(true, OpenEnum::isKnown);
            assertThat(JsonTrees.write(model)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void theKnownValuesAreThoseOfTheDocumentInItsOrder(String name) {
        Object known = Reflection.call(Reflection.only(ModelClasses.enumOf(name), "knownValues"), null);

        assertThat(known)
                .asInstanceOf(InstanceOfAssertFactories.list(OpenEnum.class))
                .extracting(OpenEnum::value)
                .containsExactlyElementsOf(ClientDocument.enumValues(name));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void valuesAreEqualIfTheirTextsAre(String name) {
        String known = ClientDocument.enumValues(name).get(0);

        assertThat(ModelClasses.enumValue(name, "__NEW__"))
                .isEqualTo(ModelClasses.enumValue(name, "__NEW__"))
                .hasSameHashCodeAs(ModelClasses.enumValue(name, "__NEW__"))
                .isNotEqualTo(ModelClasses.enumValue(name, "__OTHER__"))
                .isNotEqualTo(ModelClasses.enumValue(name, known));
    }

    private static String otherCase(PropertyModel property) {
        List<String> known = ClientDocument.enumValues(property.type().leaf().name());
        return known.stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT)))
                .filter(value -> !known.contains(value))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode json(PropertyModel property, String value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (property.type().is(ValueType.Kind.LIST)) {
            json.putArray(property.name()).add(value);
        } else {
            json.put(property.name(), value);
        }
        return json;
    }

    private static OpenEnum only(@Nullable Object valueOrList) {
        return valueOrList instanceof List<?> list
                ? (OpenEnum) list.get(0)
                : (OpenEnum) ModelClasses.present(valueOrList);
    }

    /** Finds the constant by the name that the document gives it, or else by the value. */
    private static OpenEnum constant(String name, String value) {
        List<String> constantNames = ClientDocument.enumConstantNames(name);
        String constant = constantNames.isEmpty()
                ? value
                : constantNames.get(ClientDocument.enumValues(name).indexOf(value));
        Field field = Arrays.stream(ModelClasses.enumOf(name).getFields())
                .filter(candidate -> Modifier.isStatic(candidate.getModifiers())
                        && candidate.getName().equals(constant))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no constant " + constant));
        try {
            return (OpenEnum) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
