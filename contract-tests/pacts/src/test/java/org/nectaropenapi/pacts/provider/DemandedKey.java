package org.nectaropenapi.pacts.provider;

import static au.com.dius.pact.core.model.PathExpressionsKt.constructValidPath;

import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.ValuesMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A key of an object that the body of an interaction demands.
 *
 * @param path the path as in matching rules, with a star for every element of a list or map
 * @param steps names of keys, and a star for any element
 */
record DemandedKey(String path, List<String> steps) {

    private static final String ANY = "*";

    /** Returns the demanded keys of a body; those of a map with any keys are not demanded. */
    static List<DemandedKey> of(JsonNode body, MatchingRuleCategory rules) {
        List<DemandedKey> keys = new ArrayList<>();
        new DemandedKey("$", List.of()).collect(body, rules, keys);
        return keys;
    }

    /**
     * Removes the key from a body, in the last element of each list on the way.
     *
     * @return false if the body does not have the key
     */
    boolean removeFrom(JsonNode body) {
        Stream<JsonNode> objects = Stream.of(body);
        for (String step : steps.subList(0, steps.size() - 1)) {
            objects = objects.flatMap(node -> step.equals(ANY) ? last(node) : Stream.of(node.path(step)));
        }
        String key = steps.get(steps.size() - 1);
        return objects.filter(node -> node.has(key))
                        .map(ObjectNode.class::cast)
                        .peek(node -> node.remove(key))
                        .count()
                > 0;
    }

    private static Stream<JsonNode> last(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).skip(Math.max(0, list.size() - 1));
    }

    private void collect(JsonNode node, MatchingRuleCategory rules, List<DemandedKey> keys) {
        if (node.isArray()) {
            node.forEach(element -> below("[*]", ANY).collect(element, rules, keys));
        } else if (isMap(rules)) {
            node.forEach(element -> below(".*", ANY).collect(element, rules, keys));
        } else {
            node.properties().forEach(field -> {
                DemandedKey key =
                        below(constructValidPath(field.getKey(), path, false).substring(path.length()), field.getKey());
                keys.add(key);
                key.collect(field.getValue(), rules, keys);
            });
        }
    }

    private boolean isMap(MatchingRuleCategory rules) {
        return rules.getMatchingRules().containsKey(path)
                && rules.getMatchingRules().get(path).getRules().contains(ValuesMatcher.INSTANCE);
    }

    private DemandedKey below(String suffix, String step) {
        return new DemandedKey(
                path + suffix, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
}
