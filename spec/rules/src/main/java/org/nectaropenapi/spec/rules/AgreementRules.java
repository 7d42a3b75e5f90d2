package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Rules about places that say the same thing: a text and the keywords beside it, the request and the response of an
 * operation.
 *
 * <p>Texts are compared where they use one of a few fixed phrases, such as "Null when …". Any other wording is free.
 */
final class AgreementRules {

    static final List<Rule> RULES = List.of(
            new Rule("What a text says of null agrees with nullable", AgreementRules::nulls),
            new Rule("What a text says of the default agrees with it", AgreementRules::defaultsInTexts),
            new Rule("A value that has to be sent has no default", AgreementRules::defaultsOfRequired),
            new Rule("Request and response of an operation give a field one default", AgreementRules::defaults));

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;])\\s+");

    private static final Pattern CAN_BE_NULL =
            Pattern.compile("(?:Null|null) (?:when|where|if|until|means|for|otherwise|clears|or (?:absent|empty))\\b.*"
                    + "|It (?:can|may) be null\\b.*");

    private static final Pattern IS_NEVER_NULL =
            Pattern.compile("(?:It (?:is never|cannot be|is not|must not be) null|Never null)\\b.*");

    /** The value that counts when nothing is sent, at the start of a sentence. */
    private static final Pattern DEFAULT = Pattern.compile("(\\S+) (?:when (?:it is )?left out|by default)\\b.*");

    private AgreementRules() {}

    private static List<String> sentences(DocumentNode bearer) {
        return List.of(SENTENCE_END.split(bearer.text("description").trim()));
    }

    private static void nulls(ApiDocument document, Violations violations) {
        for (DocumentNode property : document.properties()) {
            boolean nullable = property.flag("nullable");
            for (String sentence : sentences(property)) {
                boolean contradicts = nullable
                        ? IS_NEVER_NULL.matcher(sentence).matches()
                        : CAN_BE_NULL.matcher(sentence).matches();
                if (contradicts) {
                    violations.add(
                            property.child("description"),
                            nullable
                                    ? "says that the field is never null, but nullable is true"
                                    : "says when the field is null, but it is not nullable: '" + sentence + "'",
                            nullable
                                    ? "remove nullable, or correct the text"
                                    : "write nullable: true, or correct the text");
                }
            }
        }
    }

    private static void defaultsInTexts(ApiDocument document, Violations violations) {
        for (DocumentNode property : document.properties()) {
            checkDefault(property, property, violations);
        }
        for (DocumentNode parameter : document.parameters()) {
            checkDefault(parameter, parameter.child("schema").resolve(), violations);
        }
    }

    private static void checkDefault(DocumentNode bearer, DocumentNode schema, Violations violations) {
        for (String sentence : sentences(bearer)) {
            Matcher matcher = DEFAULT.matcher(sentence);
            if (matcher.matches()) {
                value(matcher.group(1), schema)
                        .filter(value -> !value.equals(schema.text("default")))
                        .ifPresent(value -> violations.add(
                                schema.child("default"),
                                schema.has("default")
                                        ? "is " + schema.text("default") + ", but the text says " + value
                                        : "is missing, but the text says " + value,
                                "make text and default agree"));
            }
        }
    }

    /** Returns the value of a schema that a word is, if it is one. */
    private static Optional<String> value(String word, DocumentNode schema) {
        List<String> values = new ArrayList<>(schema.texts("enum"));
        values.addAll(schema.texts("x-known-values"));
        if (schema.text("type").equals("boolean")) {
            values.addAll(List.of("true", "false"));
            return values.stream().filter(word::equalsIgnoreCase).findFirst();
        }
        boolean isNumber = List.of("integer", "number").contains(schema.text("type")) && word.matches("-?\\d+");
        return isNumber || values.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static void defaultsOfRequired(ApiDocument document, Violations violations) {
        for (DocumentNode parameter : document.parameters()) {
            DocumentNode value = parameter.at("schema", "default");
            if (parameter.flag("required") && value.exists()) {
                reportRequired(value, violations);
            }
        }
        for (Operation operation : document.operations()) {
            for (BodyContent request : operation.requestContent()) {
                DocumentNode schema = request.schema();
                // A schema that responses have too says what they hold.
                if (schema.pointer().equals(operation.successBody().pointer())) {
                    continue;
                }
                for (String field : new TreeSet<>(schema.texts("required"))) {
                    DocumentNode value = schema.at("properties", field, "default");
                    if (value.exists()) {
                        reportRequired(value, violations);
                    }
                }
            }
        }
    }

    private static void reportRequired(DocumentNode value, Violations violations) {
        violations.add(value, "is never used, since a value has to be sent", "remove the default, or required");
    }

    private static void defaults(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            DocumentNode response = operation.successBody().child("properties");
            for (BodyContent request : operation.requestContent()) {
                for (DocumentNode field : request.schema().child("properties").children()) {
                    if (!field.flag("writeOnly")) {
                        compareDefaults(
                                field.child("default"),
                                response.child(field.key()).child("default"),
                                violations);
                    }
                }
            }
        }
    }

    private static void compareDefaults(DocumentNode sent, DocumentNode returned, Violations violations) {
        if (sent.exists() && returned.exists() && !sent.node().equals(returned.node())) {
            violations.add(
                    sent,
                    "is " + sent.node() + ", but in the response " + returned.node() + ", at " + returned.pointer(),
                    "make them agree");
        }
    }
}
