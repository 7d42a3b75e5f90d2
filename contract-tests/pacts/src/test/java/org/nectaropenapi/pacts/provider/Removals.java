package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.provider.ProviderResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Removes from what a provider sends, one after another, the parts that an interaction demands. */
final class Removals {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Removals() {}

    /** Returns the demanded keys and headers of a response without which the verification still succeeds. */
    static List<String> unnoticed(V4Pact pact, V4Interaction.SynchronousHttp expected, ProviderResponse received) {
        Map<String, List<String>> headers = Objects.requireNonNull(received.getHeaders());
        OptionalBody body = Objects.requireNonNullElse(received.getBody(), OptionalBody.missing());
        List<String> unnoticed = new ArrayList<>();
        for (String header : expected.getResponse().getHeaders().keySet()) {
            Map<String, List<String>> others = new LinkedHashMap<>(headers);
            others.keySet().removeIf(header::equalsIgnoreCase);
            if (isFulfilled(pact, expected, new Response(received.getStatusCode(), others, body))) {
                unnoticed.add("header " + header);
            }
        }
        unnoticed.addAll(unnoticed(
                expected.getResponse().getBody(),
                expected.getResponse().getMatchingRules().rulesForCategory("body"),
                body,
                mutant -> isFulfilled(pact, expected, new Response(received.getStatusCode(), headers, mutant))));
        return unnoticed;
    }

    /**
     * Returns the paths of the demanded keys of a body without which the verification still succeeds.
     *
     * @param expected the body of the interaction
     * @param rules its matching rules
     * @param received the body that the provider sends
     * @param isFulfilled the verification of a body
     */
    static List<String> unnoticed(
            OptionalBody expected,
            MatchingRuleCategory rules,
            OptionalBody received,
            Predicate<OptionalBody> isFulfilled) {
        if (!expected.isPresent()) {
            return List.of();
        }
        List<String> unnoticed = new ArrayList<>();
        for (DemandedKey key : DemandedKey.of(json(expected), rules)) {
            JsonNode mutant = json(received);
            if (!key.removeFrom(mutant)) {
                // The provider's list is empty, so the pact's own body shows the removal.
                mutant = json(expected);
                if (!key.removeFrom(mutant)) {
                    throw new IllegalStateException("The pact's body lacks " + key.path());
                }
            }
            if (isFulfilled.test(
                    OptionalBody.body(mutant.toString().getBytes(StandardCharsets.UTF_8), expected.getContentType()))) {
                unnoticed.add(key.path());
            }
        }
        return unnoticed;
    }

    private static boolean isFulfilled(V4Pact pact, V4Interaction.SynchronousHttp expected, Response response) {
        return ResponseMatching.responseMismatches(pact, expected, response, Map.of())
                .isEmpty();
    }

    private static JsonNode json(OptionalBody body) {
        try {
            return MAPPER.readTree(body.valueAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
