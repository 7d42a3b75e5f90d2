package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
 * A field that the document does not name is kept at every level of nesting. It can be read and is written back digit
 * for digit.
 */
@Tag("golden")
class UnknownFieldsTest {

    private static final String NEW = "x_new";
    private static final String VALUE = "{\"a\":[1,null,\"é\",1.50,12345678901234567890]}";

    /**
     * An object inside the JSON of a schema, reached by a path of properties; of a list or a map it is the first item.
     */
    record Place(SchemaModel schema, List<PropertyModel> way) {

        Place into(PropertyModel property) {
            List<PropertyModel> longer = new ArrayList<>(way);
            longer.add(property);
            return new Place(schema, longer);
        }

        SchemaModel end() {
            return way.isEmpty()
                    ? schema
                    : way.get(way.size() - 1).type().leaf().model();
        }

        ObjectNode in(JsonNode root) {
            JsonNode node = root;
            for (PropertyModel step : way) {
                node = node.get(step.name());
                for (ValueType type = step.type(); type.item() != null; type = type.item()) {
                    node = node.iterator().next();
                }
            }
            return (ObjectNode) node;
        }

        NectarObject in(NectarObject root) {
            NectarObject object = root;
            for (PropertyModel step : way) {
                Object value = ModelClasses.present(ModelClasses.get(object, step));
                while (!(value instanceof NectarObject)) {
                    Collection<?> items = value instanceof Map<?, ?> map ? map.values() : (List<?>) value;
                    value = items.iterator().next();
                }
                object = (NectarObject) value;
            }
            return object;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(schema.toString());
            way.forEach(step -> text.append('.').append(step.name()));
            return text.toString();
        }
    }

    static Stream<Place> places() {
        return ClientDocument.models().stream()
                .flatMap(schema -> below(new Place(schema, List.of()), SampleValues.full(schema)));
    }

    private static Stream<Place> below(Place place, JsonNode root) {
        Stream<Place> nested = place.end().properties().stream()
                .filter(property -> property.type().holdsObject())
                .filter(property -> place.in(root).has(property.name()))
                .flatMap(property -> below(place.into(property), root));
        return Stream.concat(Stream.of(place), nested);
    }

    @ParameterizedTest
    @MethodSource("places")
    void anUnknownFieldIsKept(Place place) {
        ObjectNode json = SampleValues.full(place.schema());
        place.in(json).set(NEW, JsonTrees.parse(VALUE));

        NectarObject read = ModelClasses.read(place.schema(), json.toString());

        NectarObject holder = place.in(read);
        assertThat(holder.stateOf(NEW)).isEqualTo(FieldState.VALUE);
        assertThat(holder.unknownFields()).containsExactly(Map.entry(NEW, Map.of("a", expected())));
        assertThat(written(place, JsonTrees.write(read))).isEqualTo(written(place, json));
        assertThat(JsonTrees.canonical(place.in(JsonTrees.write(read)).get(NEW)))
                .isEqualTo(JsonTrees.canonical(JsonTrees.parse(VALUE)));
    }

    @ParameterizedTest
    @MethodSource("org.nectaropenapi.client.conformance.RoundTripTest#schemas")
    void unknownFieldsOfEveryJsonTypeKeepTheirOrderThroughToBuilder(SchemaModel schema) {
        String json = "{\"~z\":1,\"~y\":null,\"~x\":true,\"~w\":[],\"~v\":{},\"~u\":\"text\",\"~a\":-0.0500}";
        NectarObject read = ModelClasses.read(schema, json);

        NectarObject copy = ModelClasses.finish(ModelClasses.toBuilder(read));

        assertThat(copy).isEqualTo(read);
        assertThat(copy.unknownFields().keySet()).containsExactly("~z", "~y", "~x", "~w", "~v", "~u", "~a");
        assertThat(copy.stateOf("~y")).isEqualTo(FieldState.NULL);
        assertThat(JsonTrees.write(copy)).hasToString(json);
    }

    private static List<@Nullable Object> expected() {
        return Arrays.asList(1, null, "é", new BigDecimal("1.50"), new BigInteger("12345678901234567890"));
    }

    private static String written(Place place, JsonNode json) {
        return Normalized.text(place.schema().type(), json);
    }
}
