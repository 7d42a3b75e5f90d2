package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class EnumsTest extends RuleFamily {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String STATUS = SCHEMAS + "Job/properties/status";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("An enum component is one list of distinct texts", EnumRules::componentsAreLists)
                        .notices(
                                "a value twice",
                                d -> d.set(SCHEMAS + "JobStatus/enum/1", "PENDING"),
                                SCHEMAS + "JobStatus/enum/1")
                        .notices(
                                "a number",
                                d -> d.set(SCHEMAS + "TimeOfUse/x-known-values/0", 1),
                                SCHEMAS + "TimeOfUse/x-known-values/0")
                        .notices(
                                "both kinds at once",
                                d -> d.copy(SCHEMAS + "JobStatus/enum", SCHEMAS + "JobStatus/x-known-values"),
                                SCHEMAS + "JobStatus")
                        .notices(
                                "another type",
                                d -> d.set(SCHEMAS + "JobStatus/type", "integer"),
                                SCHEMAS + "JobStatus/type"),
                rule("A list at a field names its component", EnumRules::inlineListsNameTheirComponent)
                        .notices("no name", d -> d.remove(STATUS + "/x-enum"), STATUS + "/x-enum")
                        .notices(
                                "a list of its own",
                                d -> d.setJson(SCHEMAS + "Site/properties/name/enum", "['Oakland']"),
                                SCHEMAS + "Site/properties/name/x-enum"),
                rule("A list at a field is that of its component", EnumRules::inlineListsAreInStep)
                        .notices("another value", d -> d.set(STATUS + "/enum/0", "WAITING"), STATUS + "/enum")
                        .notices("a shorter list", d -> d.remove(STATUS + "/enum/0"), STATUS + "/enum")
                        .notices("an unknown component", d -> d.set(STATUS + "/x-enum", "State"), STATUS + "/x-enum")
                        .notices(
                                "a partial list where the component's is complete",
                                d -> {
                                    d.copy(STATUS + "/enum", STATUS + "/x-known-values");
                                    d.remove(STATUS + "/enum");
                                },
                                STATUS + "/x-known-values"),
                rule("A parameter names its enum, as its schema does", EnumRules::parametersNameTheirEnum)
                        .notices(
                                "no name at the parameter",
                                d -> d.remove("/components/parameters/DatasourceTypes/x-enum"),
                                "/components/parameters/DatasourceTypes/x-enum"),
                rule("Every value has a Java constant of its own", EnumRules::constantNames)
                        .notices(
                                "no names",
                                d -> d.remove(SCHEMAS + "UsageUnits/x-enum-varnames"),
                                SCHEMAS + "UsageUnits/x-enum-varnames")
                        .notices(
                                "one name short",
                                d -> d.remove(SCHEMAS + "UsageUnits/x-enum-varnames/3"),
                                SCHEMAS + "UsageUnits/x-enum-varnames")
                        .notices(
                                "a name twice",
                                d -> d.set(SCHEMAS + "UsageUnits/x-enum-varnames/1", "JOULE"),
                                SCHEMAS + "UsageUnits/x-enum-varnames/1")
                        .notices(
                                "a name that is none",
                                d -> d.set(SCHEMAS + "UsageUnits/x-enum-varnames/1", "100_GAL"),
                                SCHEMAS + "UsageUnits/x-enum-varnames/1"),
                rule("Texts of values are as many as the values", EnumRules::descriptionsOfValues)
                        .notices(
                                "one short",
                                d -> d.setJson(SCHEMAS + "JobStatus/x-enum-descriptions", "['Being processed.']"),
                                SCHEMAS + "JobStatus/x-enum-descriptions"),
                rule("Both spellings of an alias are in the list", EnumRules::aliases)
                        .notices(
                                "one that is not",
                                d -> d.setJson(
                                        SCHEMAS + "JobStatus/x-enum-aliases", "[{'alias': 'DONE', 'of': 'COMPLETED'}]"),
                                SCHEMAS + "JobStatus/x-enum-aliases/0/alias"),
                rule("Lists hold what the pages print and what the rulings add", EnumRules::rulings)
                        .notices(
                                "no TERMINATED",
                                d -> d.setJson(SCHEMAS + "JobStatus/enum", "['PENDING', 'COMPLETED', 'FAILED']"),
                                SCHEMAS + "JobStatus/enum")
                        .notices(
                                "67 units",
                                d -> d.remove(SCHEMAS + "UsageUnits/enum/67"),
                                SCHEMAS + "UsageUnits/enum"));
    }
}
