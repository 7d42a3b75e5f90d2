package org.nectaropenapi.pacts.consumer;

import static au.com.dius.pact.core.model.PathExpressionsKt.constructValidPath;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;

/** The request that the client must send: the document's example, with generators for the ids of the provider. */
final class ExpectedRequest {

    /** The default key of the sandbox; it is valid nowhere else. */
    static final String SANDBOX_KEY = "nectar-sandbox-key";

    private final Operation operation;
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<Parameter, JsonNode> parameters = new LinkedHashMap<>();
    private JsonNode json = MissingNode.getInstance();
    private OptionalBody body = OptionalBody.missing();

    ExpectedRequest(Operation operation) {
        this.operation = operation;
        if (operation.requestSchema().isPresent()) {
            operation.requestExamples().stream()
                    .findFirst()
                    .ifPresent(example -> json(example.value().deepCopy()));
        }
    }

    void query(String name, String... values) {
        query.put(name, List.of(values));
    }

    /** Adds a value of a parameter that is not in the path. */
    void parameter(Parameter parameter, JsonNode value) {
        parameters.put(parameter, value);
    }

    /** Puts a value of a parameter into a request, as its style says. */
    static void put(HttpRequest request, Parameter parameter, JsonNode value) {
        String written = new ParameterCodec(parameter).write(value);
        switch (parameter.in()) {
            case "query" ->
                Stream.of(written.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> request.getQuery()
                                .computeIfAbsent(decode(pair[0]), name -> new ArrayList<>())
                                .add(decode(pair.length == 2 ? pair[1] : "")));
            case "header" -> request.getHeaders().put(parameter.name(), List.of(written));
            case "cookie" ->
                request.getHeaders()
                        .merge(
                                "Cookie",
                                List.of(written),
                                (first, second) -> List.of(first.get(0) + "; " + second.get(0)));
            default -> throw new IllegalArgumentException(parameter + " stands in the path");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns the JSON body, which callers may edit. */
    JsonNode json() {
        return json;
    }

    void json(JsonNode newJson) {
        json = newJson;
    }

    void body(OptionalBody newBody) {
        json = MissingNode.getInstance();
        body = newBody;
    }

    /** Builds the request; without real ids the path names resources that do not exist. */
    HttpRequest build(String apiKey, boolean withRealIds) {
        HttpRequest request = new HttpRequest(operation.method(), path(StateValue::value));
        request.getHeaders().put("X-API-Key", List.of(apiKey));
        request.getQuery().putAll(query);
        parameters.forEach((parameter, value) -> put(request, parameter, value));
        OptionalBody sent = json.isMissingNode() ? body : OptionalBody.body(bytes(json), ContentType.getJSON());
        if (sent.isPresent()) {
            request.setBody(sent);
            request.getHeaders()
                    .put("Content-Type", List.of(sent.getContentType().toString()));
            if (sent.getContentType().isMultipart()) {
                // The boundary is random.
                request.getMatchingRules()
                        .addCategory("header")
                        .addRule("Content-Type", new RegexMatcher("multipart/form-data; ?boundary=\\S+"));
            }
        }
        if (withRealIds) {
            putRealIds(request.getGenerators());
        }
        return request;
    }

    /** Fills the path: with the ids that states provide, and with the document's examples elsewhere. */
    private String path(Function<StateValue, String> value) {
        return operation.servedPath(name -> StateValue.ofParameter(name)
                .map(value)
                .or(() -> operation.pathParameter(name).map(parameter -> new ParameterCodec(parameter)
                        .write(DocumentPact.example(parameter))))
                .orElseThrow());
    }

    private void putRealIds(Generators generators) {
        String path = path(StateValue::expression);
        if (path.contains("$")) {
            generators.addGenerator(Category.PATH, new ProviderStateGenerator(path));
        }
        query.forEach((name, values) -> StateValue.ofValue(values.get(0))
                .ifPresent(id ->
                        generators.addGenerator(Category.QUERY, name, new ProviderStateGenerator(id.expression()))));
        putRealIds(generators, "$", json);
    }

    private static void putRealIds(Generators generators, String path, JsonNode node) {
        if (node.isTextual()) {
            StateValue.ofValue(node.textValue())
                    .ifPresent(id ->
                            generators.addGenerator(Category.BODY, path, new ProviderStateGenerator(id.expression())));
        }
        node.properties()
                .forEach(field ->
                        putRealIds(generators, constructValidPath(field.getKey(), path, false), field.getValue()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                putRealIds(generators, path + "[" + i + "]", node.get(i));
            }
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
