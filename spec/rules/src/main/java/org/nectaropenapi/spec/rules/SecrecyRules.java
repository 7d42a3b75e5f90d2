package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rules about what must not show in logs, and what is only ever sent. */
final class SecrecyRules {

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)password|passphrase|secret|token|magicLinkUrl|invitationUrl|apiKey");

    /** Fields whose name does not tell: answers to security questions, and addresses that are as good as a key. */
    private static final Set<String> SECRET_FIELDS = Set.of(
            "SecurityQuestion.value",
            "Document.url",
            "EmbeddedDocument.url",
            "DocumentEvent.url",
            "DocumentUpdatedEvent.url",
            "DocumentV1.url");

    private static final Set<String> ONLY_SENT = Set.of("ConnectionCreateRequest.password", "SecurityQuestion.value");

    private SecrecyRules() {}

    private static String fullName(Located property) {
        String[] parts = property.pointer().split("/");
        return parts.length > 3 ? parts[3] + "." + property.key() : property.key();
    }

    static List<RuleViolation> secretsAreMarked(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> missing = new TreeSet<>(SECRET_FIELDS);
        for (Located property : document.properties()) {
            boolean secret = missing.remove(fullName(property))
                    || SECRET_NAME.matcher(property.key()).find()
                    || property.flag("writeOnly");
            if (secret && !property.flag("x-secret")) {
                findings.add(property.child("x-secret")
                        .finding("is missing", "write x-secret: true, so that logs and toString leave it out"));
            }
        }
        missing.forEach(name -> findings.add(new RuleViolation(
                "/components/schemas/" + name.replace(".", "/properties/"), "is not there", "write the field")));
        return findings;
    }

    static List<RuleViolation> onlySentIsWriteOnly(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located property : document.properties()) {
            boolean onlySent = ONLY_SENT.contains(fullName(property));
            if (onlySent != property.flag("writeOnly")) {
                findings.add(property.child("writeOnly")
                        .finding(
                                onlySent ? "is missing" : "is said of a field that comes back",
                                "write-only are " + new TreeSet<>(ONLY_SENT)));
            }
        }
        return findings;
    }

    static List<RuleViolation> answersHoldNothingWriteOnly(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> reachable = new HashSet<>();
        for (Operation operation : document.operations()) {
            for (Located response : operation.at().child("responses").children()) {
                for (Located mediaType :
                        document.resolve(response).child("content").children()) {
                    collect(document, mediaType.child("schema"), reachable);
                }
            }
        }
        for (Located property : document.properties()) {
            String schema = property.pointer().split("/")[3];
            if (property.flag("writeOnly") && reachable.contains(schema)) {
                findings.add(property.finding("is write-only but its schema comes in answers", "split the schema"));
            }
        }
        return findings;
    }

    private static void collect(ApiDocument document, Located at, Set<String> into) {
        String name = ApiDocument.referredSchema(at.node());
        if (name != null) {
            if (into.add(name)) {
                collect(document, document.schema(name), into);
            }
            return;
        }
        at.children().forEach(child -> collect(document, child, into));
    }
}
