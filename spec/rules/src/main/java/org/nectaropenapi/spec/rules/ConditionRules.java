package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;

/** Rules about {@code x-conditions}: each has a method of its own, and tests fields by values that they can have. */
final class ConditionRules {

    private static final String KEY = "x-conditions";
    private static final List<String> LINKS = List.of("all", "any");
    private static final Set<String> WORDS = Set.of("filled", "empty");

    static final List<Rule> RULES = List.of(
            Rule.ofForm("A condition has a method of its own", ConditionRules::methods),
            Rule.ofForm("A condition names its tests below all or below any", ConditionRules::links),
            Rule.ofForm("A condition tests fields of its object", ConditionRules::fields),
            Rule.ofForm("A condition tests a field by what it can hold", ConditionRules::values),
            new Rule("A condition names both spellings of a value", ConditionRules::spellings),
            new Rule("The meaning of a condition is a clause", ConditionRules::meanings));

    /** A test of a condition: the field at the end of its path, missing where the object does not have it. */
    private record Test(DocumentNode place, DocumentNode field) {}

    private ConditionRules() {}

    private static Stream<DocumentNode> bearers(ApiDocument document) {
        return document.components("schemas").values().stream().filter(schema -> schema.has(KEY));
    }

    private static Stream<DocumentNode> conditions(ApiDocument document) {
        return bearers(document).flatMap(schema -> schema.child(KEY).children().stream());
    }

    private static Stream<Test> tests(ApiDocument document) {
        return bearers(document).flatMap(schema -> schema.child(KEY).children().stream()
                .flatMap(condition -> LINKS.stream().map(condition::child))
                .flatMap(link -> link.children().stream())
                .map(test -> new Test(test, field(schema, test.key()))));
    }

    /** Follows a path such as {@code document.url} through the objects inside an object. */
    private static DocumentNode field(DocumentNode schema, String path) {
        DocumentNode field = schema;
        for (String name : path.split("\\.", -1)) {
            boolean isObject = field == schema || field.component().isPresent();
            field = (isObject ? field.resolve() : field)
                    .child(isObject ? "properties" : "none")
                    .child(name);
        }
        return field;
    }

    private static void methods(ApiDocument document, Violations violations) {
        bearers(document).forEach(schema -> {
            Set<String> taken = new HashSet<>();
            for (DocumentNode property : schema.child("properties").children()) {
                taken.add(
                        property.has("x-java-name") ? property.text("x-java-name") : JavaNames.member(property.key()));
            }
            for (DocumentNode condition : schema.child(KEY).children()) {
                String name = condition.text("method");
                boolean isName = name.matches("[a-z][A-Za-z0-9]*")
                        && JavaNames.member(name).equals(name);
                if (!isName || !taken.add(name)) {
                    violations.add(
                            condition.child("method"),
                            "is no free name for a Java method: '" + name + "'",
                            "choose one in lower camel case that no field and no other condition has");
                }
            }
        });
    }

    private static void links(ApiDocument document, Violations violations) {
        conditions(document).forEach(condition -> {
            List<String> present = LINKS.stream().filter(condition::has).toList();
            if (present.size() != 1) {
                violations.add(
                        condition,
                        present.isEmpty() ? "has no tests" : "has tests below all and below any",
                        "write all: {field: test} where every test has to hold, or any: where one is enough");
            } else if (condition.child(present.get(0)).children().isEmpty()) {
                violations.add(condition.child(present.get(0)), "is empty", "name a field with its test");
            }
        });
    }

    private static void fields(ApiDocument document, Violations violations) {
        tests(document)
                .filter(test -> !test.field().exists())
                .forEach(test -> violations.add(
                        test.place(),
                        "names no field of the object",
                        "name a field, or a path such as document.url through objects that are components"));
    }

    private static void values(ApiDocument document, Violations violations) {
        tests(document).filter(test -> test.field().exists()).forEach(test -> check(test, violations));
    }

    private static void check(Test test, Violations violations) {
        JsonNode value = test.place().node();
        if (value.isTextual() && WORDS.contains(value.asText())) {
            return;
        }
        if (!value.isArray() || value.isEmpty()) {
            violations.add(
                    test.place(), "is no test", "write filled, empty, or a list of the values for which it holds");
            return;
        }
        Set<JsonNode> listed = new HashSet<>();
        for (DocumentNode element : test.place().children()) {
            if (!listed.add(element.node()) || !canHold(test.field().resolve(), element.node())) {
                violations.add(
                        element,
                        "is no value of the field, or stands twice: " + element.node(),
                        "list values of a text, an integer or a boolean, of a field with a list only those");
            }
        }
    }

    private static boolean canHold(DocumentNode field, JsonNode value) {
        DocumentNode list = field.has("x-enum") ? field.document().schema(field.text("x-enum")) : field;
        for (String kind : List.of("enum", "x-known-values")) {
            if (list.has(kind)) {
                List<JsonNode> values = new ArrayList<>();
                list.child(kind).node().forEach(values::add);
                return values.contains(value);
            }
        }
        return switch (field.text("type")) {
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "string" -> value.isTextual() && !field.has("format");
            default -> false;
        };
    }

    private static void spellings(ApiDocument document, Violations violations) {
        tests(document).forEach(test -> {
            DocumentNode list = document.schema(test.field().resolve().text("x-enum"));
            List<String> values =
                    test.place().children().stream().map(DocumentNode::text).toList();
            for (DocumentNode alias : list.child("x-enum-aliases").children()) {
                if (values.contains(alias.text("alias")) != values.contains(alias.text("of"))) {
                    violations.add(
                            test.place(), "has only one spelling of " + alias.text("of"), "name both or neither");
                }
            }
        });
    }

    private static void meanings(ApiDocument document, Violations violations) {
        conditions(document).map(condition -> condition.child("meaning")).forEach(meaning -> {
            if (!meaning.text().matches("(?s)\\p{Ll}.*\\s.*[^.!?\\s]")) {
                violations.add(
                        meaning,
                        "is no clause that continues 'Returns whether'",
                        "begin in lower case and end without a full stop, such as: the bill counts no longer");
            }
        });
    }
}
