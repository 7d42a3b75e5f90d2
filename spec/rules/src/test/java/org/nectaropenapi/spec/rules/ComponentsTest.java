package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;

class ComponentsTest extends RuleFamily {

    @Override
    List<Rule> rules() {
        return List.of(
                rule("Every component is used, or belongs to v1 or to an event", ComponentRules::allAreUsed)
                        .notices(
                                "a schema nobody uses",
                                d -> d.copy("/components/schemas/Site", "/components/schemas/Place"),
                                "/components/schemas/Place")
                        .notices(
                                "a parameter nobody uses",
                                d -> d.copy("/components/parameters/Page", "/components/parameters/Offset"),
                                "/components/parameters/Offset"),
                rule("Components have names that can be classes", ComponentRules::namesAreClassNames)
                        .notices(
                                "snake case",
                                d -> d.copy("/components/schemas/Site", "/components/schemas/site_place"),
                                "/components/schemas/site_place"),
                rule("No two schemas differ in case only", ComponentRules::namesDiffer)
                        .notices(
                                "two that do",
                                d -> d.copy("/components/schemas/Site", "/components/schemas/SITE"),
                                "/components/schemas/SITE"));
    }
}
