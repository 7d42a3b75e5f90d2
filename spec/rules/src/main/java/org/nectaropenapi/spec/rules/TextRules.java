package org.nectaropenapi.spec.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about descriptions, which become Javadoc word by word. */
final class TextRules {

    static final List<Rule> RULES = List.of(
            new Rule("Every operation and event has a summary and a description", TextRules::operations),
            new Rule("Every schema is described in a sentence", TextRules::schemas),
            new Rule("Every field is described in a sentence", TextRules::fields),
            new Rule("Every parameter is described in a sentence", TextRules::parameters),
            new Rule("No field's text only points elsewhere", TextRules::pointers));

    private static final Pattern SENTENCE = Pattern.compile("(?s)[\\p{Lu}\\d\"'].*[.!?)]");

    private TextRules() {}

    /** Tells whether a text begins like a sentence, ends like one, and has some words between. */
    static boolean isSentence(String text) {
        String trimmed = text.trim();
        return trimmed.length() >= 10
                && trimmed.indexOf(' ') > 0
                && SENTENCE.matcher(trimmed).matches();
    }

    private static void operations(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            DocumentNode summary = operation.node().child("summary");
            if (summary.text().isBlank() || summary.text().length() > 80) {
                violations.add(summary, "is missing or longer than 80 characters", "write a few words");
            }
            requireSentence(operation.node(), "say what the operation does", violations);
        }
    }

    private static void schemas(ApiDocument document, Violations violations) {
        document.components("schemas")
                .values()
                .forEach(schema -> requireSentence(schema, "say what the object is", violations));
    }

    private static void fields(ApiDocument document, Violations violations) {
        document.properties().stream()
                .filter(property -> !property.has("$ref"))
                .forEach(property -> requireSentence(
                        property, "say what it means, with unit, range and what null or absence means", violations));
    }

    private static void parameters(ApiDocument document, Violations violations) {
        document.parameters()
                .forEach(parameter -> requireSentence(parameter, "say what it selects or changes", violations));
    }

    private static void requireSentence(DocumentNode bearer, String remedy, Violations violations) {
        String text = bearer.text("description");
        if (!isSentence(text)) {
            violations.add(
                    bearer.child("description"),
                    text.isEmpty() ? "is missing" : "is no sentence: '" + text + "'",
                    remedy + ", in whole sentences");
        }
    }

    private static void pointers(ApiDocument document, Violations violations) {
        for (DocumentNode field : document.properties()) {
            String text = field.text("description");
            if (text.matches("(?i)see \\w+[.;].*") || text.equalsIgnoreCase(field.key() + ".")) {
                violations.add(
                        field.child("description"), "says nothing by itself: '" + text + "'", "say what it means here");
            }
        }
    }
}
