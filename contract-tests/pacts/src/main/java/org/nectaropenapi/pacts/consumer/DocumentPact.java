package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.samples.ExampleBodies;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * The interaction of an operation for which no call is written by hand: the document's own request and response. The
 * tests of the client hold that the client sends what the document declares.
 */
final class DocumentPact {

    /** Marks such an interaction among its references. */
    static final String MARK = "fromDocument";

    private static final ExampleBodies EXAMPLES = new ExampleBodies(ApiDocument.bundled());
    private static final SchemaSamples SAMPLES = new SchemaSamples(ApiDocument.bundled(), Direction.REQUEST);

    private DocumentPact() {}

    static V4Interaction.SynchronousHttp of(Operation operation) {
        ExpectedRequest request = new ExpectedRequest(operation);
        operation.parameters().stream()
                .filter(parameter -> !parameter.in().equals("path"))
                .forEach(parameter -> request.parameter(parameter, example(parameter)));
        operation.requestContent().stream()
                .findFirst()
                .ifPresent(content -> request.body(body(content, SAMPLES.body(content.node()))));
        return interaction(operation, "", request);
    }

    /** Adds the parameters that no call sets to the request of a successful interaction. */
    static V4Interaction.SynchronousHttp withRest(
            Operation operation, V4Interaction.SynchronousHttp success, List<Parameter> rest) {
        HttpRequest sent = success.getRequest();
        HttpRequest request = new HttpRequest(
                sent.getMethod(),
                sent.getPath(),
                new LinkedHashMap<>(sent.getQuery()),
                new LinkedHashMap<>(sent.getHeaders()),
                sent.getBody(),
                sent.getMatchingRules(),
                sent.getGenerators());
        V4Interaction.SynchronousHttp complete = new V4Interaction.SynchronousHttp(
                null,
                success.getDescription() + ", with every other parameter",
                success.getProviderStates(),
                request,
                success.getResponse());
        rest.forEach(parameter -> ExpectedRequest.put(request, parameter, example(parameter)));
        return marked(operation, complete);
    }

    private static V4Interaction.SynchronousHttp interaction(
            Operation operation, String variant, ExpectedRequest request) {
        return marked(
                operation,
                new V4Interaction.SynchronousHttp(
                        null,
                        operation.node().text("summary") + " (" + operation.id() + ")" + variant,
                        new ArrayList<>(),
                        request.build(ExpectedRequest.SANDBOX_KEY, false),
                        response(operation)));
    }

    private static V4Interaction.SynchronousHttp marked(
            Operation operation, V4Interaction.SynchronousHttp interaction) {
        interaction.addReference("OpenAPI", "operationId", operation.id());
        interaction.addReference("OpenAPI", MARK, "true");
        return interaction;
    }

    private static HttpResponse response(Operation operation) {
        int status = operation.successStatus().orElseThrow();
        HttpResponse response = new HttpResponse(status);
        Optional<BodyContent> preferred = preferred(operation.responseContent(status));
        if (preferred.isEmpty()) {
            return response;
        }
        BodyContent content = preferred.get();
        if (content.kind() == BodyKind.JSON) {
            JsonNode example = EXAMPLES.of(operation, status, content.node().key());
            return JsonResponse.of(operation, status, content.mediaType(), content.schema(), example)
                    .demanded(Set.of());
        }
        // The document says nothing about what is in a text or a file.
        if (!operation.node().flag("x-may-be-empty")) {
            response.getHeaders().put("Content-Type", List.of(BodyKind.essence(content.mediaType())));
        }
        return response;
    }

    /** Returns the media type of a response to a request that prefers none: JSON, else the first. */
    private static Optional<BodyContent> preferred(List<BodyContent> contents) {
        return contents.stream()
                .filter(content -> content.kind() == BodyKind.JSON)
                .findFirst()
                .or(() -> contents.stream().findFirst());
    }

    /** Returns the example of a parameter, or a value that its schema allows. */
    static JsonNode example(Parameter parameter) {
        return parameter.examples().stream()
                .map(Example::value)
                .findFirst()
                .orElseGet(() -> SAMPLES.of(parameter.schema()));
    }

    private static OptionalBody body(BodyContent content, JsonNode example) {
        return switch (content.kind()) {
            case JSON -> body(example.toString(), content.mediaType());
            case FORM -> body(urlEncoded(example), content.mediaType());
            case TEXT, BINARY -> bytes(example, content.mediaType());
            case MULTIPART -> multipart(content, example);
        };
    }

    private static OptionalBody body(String text, String mediaType) {
        return OptionalBody.body(text.getBytes(StandardCharsets.UTF_8), new ContentType(mediaType));
    }

    private static OptionalBody bytes(JsonNode example, String mediaType) {
        try {
            return example.isBinary()
                    ? OptionalBody.body(example.binaryValue(), new ContentType(mediaType))
                    : body(example.asText(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String urlEncoded(JsonNode example) {
        List<String> pairs = new ArrayList<>();
        example.properties()
                .forEach(field -> (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
                        .forEach(value -> pairs.add(ExpectedRequest.encode(field.getKey()) + "="
                                + ExpectedRequest.encode(value.isValueNode() ? value.asText() : value.toString()))));
        return String.join("&", pairs);
    }

    private static OptionalBody multipart(BodyContent content, JsonNode example) {
        MultipartBody form = new MultipartBody();
        for (var field : example.properties()) {
            JsonNode schema =
                    content.schema().at("properties", field.getKey()).resolve().node();
            boolean list = field.getValue().isArray();
            boolean file = (list ? schema.path("items") : schema)
                    .path("format")
                    .asText()
                    .equals("binary");
            for (JsonNode value : list ? field.getValue() : List.of(field.getValue())) {
                String text = value.isValueNode() ? value.asText() : value.toString();
                if (file) {
                    form.file(field.getKey(), field.getKey() + ".bin", "application/octet-stream", text);
                } else {
                    form.field(field.getKey(), text);
                }
            }
        }
        return form.body();
    }
}
