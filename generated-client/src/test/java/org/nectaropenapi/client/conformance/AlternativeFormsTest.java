package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;

/** Where the document allows another JSON type for a text, both forms are read. */
class AlternativeFormsTest {

    static Stream<Arguments> textsThatMayBeBooleans() {
        return ClientDocument.properties()
                .filter(property -> property.type().is(ValueType.Kind.TEXT_OR_BOOLEAN))
                .flatMap(property ->
                        Stream.of("true", "false", "\"true\"", "\"\"").map(form -> Arguments.of(property, form)));
    }

    static Stream<PropertyModel> propertiesWithAlternatives() {
        return ClientDocument.properties()
                .filter(property -> property.definition().has("x-also-accepts"));
    }

    @ParameterizedTest
    @MethodSource("textsThatMayBeBooleans")
    void aTextIsReadFromABoolean(PropertyModel property, String form) {
        JsonNode value = JsonTrees.parse(form);

        NectarObject model = ModelClasses.read(
                ClientDocument.model(property.schema()), "{\"" + property.name() + "\":" + form + "}");

        assertThat(ModelClasses.get(model, property)).isEqualTo(value.asText());
        assertThat(JsonTrees.write(model).path(property.name())).isEqualTo(JsonTrees.tree(value.asText()));
    }

    @Test
    void everyAlternativeOfTheDocumentIsTested() {
        Set<String> alternatives = propertiesWithAlternatives()
                .map(property ->
                        property.type().kind() + " " + property.definition().texts("x-also-accepts"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(alternatives)
                .isSubsetOf(
                        "DATE [date-time]", "DATE_TIME [date-time]", "DECIMAL [number]", "TEXT_OR_BOOLEAN [boolean]");
    }
}
