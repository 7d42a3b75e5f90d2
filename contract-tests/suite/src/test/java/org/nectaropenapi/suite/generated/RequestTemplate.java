package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;

/**
 * A request of an operation whose values can be replaced one by one.
 *
 * @param operation the operation
 * @param parameters the parameters as they are written into the request
 * @param mediaType the content type, or null without one
 * @param body the body as text, or null without one
 */
record RequestTemplate(
        Operation operation,
        Map<Parameter, String> parameters,
        @Nullable String mediaType,
        @Nullable String body) {

    static final String JSON = "application/json";

    static RequestTemplate of(Operation operation) {
        return new RequestTemplate(operation, Map.of(), null, null);
    }

    RequestTemplate with(Parameter parameter, JsonNode value) {
        Map<Parameter, String> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, new ParameterCodec(parameter).write(value));
        return new RequestTemplate(operation, changed, mediaType, body);
    }

    RequestTemplate without(Parameter parameter) {
        Map<Parameter, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new RequestTemplate(operation, changed, mediaType, body);
    }

    RequestTemplate withBody(@Nullable String newMediaType, @Nullable String newBody) {
        return new RequestTemplate(operation, parameters, newMediaType, newBody);
    }

    /** Builds the request to a service. */
    RawRequest to(Target target) {
        Map<String, String> path = parameters.entrySet().stream()
                .filter(entry -> entry.getKey().in().equals("path"))
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        String query = written("query").collect(Collectors.joining("&"));
        String address = target.baseUrl() + operation.servedPath(path::get);
        List<NameValue> headers = new ArrayList<>();
        headers.add(new NameValue(target.keyHeader(), target.apiKey()));
        headers.add(new NameValue("Accept", accepted()));
        parameters.forEach((parameter, text) -> {
            if (parameter.in().equals("header")) {
                headers.add(new NameValue(parameter.name(), text));
            }
        });
        String cookies = written("cookie").collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.add(new NameValue("Cookie", cookies));
        }
        if (mediaType != null) {
            headers.add(new NameValue("Content-Type", mediaType));
        }
        return new RawRequest(
                operation.method(),
                URI.create(query.isEmpty() ? address : address + "?" + query),
                headers,
                body == null
                        ? Body.NONE
                        : new Body(HttpTransport.mediaType(mediaType), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Stream<String> written(String place) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().in().equals(place))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isEmpty());
    }

    /** Returns every media type of the operation's responses. */
    private String accepted() {
        return Stream.concat(
                        Stream.of(JSON),
                        operation.responses().values().stream().flatMap(schemas -> schemas.keySet().stream()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
