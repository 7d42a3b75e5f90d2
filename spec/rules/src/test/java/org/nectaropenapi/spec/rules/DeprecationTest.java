package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class DeprecationTest extends RuleFamily {

    private static final String LINK = "/paths/~1v2.2~1connection~1company~1{company_id}~1link/get";
    private static final String GET_SITE = "/paths/~1v2.2~1site~1{site_id}/get";
    private static final String ACCOUNT = "/components/schemas/Account/properties";

    @Override
    List<Rule> rules() {
        return List.of(
                rule(
                                "Magic links and the v1 operations with a successor are deprecated, nothing else",
                                DeprecationRules::deprecatedOperations)
                        .notices("a magic link that is not", d -> d.remove(LINK + "/deprecated"), LINK + "/deprecated")
                        .notices(
                                "a site that is", d -> d.set(GET_SITE + "/deprecated", true), GET_SITE + "/deprecated"),
                rule("Every deprecated operation names what to use instead", DeprecationRules::replacements)
                        .notices("nothing named", d -> d.remove(LINK + "/x-replaced-by"), LINK + "/x-replaced-by")
                        .notices(
                                "an unknown operation",
                                d -> d.set(LINK + "/x-replaced-by", "createLink"),
                                LINK + "/x-replaced-by")
                        .notices(
                                "another deprecated one",
                                d -> d.set(LINK + "/x-replaced-by", "listCompaniesV1"),
                                LINK + "/x-replaced-by")
                        .notices(
                                "a replacement for what is not deprecated",
                                d -> d.set(GET_SITE + "/x-replaced-by", "getCompany"),
                                GET_SITE + "/x-replaced-by"),
                rule("Fields that the pages call deprecated are", DeprecationRules::deprecatedFields)
                        .notices(
                                "one that is not",
                                d -> d.remove(ACCOUNT + "/isTracked/deprecated"),
                                ACCOUNT + "/isTracked/deprecated")
                        .notices(
                                "a replacement for what is not deprecated",
                                d -> d.set(ACCOUNT + "/accountNumber/x-replaced-by", "id"),
                                ACCOUNT + "/accountNumber/x-replaced-by"),
                rule("The interval list is in beta, no other operation", DeprecationRules::betaOperations)
                        .notices("another one", d -> d.set(GET_SITE + "/x-beta", true), GET_SITE + "/x-beta"),
                rule("isDemandEnabled is in beta, no other field", DeprecationRules::betaFields)
                        .notices(
                                "one that is not marked",
                                d -> d.remove("/components/schemas/Company/properties/isDemandEnabled/x-beta"),
                                "/components/schemas/Company/properties/isDemandEnabled/x-beta")
                        .notices(
                                "another one",
                                d -> d.set(ACCOUNT + "/meters/x-beta", true),
                                ACCOUNT + "/meters/x-beta"),
                rule("The only POST that may be repeated is the one that reads", DeprecationRules::repeatablePosts)
                        .notices(
                                "a repeatable creation",
                                d -> d.set("/paths/~1v2.2~1company/post/x-idempotent", true),
                                "/paths/~1v2.2~1company/post/x-idempotent")
                        .notices(
                                "a read that is not",
                                d -> d.remove("/paths/~1site~1{site_id}~1usage/post/x-idempotent"),
                                "/paths/~1site~1{site_id}~1usage/post/x-idempotent"),
                rule(
                                "Answers without a body are expected of pings and a revocation",
                                DeprecationRules::possiblyEmptyAnswers)
                        .notices(
                                "a site that may be empty",
                                d -> d.set(GET_SITE + "/x-may-be-empty", true),
                                GET_SITE + "/x-may-be-empty")
                        .notices(
                                "a ping that may not",
                                d -> d.remove("/paths/~1ping/get/x-may-be-empty"),
                                "/paths/~1ping/get/x-may-be-empty"));
    }
}
