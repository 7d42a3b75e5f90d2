package org.nectaropenapi.contract.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.contract.exchange.NameValue;

/**
 * A request in the making.
 *
 * @param path values of the path parameters by name
 * @param query parameters of the query
 * @param mediaType what the body is announced as, or null without one
 * @param body the body as text, or null without one
 */
record Draft(
        Map<String, String> path, List<NameValue> query, @Nullable String mediaType, @Nullable String body) {

    static final String JSON = "application/json";

    Draft withPath(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, value);
        return new Draft(changed, query, mediaType, body);
    }

    Draft withQuery(String name, String value) {
        List<NameValue> changed = new ArrayList<>(query);
        changed.add(new NameValue(name, value));
        return new Draft(path, changed, mediaType, body);
    }

    Draft withBody(JsonNode json) {
        return withBody(JSON, json.toString());
    }

    Draft withBody(@Nullable String newMediaType, @Nullable String newBody) {
        return new Draft(path, query, newMediaType, newBody);
    }
}
