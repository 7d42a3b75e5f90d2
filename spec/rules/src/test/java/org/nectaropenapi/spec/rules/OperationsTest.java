package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class OperationsTest extends RuleFamily {

    private static final String GET_SITE = "/paths/~1v2.2~1site~1{site_id}/get";
    private static final String PATCH_SITE = "/paths/~1v2.2~1site~1{site_id}/patch";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("The document has the 42 known operations and no other", OperationRules::exactlyTheKnownOnes)
                        .notices("a missing one", d -> d.remove(GET_SITE), GET_SITE)
                        .notices(
                                "one that no page knows",
                                d -> d.copy(GET_SITE, "/paths/~1v2.2~1site~1{site_id}/delete"),
                                "/paths/~1v2.2~1site~1{site_id}/delete")
                        .notices(
                                "another operationId",
                                d -> d.set(GET_SITE + "/operationId", "readSite"),
                                GET_SITE + "/operationId")
                        .notices(
                                "another Java method",
                                d -> d.set(GET_SITE + "/x-method-name", "read"),
                                GET_SITE + "/x-method-name")
                        .notices("another tag", d -> d.setJson(GET_SITE + "/tags", "['Team']"), GET_SITE + "/tags/0"),
                rule("Every operationId is unique and lower camel case", OperationRules::operationIds)
                        .notices("none", d -> d.remove(GET_SITE + "/operationId"), GET_SITE + "/operationId")
                        .notices(
                                "the same twice",
                                d -> d.set(PATCH_SITE + "/operationId", "getSite"),
                                PATCH_SITE + "/operationId")
                        .notices(
                                "snake case",
                                d -> d.set(GET_SITE + "/operationId", "get_site"),
                                GET_SITE + "/operationId"),
                rule("Every Java method name is unique within its tag", OperationRules::methodNames)
                        .notices("none", d -> d.remove(GET_SITE + "/x-method-name"), GET_SITE + "/x-method-name")
                        .notices(
                                "the same twice",
                                d -> d.set(PATCH_SITE + "/x-method-name", "get"),
                                PATCH_SITE + "/x-method-name")
                        .notices(
                                "a word of the language",
                                d -> d.set(GET_SITE + "/x-method-name", "new"),
                                GET_SITE + "/x-method-name"),
                rule("Every operation has one declared tag", OperationRules::tags)
                        .notices("none", d -> d.remove(GET_SITE + "/tags"), GET_SITE + "/tags")
                        .notices("two", d -> d.setJson(GET_SITE + "/tags", "['Sites', 'Team']"), GET_SITE + "/tags")
                        .notices(
                                "one that is not declared",
                                d -> d.setJson(GET_SITE + "/tags", "['Place']"),
                                GET_SITE + "/tags")
                        .notices("a tag without a description", d -> d.remove("/tags/0/description"), "/tags/0")
                        .notices("a tag without operations", d -> d.set("/tags/0/name", "Nothing"), "/tags"),
                rule("Every operation and event has a summary and a description", OperationRules::texts)
                        .notices("no summary", d -> d.remove(GET_SITE + "/summary"), GET_SITE + "/summary")
                        .notices(
                                "a summary that goes on and on",
                                d -> d.set(GET_SITE + "/summary", "Read ".repeat(20)),
                                GET_SITE + "/summary")
                        .notices(
                                "a description that is no sentence",
                                d -> d.set(GET_SITE + "/description", "one site"),
                                GET_SITE + "/description"),
                rule("A path and its declared path parameters agree", OperationRules::pathParameters)
                        .notices("an undeclared one", d -> d.remove(GET_SITE + "/parameters"), GET_SITE)
                        .notices(
                                "an optional one",
                                d -> d.set("/components/parameters/SiteId/required", false),
                                "/components/parameters/SiteId"),
                rule("Operations that take a body require it", OperationRules::requestBodies)
                        .notices("no body", d -> d.remove(PATCH_SITE + "/requestBody"), PATCH_SITE + "/requestBody")
                        .notices(
                                "an optional body",
                                d -> d.remove(PATCH_SITE + "/requestBody/required"),
                                PATCH_SITE + "/requestBody/required")
                        .notices(
                                "a body of nothing",
                                d -> d.setJson(PATCH_SITE + "/requestBody/content", "{}"),
                                PATCH_SITE + "/requestBody/content")
                        .notices(
                                "a GET with a body",
                                d -> d.copy(PATCH_SITE + "/requestBody", GET_SITE + "/requestBody"),
                                GET_SITE + "/requestBody"));
    }
}
