package org.nectaropenapi.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about what must not show in logs, and what is only ever sent. */
final class SecrecyRules {

    static final List<Rule> RULES = List.of(
            new Rule("Secrets are marked", SecrecyRules::secretsAreMarked),
            new Rule("A secret that only requests carry is write-only", SecrecyRules::sentSecrets),
            new Rule("No response holds a write-only field", SecrecyRules::writeOnlyFields));

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)password|passphrase|secret|token|magicLinkUrl|invitationUrl|apiKey");

    /** A pre-signed link is as good as a key. */
    private static final Pattern SECRET_DESCRIPTION =
            Pattern.compile("(?i)\\bpre-?signed\\b.*\\blink\\b|\\blink\\b.*\\bpre-?signed\\b");

    private SecrecyRules() {}

    private static void secretsAreMarked(ApiDocument document, Violations violations) {
        for (DocumentNode property : document.properties()) {
            boolean secret = SECRET_NAME.matcher(property.key()).find()
                    || SECRET_DESCRIPTION.matcher(property.text("description")).find()
                    || property.flag("writeOnly");
            if (secret && !property.flag("x-secret")) {
                violations.add(
                        property.child("x-secret"),
                        "is missing at a secret",
                        "write x-secret: true, so that logs and toString leave the value out");
            }
        }
    }

    private static void sentSecrets(ApiDocument document, Violations violations) {
        Set<String> received = schemasOfResponses(document);
        for (DocumentNode property : document.properties()) {
            if (property.flag("x-secret") && !property.flag("writeOnly") && !received.contains(owner(property))) {
                violations.add(
                        property.child("writeOnly"), "is missing, but no response has it", "write writeOnly: true");
            }
        }
    }

    private static void writeOnlyFields(ApiDocument document, Violations violations) {
        Set<String> received = schemasOfResponses(document);
        for (DocumentNode property : document.properties()) {
            if (property.flag("writeOnly") && received.contains(owner(property))) {
                violations.add(property, "is write-only in a schema of responses", "split the schema");
            }
        }
    }

    /** Returns the pointer of the schema that has a property. */
    private static String owner(DocumentNode property) {
        return property.pointer().substring(0, property.pointer().lastIndexOf("/properties/"));
    }

    /** Returns the pointers of all component schemas that the service sends, and of those that stand by themselves. */
    private static Set<String> schemasOfResponses(ApiDocument document) {
        Set<String> received = new HashSet<>();
        for (Operation operation : document.operations()) {
            collect(operation.node().child("responses"), received);
        }
        document.at("/x-webhooks").children().forEach(event -> collect(event, received));
        Set<String> sent = new HashSet<>();
        document.operations().forEach(operation -> collect(operation.node().child("requestBody"), sent));
        document.components("schemas").values().stream()
                .map(DocumentNode::pointer)
                .filter(schema -> !sent.contains(schema))
                .forEach(received::add);
        return received;
    }

    private static void collect(DocumentNode place, Set<String> into) {
        DocumentNode target = place.resolve();
        if (!place.has("$ref") || into.add(target.pointer())) {
            target.children().forEach(child -> collect(child, into));
        }
    }
}
