package org.nectaropenapi.pacts.consumer;

import static au.com.dius.pact.core.model.PathExpressionsKt.constructValidPath;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.matchingrules.BooleanMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher.NumberType;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.model.matchingrules.ValuesMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * The matchers for an example of the document: each value is matched by the type and format of its schema, each list by
 * its elements, each map by its values.
 *
 * <p>A list or map in a pact has one element that stands for all; it has the fields that every element of the example
 * has. An outer list must not be empty, a list inside an element of another list may be. Free-form objects have no
 * fields in a pact.
 */
final class DocumentMatchers {

    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "date", "\\d{4}-\\d{2}-\\d{2}",
            "date-time", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})",
            "date-time-local", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?",
            "decimal", "-?\\d+(\\.\\d+)?",
            "email", "[^@\\s]+@[^@\\s]+",
            "uri", "https?://\\S+");

    private static final MatchingRule ANYTHING = new RegexMatcher("[\\s\\S]*");

    private final MatchingRuleCategory rules = new MatchingRuleCategory("body");
    private final Set<String> exact;
    private final JsonNode template;

    /**
     * Derives the matchers of an example.
     *
     * @param exact paths of values that must equal the example, such as {@code $.status}
     */
    DocumentMatchers(SchemaNode schema, JsonNode example, Set<String> exact) {
        this.exact = exact;
        this.template = walk("$", schema, example);
    }

    MatchingRuleCategory rules() {
        return rules;
    }

    OptionalBody body() {
        return OptionalBody.body(template.toString().getBytes(StandardCharsets.UTF_8), ContentType.getJSON());
    }

    private JsonNode walk(String path, SchemaNode schema, JsonNode example) {
        if (exact.contains(path)) {
            return example;
        }
        if (example instanceof ObjectNode object) {
            return Demand.entries(schema)
                    .map(entries -> map(path, entries, object))
                    .orElseGet(() -> object(path, schema, object));
        }
        if (example instanceof ArrayNode array) {
            return array(path, schema, array);
        }
        List<MatchingRule> alternatives = rules(schema, example);
        rules.setRules(path, alternatives, alternatives.size() > 1 ? RuleLogic.OR : RuleLogic.AND);
        return example;
    }

    private ObjectNode object(String path, SchemaNode schema, ObjectNode example) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        example.properties().forEach(field -> schema.property(field.getKey())
                .ifPresent(
                        property -> out.set(field.getKey(), field(path, field.getKey(), property, field.getValue()))));
        return out;
    }

    private JsonNode field(String path, String name, SchemaNode property, JsonNode example) {
        if (name.indexOf('\'') >= 0) {
            // No path leads to such a name; a rule of the object holds for what has none of its own.
            rules.setRules(path, List.of(TypeMatcher.INSTANCE), RuleLogic.AND);
            return example;
        }
        return walk(constructValidPath(name, path, false), property, example);
    }

    private ObjectNode map(String path, SchemaNode entries, ObjectNode example) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        if (!example.isEmpty()) {
            rules.addRule(path, ValuesMatcher.INSTANCE);
            out.set(example.fieldNames().next(), walk(path + ".*", entries, model(example)));
        }
        return out;
    }

    private ArrayNode array(String path, SchemaNode schema, ArrayNode example) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        boolean mustHaveElements = !example.isEmpty() && !path.contains("*");
        rules.addRule(path, new MinTypeMatcher(mustHaveElements ? 1 : 0));
        if (!example.isEmpty()) {
            schema.items().ifPresent(items -> out.add(walk(path + "[*]", items, model(example))));
        }
        return out;
    }

    private static JsonNode model(JsonNode elements) {
        JsonNode model = elements.iterator().next().deepCopy();
        if (model instanceof ObjectNode object) {
            elements.forEach(element -> object.retain(
                    element.properties().stream().map(Map.Entry::getKey).toList()));
        }
        return model;
    }

    /** Returns the rules of which a value has to keep one. */
    private static List<MatchingRule> rules(SchemaNode schema, JsonNode example) {
        List<MatchingRule> rules = new ArrayList<>();
        if (schema.isNullable() || example.isNull()) {
            rules.add(NullMatcher.INSTANCE);
        }
        rules.add(rule(schema, example));
        for (JsonNode form : schema.definition().path("x-also-accepts")) {
            rules.add(
                    switch (form.asText()) {
                        case "number" -> new NumberTypeMatcher(NumberType.NUMBER);
                        case "boolean" -> BooleanMatcher.INSTANCE;
                        default -> text(form.asText()).orElse(ANYTHING);
                    });
        }
        return rules;
    }

    private static MatchingRule rule(SchemaNode schema, JsonNode example) {
        return switch (schema.type()) {
            case "boolean" -> BooleanMatcher.INSTANCE;
            case "integer" -> new NumberTypeMatcher(NumberType.INTEGER);
            case "number" -> new NumberTypeMatcher(NumberType.NUMBER);
            // The type matcher takes the type from the example, and null has none.
            default -> text(schema.format()).orElse(example.isNull() ? ANYTHING : TypeMatcher.INSTANCE);
        };
    }

    /** Returns the rule for texts of a format; empty when any text is one. */
    static Optional<MatchingRule> text(String format) {
        return Optional.ofNullable(FORMATS.get(format)).map(pattern -> new RegexMatcher("^" + pattern + "$"));
    }
}
