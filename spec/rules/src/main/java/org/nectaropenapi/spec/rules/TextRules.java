package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules about descriptions, which become Javadoc word by word. */
final class TextRules {

    private static final Pattern HARMFUL = Pattern.compile("[<>&@*`{}\\\\]");
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^\\s*(?:[-+#]|\\d+\\.)\\s|\\[[^\\]]*]\\(");
    private static final Pattern FILE = Pattern.compile("\\b[\\w-]+\\.(?:yaml|yml|json|txt|md)\\b");

    private TextRules() {}

    static List<RuleViolation> schemasAreDescribed(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        document.schemas().values().forEach(schema -> requireSentence(schema, findings));
        return findings;
    }

    static List<RuleViolation> fieldsAreDescribed(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located property : document.properties()) {
            if (!property.node().has("$ref")) {
                requireSentence(property, findings);
            }
        }
        return findings;
    }

    static List<RuleViolation> parametersAreDescribed(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        document.parameters().forEach(parameter -> requireSentence(parameter, findings));
        return findings;
    }

    private static void requireSentence(Located bearer, List<RuleViolation> findings) {
        String text = bearer.text("description");
        if (!Sentences.areSentences(text)) {
            findings.add(bearer.child("description")
                    .finding(
                            text.isEmpty() ? "is missing" : "is no sentence: '" + text + "'",
                            "say what it means, with unit, range and what null or absence says"));
        }
    }

    static List<RuleViolation> plainText(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        List<Located> bearers = new ArrayList<>(document.allSchemas());
        bearers.addAll(document.parameters());
        for (Located bearer : bearers) {
            Located description = bearer.child("description");
            String text = description.node().asText("");
            if (HARMFUL.matcher(text).find()) {
                findings.add(description.finding(
                        "holds a character that Javadoc or a template takes for markup: " + text, "say it in words"));
            }
            if (text.strip().contains("\n") || MARKDOWN.matcher(text).find()) {
                findings.add(description.finding("is more than one plain paragraph", "fold it into one paragraph"));
            }
        }
        return findings;
    }

    /** The document stands alone: its reader has no other file of this project. */
    static List<RuleViolation> noOtherFiles(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        walk(document.root(), findings);
        return findings;
    }

    private static void walk(Located at, List<RuleViolation> findings) {
        for (Located child : at.children()) {
            boolean text = child.key().equals("description") || child.key().equals("summary");
            if (text
                    && child.node().isTextual()
                    && FILE.matcher(child.node().asText()).find()) {
                findings.add(child.finding("names a file: " + child.node().asText(), "name the schema or the page"));
            }
            if (!child.key().startsWith("example")) {
                walk(child, findings);
            }
        }
    }

    /** Where a field merely repeats another schema's, its text must still say something by itself. */
    static List<RuleViolation> noPointersInsteadOfText(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Map.Entry<String, Located> schema : document.schemas().entrySet()) {
            for (Located field : schema.getValue().child("properties").children()) {
                String text = field.text("description");
                if (text.matches("(?i)see \\w+[.;].*") || text.equalsIgnoreCase(field.key() + ".")) {
                    findings.add(field.child("description")
                            .finding("says nothing by itself: '" + text + "'", "say what it means here"));
                }
            }
        }
        return findings;
    }
}
