package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class EvidenceTest extends RuleFamily {

    private static final String SITE = "/components/schemas/Site";
    private static final String GET_SITE = "/paths/~1v2.2~1site~1{site_id}/get";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Evidence is one of five words", EvidenceRules::onlyTheFiveWords)
                        .notices("another word", d -> d.set(SITE + "/x-evidence", "sure"), SITE + "/x-evidence")
                        .notices(
                                "another word for a status",
                                d -> d.set(GET_SITE + "/x-status-evidence/200", "sure"),
                                GET_SITE + "/x-status-evidence/200")
                        .notices(
                                "another word deep inside",
                                d -> d.set(SITE + "/properties/name/x-evidence", true),
                                SITE + "/properties/name/x-evidence"),
                rule("What was observed has its day", EvidenceRules::observationsHaveTheirDay)
                        .notices(
                                "a field without",
                                d -> d.set(SITE + "/properties/name/x-evidence", "observed"),
                                SITE + "/properties/name/x-observed")
                        .notices(
                                "a status without",
                                d -> d.set(GET_SITE + "/x-status-evidence/200", "observed"),
                                GET_SITE + "/x-observed/200"),
                rule("Every operation, event, schema and parameter has evidence", EvidenceRules::everywhereItBelongs)
                        .notices(
                                "none at an operation",
                                d -> d.remove(GET_SITE + "/x-evidence"),
                                GET_SITE + "/x-evidence")
                        .notices("none at a schema", d -> d.remove(SITE + "/x-evidence"), SITE + "/x-evidence")
                        .notices(
                                "none at an event",
                                d -> d.remove("/x-webhooks/document.created.v2/post/x-evidence"),
                                "/x-webhooks/document.created.v2/post/x-evidence")
                        .notices(
                                "none at a parameter",
                                d -> d.remove("/components/parameters/Page/x-evidence"),
                                "/components/parameters/Page/x-evidence")
                        .notices(
                                "none at a parameter written at its operation",
                                d -> d.setJson(GET_SITE + "/parameters/0", "{'name': 'site_id', 'in': 'path'}"),
                                GET_SITE + "/parameters/0/x-evidence"),
                rule("A field has evidence of its own only where it is weaker", EvidenceRules::fieldsOnlyWhereWeaker)
                        .notices(
                                "the same as the schema",
                                d -> d.set(SITE + "/properties/name/x-evidence", "documented"),
                                SITE + "/properties/name/x-evidence"),
                rule(
                                "Evidence of parameters names parameters that are there",
                                EvidenceRules::parameterEvidenceNamesParameters)
                        .notices(
                                "another name",
                                d -> d.setJson(GET_SITE + "/x-parameter-evidence", "{'place': 'inferred'}"),
                                GET_SITE + "/x-parameter-evidence/place"),
                rule("Every operation, event and schema names its page", EvidenceRules::pages)
                        .notices(
                                "none at an operation",
                                d -> d.remove(GET_SITE + "/externalDocs"),
                                GET_SITE + "/externalDocs/url")
                        .notices(
                                "a page of somebody else",
                                d -> d.set(SITE + "/externalDocs/url", "https://example.org/site"),
                                SITE + "/externalDocs/url")
                        .notices(
                                "the same page twice",
                                d -> {
                                    d.setJson(SITE + "/x-sources", "['x']");
                                    d.copy(SITE + "/externalDocs/url", SITE + "/x-sources/0");
                                },
                                SITE + "/x-sources/0"));
    }
}
