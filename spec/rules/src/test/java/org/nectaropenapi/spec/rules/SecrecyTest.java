package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class SecrecyTest extends RuleFamily {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String PASSWORD = SCHEMAS + "ConnectionCreateRequest/properties/password";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Secrets are marked", SecrecyRules::secretsAreMarked)
                        .notices("a password", d -> d.remove(PASSWORD + "/x-secret"), PASSWORD + "/x-secret")
                        .notices(
                                "a link that opens a form",
                                d -> d.remove(SCHEMAS + "Invitation/properties/invitationUrl/x-secret"),
                                SCHEMAS + "Invitation/properties/invitationUrl/x-secret")
                        .notices(
                                "a link to a file",
                                d -> d.remove(SCHEMAS + "Document/properties/url/x-secret"),
                                SCHEMAS + "Document/properties/url/x-secret")
                        .notices(
                                "a field that is gone",
                                d -> d.remove(SCHEMAS + "Document/properties/url"),
                                SCHEMAS + "Document/properties/url"),
                rule("What is only sent is write-only", SecrecyRules::onlySentIsWriteOnly)
                        .notices("a password", d -> d.remove(PASSWORD + "/writeOnly"), PASSWORD + "/writeOnly")
                        .notices(
                                "a name",
                                d -> d.set(SCHEMAS + "Site/properties/name/writeOnly", true),
                                SCHEMAS + "Site/properties/name/writeOnly"),
                rule("No answer holds a write-only field", SecrecyRules::answersHoldNothingWriteOnly)
                        .notices(
                                "a password in an answer",
                                d -> d.copy(PASSWORD, SCHEMAS + "Connection/properties/password"),
                                SCHEMAS + "Connection/properties/password"));
    }
}
