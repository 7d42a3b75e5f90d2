package org.nectaropenapi.spec.rules;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.rules.Examples.Example;

/** Rules about examples: everywhere a body goes over the wire, valid, complete in what they may say, and lifelike. */
final class ExampleRules {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)string|<[^>]*>|foo|bar|baz|x+|todo|tbd|n/a|lorem.*|.*\\b(?:example\\.(?:com|org|net)|your-|placeholder|changeme)\\b?.*"
                    + "|uuid-?\\d*|abc\\d*|123+");

    /** Nil, one digit repeated, counted up, or the one that the reference prints everywhere. */
    private static final Pattern PLACEHOLDER_UUID = Pattern.compile(
            "(?i)([0-9a-f])\\1{7}-.*|12345678-.*|.*-0{12}|.*-123456789abc|3c90c3cc-0d44-4b50-8888-8dd25736052a");

    private ExampleRules() {}

    static List<RuleViolation> everyBodyHasOne(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located mediaType : document.mediaTypes()) {
            if (!mediaType.node().has("example")
                    && mediaType.child("examples").node().isEmpty()) {
                findings.add(mediaType.finding("has no example", "show what goes over the wire"));
            }
        }
        return findings;
    }

    static List<RuleViolation> valid(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        List<Example> examples = Examples.of(document);
        SchemaValidator validator = new SchemaValidator(
                document, examples.stream().map(Example::schema).toList());
        for (int i = 0; i < examples.size(); i++) {
            Located value = examples.get(i).value();
            if (value.node().isMissingNode()) {
                findings.add(value.finding("is missing", "give the example a value"));
                continue;
            }
            for (Error error : validator.validate(i, value.node())) {
                findings.add(new RuleViolation(
                        value.pointer() + error.getInstanceLocation(),
                        "breaks its schema: " + error.getMessage(),
                        "correct the example, or the schema if the example is right"));
            }
        }
        return findings;
    }

    static List<RuleViolation> noUnknownProperty(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Examples.of(document)
                .forEach(example -> unknown(document, document.resolve(example.schema()), example.value(), findings));
        return findings;
    }

    private static void unknown(ApiDocument document, Located schema, Located value, List<RuleViolation> findings) {
        if (value.node().isArray()) {
            Located items = document.resolve(schema.child("items"));
            value.children().forEach(element -> unknown(document, items, element, findings));
        } else if (value.node().isObject() && schema.node().has("properties")) {
            for (Located property : value.children()) {
                Located declared = schema.child("properties").child(property.key());
                if (!declared.exists()) {
                    findings.add(property.finding(
                            "is unknown to " + schema.pointer(), "take it out, or write the property from its page"));
                } else {
                    unknown(document, document.resolve(declared), property, findings);
                }
            }
        }
    }

    static List<RuleViolation> lifelike(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Example example : Examples.of(document)) {
            if (!example.value().key().equals("default")) {
                placeholders(example.value(), findings);
            }
        }
        return findings;
    }

    private static void placeholders(Located at, List<RuleViolation> findings) {
        if (at.node().isTextual()) {
            String text = at.node().asText();
            if (PLACEHOLDER.matcher(text).matches()
                    || PLACEHOLDER_UUID.matcher(text).matches()) {
                findings.add(at.finding("is a placeholder: " + text, "write a value as it could really come"));
            }
        }
        at.children().forEach(child -> placeholders(child, findings));
    }
}
