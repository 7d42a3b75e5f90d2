package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about what is deprecated, in beta, safe to repeat, or possibly without a body. */
final class DeprecationRules {

    private static final Set<String> DEPRECATED =
            Set.of("createCompanyMagicLink", "createConnectionMagicLink", "listCompaniesV1", "querySiteUsageV1");
    private static final Set<String> BETA = Set.of("listIntervalsByConnection");
    private static final Set<String> REPEATABLE_POSTS = Set.of("querySiteUsageV1");

    private static final Set<String> POSSIBLY_EMPTY = Set.of("ping", "pingV1", "revokeInvitation");

    private DeprecationRules() {}

    static List<RuleViolation> deprecatedOperations(ApiDocument document) {
        return flagged(document, "deprecated", DEPRECATED);
    }

    static List<RuleViolation> betaOperations(ApiDocument document) {
        return flagged(document, "x-beta", BETA);
    }

    static List<RuleViolation> repeatablePosts(ApiDocument document) {
        return flagged(document, "x-idempotent", REPEATABLE_POSTS);
    }

    static List<RuleViolation> possiblyEmptyAnswers(ApiDocument document) {
        return flagged(document, "x-may-be-empty", POSSIBLY_EMPTY);
    }

    private static List<RuleViolation> flagged(ApiDocument document, String flag, Set<String> wanted) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            if (operation.at().flag(flag) != wanted.contains(operation.id())) {
                findings.add(operation
                        .at()
                        .child(flag)
                        .finding(
                                operation.at().flag(flag) ? "is set" : "is not set",
                                flag + " are " + new TreeSet<>(wanted)));
            }
        }
        return findings;
    }

    static List<RuleViolation> replacements(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, Operation> byId = new HashMap<>();
        document.operations().forEach(operation -> byId.put(operation.id(), operation));
        for (Operation operation : document.operations()) {
            Located replacement = operation.at().child("x-replaced-by");
            Operation other = byId.get(replacement.node().asText(""));
            if (operation.at().flag("deprecated") != replacement.exists()) {
                findings.add(replacement.finding(
                        replacement.exists() ? "is there, but the operation is not deprecated" : "is missing",
                        "name the operation to use instead exactly where one is deprecated"));
            } else if (replacement.exists() && (other == null || other.at().flag("deprecated"))) {
                findings.add(replacement.finding(
                        "names no operation to use instead: "
                                + replacement.node().asText(),
                        "name one that exists and is not deprecated"));
            }
        }
        return findings;
    }

    static List<RuleViolation> betaFields(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located property : document.properties()) {
            if (property.flag("x-beta") != property.key().equals("isDemandEnabled")) {
                findings.add(property.child("x-beta")
                        .finding(
                                property.flag("x-beta") ? "is set" : "is not set",
                                "the pages call isDemandEnabled beta"));
            }
        }
        return findings;
    }

    static List<RuleViolation> deprecatedFields(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> deprecated =
                Set.of("Account.isTracked", "Connection.publicCompanyId", "Connection.connectionMagicLinkSecret");
        for (Located property : document.properties()) {
            String name = property.pointer().split("/")[3] + "." + property.key();
            if (deprecated.contains(name) && !property.flag("deprecated")) {
                findings.add(property.child("deprecated").finding("is not set", "the page calls the field deprecated"));
            }
            if (property.node().has("x-replaced-by") && !property.flag("deprecated")) {
                findings.add(property.child("x-replaced-by")
                        .finding("replaces a field that is not deprecated", "leave it out"));
            }
        }
        return findings;
    }
}
