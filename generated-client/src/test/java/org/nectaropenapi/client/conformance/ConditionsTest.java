package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.spec.model.DocumentNode;

/** The methods of {@code x-conditions} return what the document declares, for every state of every field they test. */
@Tag("golden")
class ConditionsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode ABSENT = NODES.missingNode();

    /** A condition of a schema. */
    record Condition(SchemaModel schema, DocumentNode declaration) {

        DocumentNode tests() {
            return declaration.child(declaration.has("all") ? "all" : "any");
        }

        @Override
        public String toString() {
            return schema + "." + declaration.text("method");
        }
    }

    static Stream<Condition> conditions() {
        return ClientDocument.models().stream()
                .flatMap(schema -> schema.definition().child("x-conditions").children().stream()
                        .map(declaration -> new Condition(schema, declaration)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionHoldsExactlyWhereItsTestsDo(Condition condition) {
        String method = condition.declaration().text("method");
        Set<Boolean> results = new LinkedHashSet<>();
        for (Map<String, JsonNode> values : combinations(condition)) {
            ObjectNode json = NODES.objectNode();
            values.forEach((path, value) -> put(json, List.of(path.split("\\.")), value));
            NectarObject model = ModelClasses.read(condition.schema(), json.toString());

            Object result = Reflection.call(Reflection.only(model.getClass(), method), model);

            assertThat(result).as("%s", json).isEqualTo(expected(condition, values));
            results.add((Boolean) result);
        }
        assertThat(results).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatAConditionTellsIsNoFieldInJson(Condition condition) {
        NectarObject model = ModelClasses.read(condition.schema(), "{}");

        assertThat(JsonTrees.write(model)).isEmpty();
        assertThat(JsonTrees.tree(model)).isEmpty();
    }

    private static boolean expected(Condition condition, Map<String, JsonNode> values) {
        Stream<DocumentNode> tests = condition.tests().children().stream();
        return condition.declaration().has("all")
                ? tests.allMatch(test -> holds(test.node(), values.get(test.key())))
                : tests.anyMatch(test -> holds(test.node(), values.get(test.key())));
    }

    private static boolean holds(JsonNode test, JsonNode value) {
        if (test.isArray()) {
            return Stream.of(test).flatMap(list -> elements(list).stream()).anyMatch(value::equals);
        }
        boolean isFilled = value.isContainerNode()
                ? !value.isEmpty()
                : !value.isMissingNode() && !value.isNull() && !value.asText().isBlank();
        return isFilled == test.asText().equals("filled");
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static void put(ObjectNode json, List<String> path, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        if (path.size() == 1) {
            json.set(path.get(0), value);
        } else {
            put(json.withObject("/" + path.get(0)), path.subList(1, path.size()), value);
        }
    }

    /** Combines the states of all fields that a condition tests. */
    private static List<Map<String, JsonNode>> combinations(Condition condition) {
        List<Map<String, JsonNode>> combinations = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (DocumentNode test : condition.tests().children()) {
            List<Map<String, JsonNode>> longer = new ArrayList<>();
            for (JsonNode state : states(property(condition.schema(), test.key()), test.node())) {
                for (Map<String, JsonNode> combination : combinations) {
                    Map<String, JsonNode> values = new LinkedHashMap<>(combination);
                    values.put(test.key(), state);
                    longer.add(values);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static PropertyModel property(SchemaModel schema, String path) {
        Iterator<String> names = List.of(path.split("\\.")).iterator();
        PropertyModel property = schema.property(names.next());
        while (names.hasNext()) {
            String inner = property.definition().component().orElseThrow();
            property = schema.document().model(inner).property(names.next());
        }
        return property;
    }

    private static List<JsonNode> states(PropertyModel property, JsonNode test) {
        Set<JsonNode> states = new LinkedHashSet<>(List.of(ABSENT, NODES.nullNode()));
        states.addAll(elements(test));
        states.add(SampleValues.json(property));
        switch (property.type().kind()) {
            case TEXT -> states.addAll(List.of(NODES.textNode(""), NODES.textNode(" "), NODES.textNode("odd")));
            case BOOLEAN -> states.addAll(List.of(NODES.booleanNode(true), NODES.booleanNode(false)));
            case ENUM ->
                states.addAll(
                        property.document().enumValues(property.type().leaf().name()));
            case LIST -> states.add(NODES.arrayNode());
            case FREE_FORM ->
                states.addAll(List.of(NODES.objectNode(), NODES.objectNode().put("a", 1)));
            case UUID, DATE, DATE_TIME, DECIMAL, INTEGER -> states.add(NODES.textNode(""));
            default -> {
                // The sample stands for the others.
            }
        }
        return List.copyOf(states);
    }
}
