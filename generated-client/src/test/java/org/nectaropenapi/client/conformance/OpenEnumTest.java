package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * A value that the document does not list is read, shown and written back unchanged, wherever a schema has an
 * enumeration.
 */
@Tag("golden")
class OpenEnumTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<PropertyModel> enumProperties() {
        return ClientDocument.properties()
                .filter(property -> property.type().is(ValueType.Kind.ENUM)
                        || property.type().is(ValueType.Kind.LIST)
                                && SampleValues.item(property.type()).is(ValueType.Kind.ENUM));
    }

    /** Lists each enumeration once. */
    static Collection<ValueType> enumerations() {
        Map<String, ValueType> byName = new LinkedHashMap<>();
        enumProperties()
                .map(property -> property.type().leaf())
                .forEach(type -> byName.put(type.document() + type.name(), type));
        return byName.values();
    }

    @ParameterizedTest
    @MethodSource("enumProperties")
    void anUnknownValueIsKept(PropertyModel property) {
        for (JsonNode value : unlisted(property.type().leaf())) {
            ObjectNode json = json(property, value);

            NectarObject model = ModelClasses.read(property.owner(), json.toString());

            OpenEnum read = only(ModelClasses.get(model, property));
            assertThat(read.value()).isEqualTo(value.asText());
            assertThat(read).hasToString(value.asText());
            assertThat(read.isKnown()).as("%s is known", value).isFalse();
            assertThat(JsonTrees.write(model)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("enumProperties")
    void aKnownValueIsReadAsItsConstant(PropertyModel property) {
        ValueType type = property.type().leaf();
        for (JsonNode value : values(type)) {
            ObjectNode json = json(property, value);

            NectarObject model = ModelClasses.read(property.owner(), json.toString());

            assertThat(only(ModelClasses.get(model, property)))
                    .isSameAs(constant(type, value))
                    .returns(true, OpenEnum::isKnown);
            assertThat(JsonTrees.write(model)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("enumProperties")
    void aNumberIsReadAsItIsOrNotAtAll(PropertyModel property) {
        if (values(property.type().leaf()).get(0).isNumber() && !property.type().is(ValueType.Kind.LIST)) {
            for (String value : List.of("1.5", "\"null\"", "\"many\"", "true", "9".repeat(30))) {
                NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), value));

                assertThat(model.unreadableFields()).as(value).containsOnlyKeys(property.name());
                assertThat(JsonTrees.write(model)).hasToString(JsonTrees.field(property.name(), value));
            }
            for (String blank : List.of("\"\"", "\" \"")) {
                NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), blank));

                assertThat(model.stateOf(property.name())).as(blank).isEqualTo(FieldState.NULL);
                assertThat(model.unreadableFields()).as(blank).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void theKnownValuesAreThoseOfTheDocumentInItsOrder(ValueType type) {
        Object known = Reflection.call(Reflection.only(ModelClasses.enumOf(type), "knownValues"), null);

        assertThat(known)
                .asInstanceOf(InstanceOfAssertFactories.list(OpenEnum.class))
                .extracting(OpenEnum::value)
                .containsExactlyElementsOf(
                        values(type).stream().map(JsonNode::asText).toList());
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void valuesAreEqualIfTheirTextsAre(ValueType type) {
        List<JsonNode> unlisted = unlisted(type);

        assertThat(ModelClasses.enumValue(type, unlisted.get(0)))
                .isEqualTo(ModelClasses.enumValue(type, unlisted.get(0)))
                .hasSameHashCodeAs(ModelClasses.enumValue(type, unlisted.get(0)))
                .isNotEqualTo(ModelClasses.enumValue(type, unlisted.get(1)))
                .isNotEqualTo(ModelClasses.enumValue(type, values(type).get(0)));
    }

    private static List<JsonNode> values(ValueType type) {
        return type.document().enumValues(type.name());
    }

    /** Lists values that the document does not, among them one of another case where there is a case. */
    private static List<JsonNode> unlisted(ValueType type) {
        List<JsonNode> known = values(type);
        if (known.get(0).isNumber()) {
            return List.of(NODES.numberNode(987_654_321), NODES.numberNode(-987_654_321));
        }
        List<JsonNode> unlisted = new ArrayList<>();
        Stream.of("__NEW__", "__OTHER__", "ümlaut / \"quoted\"", "")
                .map(NODES::textNode)
                .filter(value -> !known.contains(value))
                .forEach(unlisted::add);
        known.stream()
                .map(JsonNode::asText)
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT)))
                .map(NODES::textNode)
                .filter(value -> !known.contains(value))
                .findFirst()
                .ifPresent(unlisted::add);
        return unlisted;
    }

    private static ObjectNode json(PropertyModel property, JsonNode value) {
        ObjectNode json = NODES.objectNode();
        if (property.type().is(ValueType.Kind.LIST)) {
            json.putArray(property.name()).add(value);
        } else {
            json.set(property.name(), value);
        }
        return json;
    }

    private static OpenEnum only(@Nullable Object valueOrList) {
        return valueOrList instanceof List<?> list
                ? (OpenEnum) list.get(0)
                : (OpenEnum) ModelClasses.present(valueOrList);
    }

    /** Finds the constant of a value, and by its name where the document gives it one. */
    private static OpenEnum constant(ValueType type, JsonNode value) {
        List<String> names = type.document().enumConstantNames(type.name());
        return Arrays.stream(ModelClasses.enumOf(type).getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> names.isEmpty()
                        || field.getName().equals(names.get(values(type).indexOf(value))))
                .map(OpenEnumTest::valueOf)
                .filter(constant -> constant.value().equals(value.asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.name() + " has no constant for " + value));
    }

    private static OpenEnum valueOf(Field field) {
        try {
            return (OpenEnum) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
