package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.targets.Target;

/**
 * A request whose values can be replaced one by one.
 *
 * @param path values of the path parameters by name
 * @param query parameters of the query
 * @param mediaType the content type, or null without one
 * @param body the body as text, or null without one
 */
record RequestTemplate(
        Map<String, String> path,
        List<NameValue> query,
        @Nullable String mediaType,
        @Nullable String body) {

    static final String JSON = "application/json";

    RequestTemplate withPath(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, value);
        return new RequestTemplate(changed, query, mediaType, body);
    }

    RequestTemplate withQuery(String name, String value) {
        List<NameValue> changed = new ArrayList<>(query);
        changed.add(new NameValue(name, value));
        return new RequestTemplate(path, changed, mediaType, body);
    }

    RequestTemplate withBody(JsonNode json) {
        return withBody(JSON, json.toString());
    }

    RequestTemplate withBody(@Nullable String newMediaType, @Nullable String newBody) {
        return new RequestTemplate(path, query, newMediaType, newBody);
    }

    /** Builds the request to a service. */
    RawRequest to(Target target, String method, String pathTemplate) {
        String address = target.baseUrl() + pathTemplate;
        for (Map.Entry<String, String> value : path.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        String parameters = query.stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
        List<NameValue> headers = new ArrayList<>();
        headers.add(new NameValue(target.keyHeader(), target.apiKey()));
        headers.add(new NameValue("Accept", JSON));
        if (mediaType != null) {
            headers.add(new NameValue("Content-Type", mediaType));
        }
        return new RawRequest(
                method,
                URI.create(parameters.isEmpty() ? address : address + "?" + parameters),
                headers,
                body == null
                        ? Body.NONE
                        : new Body(HttpTransport.mediaType(mediaType), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
