package org.nectaropenapi.spec.rules;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.SchemaViolation;

/** Rules about examples: every body has one, and each is valid, known to its schema and lifelike. */
final class ExampleRules {

    static final List<Rule> RULES = List.of(
            new Rule("Every body of a request, response, error and event has an example", ExampleRules::presence),
            Rule.ofForm("Examples stand in one place", ExampleRules::places),
            Rule.ofForm("Every example and every default follows its schema", ExampleRules::validity),
            new Rule("No example has a field that its schema does not list", ExampleRules::unknownFields),
            new Rule("Examples are lifelike", ExampleRules::placeholders));

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)string|<[^>]*>|todo|tbd|lorem.*|.*\\b(?:your-|placeholder|changeme).*");

    /** Nil, one digit repeated, counted up, or the one that the reference prints everywhere. */
    private static final Pattern PLACEHOLDER_UUID = Pattern.compile(
            "(?i)([0-9a-f])\\1{7}-.*|12345678-.*|.*-0{12}|.*-123456789abc|3c90c3cc-0d44-4b50-8888-8dd25736052a");

    private static final Pattern OF_REQUESTS =
            Pattern.compile("/paths/.*/(?:requestBody|parameters)/.*|/components/(?:requestBodies|parameters)/.*");
    private static final String REMEDY = "correct the example, or the schema if the example is right";

    private ExampleRules() {}

    private static void presence(ApiDocument document, Violations violations) {
        for (DocumentNode mediaType : document.mediaTypes()) {
            if (Example.of(mediaType).isEmpty()) {
                violations.add(mediaType, "has no example", "show what goes over the wire");
            }
        }
    }

    /** Parsers take one of the two keywords and ignore the other, or refuse the document. */
    private static void places(ApiDocument document, Violations violations) {
        Stream.of(document.mediaTypes(), document.parameters())
                .flatMap(List::stream)
                .filter(bearer -> bearer.has("example") && bearer.has("examples"))
                .forEach(bearer -> violations.add(
                        bearer.child("example"), "stands beside examples", "move it to examples, as one of them"));
    }

    private static void validity(ApiDocument document, Violations violations) {
        List<Example> values = new ArrayList<>(document.examples());
        document.allSchemas().stream()
                .filter(schema -> schema.has("default"))
                .forEach(schema -> values.add(new Example(schema.child("default"), schema)));
        for (Example example : values) {
            if (!document.at(example.node().pointer()).node().equals(example.value())
                    || example.value().isMissingNode()) {
                violations.add(example.node(), "is missing", "give the example a value");
                continue;
            }
            if (!example.schema().resolve().exists()) {
                continue; // Another rule reports the reference.
            }
            Direction direction =
                    OF_REQUESTS.matcher(example.schema().pointer()).matches() ? Direction.REQUEST : Direction.RESPONSE;
            for (SchemaViolation violation :
                    document.schemas().check(direction, example.schema().node(), example.value())) {
                if (!violation.rule().equals("additionalProperties")) {
                    violations.add(place(example.node(), violation.field()), violation.what(), REMEDY);
                }
            }
            walk(example.schema(), example.node(), (schema, value) -> {
                FieldRules.checkInteger(schema, value, violations);
                if (!hasOwnFormat(schema.text("format"), value)) {
                    violations.add(value, "is no " + schema.text("format"), REMEDY);
                }
            });
        }
    }

    private static DocumentNode place(DocumentNode example, String field) {
        return field.isEmpty() ? example : example.at(field.split("\\."));
    }

    /** Checks the formats of the document that JSON Schema does not know. */
    private static boolean hasOwnFormat(String format, DocumentNode value) {
        if (!value.node().isTextual()) {
            return true;
        }
        try {
            switch (format) {
                case "decimal" -> new BigDecimal(value.text());
                case "date-time-local" -> LocalDateTime.parse(value.text());
                default -> {
                    // The validator knows the others.
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    private static void unknownFields(ApiDocument document, Violations violations) {
        for (Example example : document.examples()) {
            walk(example.schema(), example.node(), (schema, value) -> {
                if (schema.node().isMissingNode()) {
                    violations.add(value, "is not listed in its schema", "remove it, or describe it from its page");
                }
            });
        }
    }

    /**
     * Visits an example and every value in it together with its schema, which is missing where a field is not listed.
     */
    private static void walk(
            DocumentNode reference, DocumentNode value, BiConsumer<DocumentNode, DocumentNode> visitor) {
        DocumentNode schema = reference.resolve();
        visitor.accept(schema, value);
        if (value.node().isArray() && schema.has("items")) {
            value.children().forEach(element -> walk(schema.child("items"), element, visitor));
        } else if (value.node().isObject() && schema.has("properties")) {
            for (DocumentNode field : value.children()) {
                DocumentNode listed = schema.at("properties", field.key());
                if (listed.exists() || !schema.has("additionalProperties")) {
                    walk(listed, field, visitor);
                }
            }
        }
    }

    private static void placeholders(ApiDocument document, Violations violations) {
        document.examples().forEach(example -> checkPlaceholders(example.node(), violations));
    }

    private static void checkPlaceholders(DocumentNode place, Violations violations) {
        String text = place.node().isTextual() ? place.text() : "";
        if (PLACEHOLDER.matcher(text).matches()
                || PLACEHOLDER_UUID.matcher(text).matches()) {
            violations.add(place, "is a placeholder: " + text, "write a value as it could really come");
        }
        place.children().forEach(child -> checkPlaceholders(child, violations));
    }
}
