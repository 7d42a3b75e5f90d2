package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class StatusesTest extends RuleFamily {

    private static final String GET_SITE = "/paths/~1v2.2~1site~1{site_id}/get";
    private static final String DELETE_COMPANY = "/paths/~1v2.2~1company~1{company_id}/delete";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every operation lists the whole table of error statuses", StatusRules::wholeTable)
                        .notices(
                                "a missing one",
                                d -> d.remove(GET_SITE + "/responses/503"),
                                GET_SITE + "/responses/503")
                        .notices(
                                "the wrong response",
                                d -> d.set(GET_SITE + "/responses/404/$ref", "#/components/responses/Forbidden"),
                                GET_SITE + "/responses/404")
                        .notices(
                                "a status of our own making",
                                d -> d.copy(GET_SITE + "/responses/404", GET_SITE + "/responses/418"),
                                GET_SITE + "/responses/418"),
                rule("Every error answers with ErrorResponse", StatusRules::errorBodies)
                        .notices(
                                "another body",
                                d -> d.set(
                                        "/components/responses/NotFound/content/application~1json/schema/$ref",
                                        "#/components/schemas/Site"),
                                "/components/responses/NotFound/content/application~1json/schema")
                        .notices(
                                "a response nobody knows",
                                d -> d.copy("/components/responses/NotFound", "/components/responses/Teapot"),
                                "/components/responses/Teapot"),
                rule("Every operation has one success status, with a body unless it deletes", StatusRules::oneSuccess)
                        .notices(
                                "two",
                                d -> d.copy(GET_SITE + "/responses/200", GET_SITE + "/responses/201"),
                                GET_SITE + "/responses")
                        .notices("none", d -> d.remove(GET_SITE + "/responses/200"), GET_SITE + "/responses")
                        .notices(
                                "another than the pages say",
                                d -> {
                                    d.copy(GET_SITE + "/responses/200", GET_SITE + "/responses/201");
                                    d.remove(GET_SITE + "/responses/200");
                                },
                                GET_SITE + "/responses")
                        .notices(
                                "no body",
                                d -> d.remove(GET_SITE + "/responses/200/content"),
                                GET_SITE + "/responses/200")
                        .notices(
                                "a deletion with a body",
                                d -> d.setJson(DELETE_COMPANY + "/responses/204/content", "{}"),
                                DELETE_COMPANY + "/responses/204"),
                rule("Every success status says how sure it is", StatusRules::successHasEvidence)
                        .notices(
                                "nothing said",
                                d -> d.remove(GET_SITE + "/x-status-evidence"),
                                GET_SITE + "/x-status-evidence")
                        .notices(
                                "another success",
                                d -> d.setJson(GET_SITE + "/x-status-evidence", "{'201': 'inferred'}"),
                                GET_SITE + "/x-status-evidence")
                        .notices(
                                "a status that is not listed",
                                d -> d.set(GET_SITE + "/x-status-evidence/418", "inferred"),
                                GET_SITE + "/x-status-evidence/418"));
    }
}
