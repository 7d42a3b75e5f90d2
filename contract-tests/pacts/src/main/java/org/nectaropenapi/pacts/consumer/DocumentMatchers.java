package org.nectaropenapi.pacts.consumer;

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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * The matchers for an example of the document: each value is matched by the type and format of its schema, each list by
 * its elements.
 *
 * <p>A list in a pact has one element that stands for all; it has the fields that every element of the example has. An
 * outer list must not be empty, a list inside an element of another list may be. Free-form objects have no fields in a
 * pact.
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

    private final MatchingRuleCategory rules = new MatchingRuleCategory("body");
    private final Set<String> exact;
    private final JsonNode template;

    /**
     * Derives the matchers of an example.
     *
     * @param exact paths of values that must equal the example, such as {@code $.status}
     */
    DocumentMatchers(DocumentNode schema, JsonNode example, Set<String> exact) {
        this.exact = exact;
        this.template = walk("$", schema, example);
    }

    MatchingRuleCategory rules() {
        return rules;
    }

    OptionalBody body() {
        return OptionalBody.body(template.toString().getBytes(StandardCharsets.UTF_8), ContentType.getJSON());
    }

    private JsonNode walk(String path, DocumentNode reference, JsonNode example) {
        DocumentNode schema = reference.resolve();
        if (exact.contains(path)) {
            return example;
        }
        if (example instanceof ObjectNode object) {
            return object(path, schema, object);
        }
        if (example instanceof ArrayNode array) {
            return array(path, schema, array);
        }
        scalar(path, schema, example);
        return example;
    }

    private JsonNode object(String path, DocumentNode schema, ObjectNode example) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        DocumentNode properties = schema.child("properties");
        example.properties().stream()
                .filter(field -> properties.has(field.getKey()))
                .forEach(field -> out.set(
                        field.getKey(),
                        walk(path + "." + field.getKey(), properties.child(field.getKey()), field.getValue())));
        return out;
    }

    private JsonNode array(String path, DocumentNode schema, ArrayNode example) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        boolean mustHaveElements = !example.isEmpty() && !path.contains("[*]");
        rules.addRule(path, new MinTypeMatcher(mustHaveElements ? 1 : 0));
        if (!example.isEmpty()) {
            out.add(walk(path + "[*]", schema.child("items"), model(example)));
        }
        return out;
    }

    private static JsonNode model(ArrayNode elements) {
        JsonNode model = elements.get(0).deepCopy();
        if (model instanceof ObjectNode object) {
            elements.forEach(element -> object.retain(
                    element.properties().stream().map(Map.Entry::getKey).toList()));
        }
        return model;
    }

    private void scalar(String path, DocumentNode schema, JsonNode example) {
        MatchingRule rule = rule(schema, example);
        if (schema.flag("nullable")) {
            rules.setRules(path, List.of(NullMatcher.INSTANCE, rule), RuleLogic.OR);
        } else {
            rules.addRule(path, rule);
        }
    }

    private static MatchingRule rule(DocumentNode schema, JsonNode example) {
        return switch (schema.text("type")) {
            case "boolean" -> BooleanMatcher.INSTANCE;
            case "integer" -> new NumberTypeMatcher(NumberType.INTEGER);
            case "number" -> new NumberTypeMatcher(NumberType.NUMBER);
            case "string" -> text(schema.text("format"), example);
            default -> TypeMatcher.INSTANCE;
        };
    }

    private static MatchingRule text(String format, JsonNode example) {
        String pattern = FORMATS.get(format);
        if (pattern != null) {
            return new RegexMatcher("^" + pattern + "$");
        }
        // The type matcher takes the type from the example, and null has none.
        return example.isNull() ? new RegexMatcher("[\\s\\S]*") : TypeMatcher.INSTANCE;
    }
}
