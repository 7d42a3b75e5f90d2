package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An entry of {@code x-conditions}, as a method of the generated class.
 *
 * @param method the name of the method
 * @param meaning the clause that its Javadoc has after "Returns whether"
 * @param evidence how sure it is
 * @param link "all" or "any" of the tests have to hold
 * @param tests the tests
 */
record ModelCondition(String method, String meaning, Object evidence, String link, List<Test> tests) {

    /**
     * A test of a field.
     *
     * @param expression its result, in Java
     * @param text what holds then, in words
     * @param isDeprecated true where it calls a deprecated method of another class
     */
    record Test(String expression, String text, boolean isDeprecated) {}

    /**
     * Lists the conditions of a schema.
     *
     * @throws IllegalArgumentException if one tests what cannot be tested
     */
    @SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
    static List<ModelCondition> of(Schema schema, SchemaTypes types) {
        List<ModelCondition> conditions = new ArrayList<>();
        if (Extensions.of(schema).get("x-conditions") instanceof List<?> list) {
            for (Object entry : list) {
                Map<?, ?> condition = (Map<?, ?>) entry;
                String link = condition.containsKey("all") ? "all" : "any";
                List<Test> tests = new ArrayList<>();
                ((Map<?, ?>) condition.get(link))
                        .forEach((path, test) -> tests.add(test(path.toString(), test, schema, types)));
                conditions.add(new ModelCondition(
                        text(condition, "method"),
                        text(condition, "meaning"),
                        text(condition, "x-evidence"),
                        link,
                        List.copyOf(tests)));
            }
        }
        return List.copyOf(conditions);
    }

    private static String text(Map<?, ?> condition, String key) {
        return Objects.requireNonNullElse(condition.get(key), "").toString();
    }

    @SuppressWarnings("rawtypes")
    private static Test test(String path, Object test, Schema schema, SchemaTypes types) {
        ModelField field = null;
        String value = "";
        boolean isDeprecated = false;
        for (String name : path.split("\\.")) {
            Schema owner = field == null ? schema : field.definition();
            String ownerClass = field == null ? "" : field.type().name();
            field = ModelFields.of(owner, types, false).all().stream()
                    .filter(candidate -> candidate.jsonName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("x-conditions: there is no field " + path));
            isDeprecated |= !ownerClass.isEmpty() && field.isDeprecated();
            value = ownerClass.isEmpty()
                    ? field.name() + "()"
                    : "inside(" + value + ", " + ownerClass + "::" + field.name() + ")";
        }
        String shown = "<code>" + SourceText.inline(path) + "</code>";
        if (test instanceof List<?> values) {
            JavaType type = Objects.requireNonNull(field).type();
            Map<String, String> constants = types.constants(type);
            String listed = values.stream()
                    .map(element -> constants.containsKey(element.toString())
                            ? type.name() + "." + constants.get(element.toString())
                            : literal(path, element, type))
                    .collect(Collectors.joining(", "));
            String words = values.stream()
                    .map(element -> "<code>" + SourceText.inline(element.toString()) + "</code>")
                    .collect(Collectors.joining(", "));
            return new Test(
                    "isOneOf(" + value + ", " + listed + ")",
                    shown + (values.size() == 1 ? " is " : " is one of ") + words,
                    isDeprecated);
        }
        return "filled".equals(test)
                ? new Test("isFilled(" + value + ")", shown + " is there and not empty", isDeprecated)
                : new Test("!isFilled(" + value + ")", shown + " is absent, null or empty", isDeprecated);
    }

    private static String literal(String path, Object value, JavaType type) {
        return switch (type.name()) {
            case "Boolean", "Integer" -> value.toString();
            case "Long" -> value + "L";
            case "String" -> SourceText.quoted(value.toString());
            default -> throw new IllegalArgumentException("x-conditions: " + path + " has no values to list");
        };
    }

    /** Returns the result, in Java. */
    String expression() {
        return joined(
                link.equals("all") ? " && " : " || ",
                tests.stream().map(Test::expression).toList());
    }

    /** Returns when it is true, as a part of a sentence. */
    String tested() {
        return joined(
                link.equals("all") ? " and " : " or ",
                tests.stream().map(Test::text).toList());
    }

    boolean isDeprecationSuppressed() {
        return tests.stream().anyMatch(Test::isDeprecated);
    }

    private static String joined(String separator, List<String> texts) {
        return String.join(separator, texts);
    }
}
