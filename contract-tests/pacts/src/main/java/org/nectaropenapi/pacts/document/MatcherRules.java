package org.nectaropenapi.pacts.document;

import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/** Holds the matchers of a body to its example: each has a value to speak of, and a pattern admits it. */
final class MatcherRules {

    private final BiConsumer<String, String> findings;

    MatcherRules(BiConsumer<String, String> findings) {
        this.findings = findings;
    }

    void check(MatchingRules rules, JsonNode body) {
        rules.rulesForCategory("body").getMatchingRules().forEach((path, group) -> {
            List<JsonNode> values = JsonPaths.values(body, path);
            if (values.isEmpty()) {
                findings.accept("matcher.path", path + " is not in the body");
            }
            group.getRules().stream()
                    .filter(RegexMatcher.class::isInstance)
                    .map(rule -> ((RegexMatcher) rule).getRegex())
                    .forEach(pattern -> values.stream()
                            .filter(value -> !value.isNull() && !value.asText().matches(pattern))
                            .forEach(value -> findings.accept("matcher.pattern", path + " does not match " + pattern)));
        });
    }
}
