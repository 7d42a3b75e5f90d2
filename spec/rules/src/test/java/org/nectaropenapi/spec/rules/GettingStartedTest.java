package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class GettingStartedTest extends RuleFamily {

    private static final String SCHEMAS = "/components/schemas/";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every key field of the Getting started page has a home", GettingStartedRules::keyFieldsHaveAHome)
                        .notices(
                                "a field that is gone",
                                d -> d.remove(SCHEMAS + "MeterSiteUsageData/properties/accountId"),
                                SCHEMAS + "MeterSiteUsageData/properties/accountId")
                        .notices(
                                "a schema that is gone",
                                d -> d.remove(SCHEMAS + "MeterSiteUsageData"),
                                SCHEMAS + "MeterSiteUsageData/properties/siteId"),
                rule("Fields that only v1 has are optional and say seed", GettingStartedRules::v1FieldsSaySo)
                        .notices(
                                "stronger evidence",
                                d -> d.set(SCHEMAS + "Document/properties/processedDate/x-evidence", "inferred"),
                                SCHEMAS + "Document/properties/processedDate/x-evidence")
                        .notices(
                                "a required one",
                                d -> d.setJson(SCHEMAS + "Company/required", "['relevantDataTypes']"),
                                SCHEMAS + "Company/properties/relevantDataTypes"),
                rule("Descriptions map the words of v1 to those of v2.2", GettingStartedRules::descriptionsMapTheWords)
                        .notices(
                                "a word less",
                                d -> d.set(SCHEMAS + "Document/description", "A processed bill."),
                                SCHEMAS + "Document/description"));
    }
}
