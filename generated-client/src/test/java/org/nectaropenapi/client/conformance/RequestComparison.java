package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Compares a request with what the document declares for a call: nothing is missing, and nothing was added. */
final class RequestComparison {

    /** The headers that the client and the JDK send with any request. */
    private static final Set<String> OWN_HEADERS =
            Set.of("accept", "user-agent", "host", "content-length", "connection", "upgrade", "http2-settings");

    /** The headers that OpenAPI describes elsewhere; a parameter of such a name is to be ignored. */
    private static final Set<String> DESCRIBED_ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private final OperationCall call;
    private final Operation operation;
    private final RecordedRequest request;

    private RequestComparison(OperationCall call, RecordedRequest request) {
        this.call = call;
        this.operation = call.operation();
        this.request = request;
    }

    static void assertSent(OperationCall call, RecordedRequest request) {
        RequestComparison comparison = new RequestComparison(call, request);
        assertThat(request.method()).isEqualTo(comparison.operation.method());
        comparison.comparePath();
        comparison.compareQuery();
        comparison.compareHeaders();
        comparison.compareCookies();
        comparison.compareBody();
    }

    private Map<ParameterModel, JsonNode> parameters(String location) {
        Map<ParameterModel, JsonNode> found = new LinkedHashMap<>();
        call.parameters().forEach((parameter, value) -> {
            if (parameter.location().equals(location)) {
                found.put(parameter, value);
            }
        });
        return found;
    }

    private void comparePath() {
        // Encoded text has no braces, so that a value cannot be taken for a parameter.
        // The clients of these tests have another base URL than the document, so that every server is a path there.
        String expected = operation.servedPath();
        for (var parameter : parameters("path").entrySet()) {
            expected = expected.replace(
                    "{" + parameter.getKey().name() + "}",
                    ParameterEncoding.inPath(parameter.getKey(), parameter.getValue()));
        }
        // Characters around the parameters, and delimiters of a style, may stand as they are.
        String literals = expected.replaceAll("[/%A-Za-z0-9]", "");
        List<String> segments = Arrays.stream(expected.substring(1).split("/", -1))
                .map(segment -> RecordedRequest.decoded(segment, literals))
                .toList();
        assertThat(request.pathSegments(literals)).as("path of %s", operation).isEqualTo(segments);
    }

    private void compareQuery() {
        Map<String, List<String>> expected = new TreeMap<>();
        parameters("query").forEach((parameter, value) -> expected.putAll(ParameterEncoding.inQuery(parameter, value)));
        Map<String, List<String>> sent = new TreeMap<>();
        request.rawQuery()
                .forEach((name, values) -> sent.put(
                        name,
                        values.stream().map(value -> value.replace("|", "%7C")).toList()));
        if (operation.pagination().isPresent()) {
            // A paged list always asks for a page; which one is for other tests.
            ClientDocument.parameters(operation, "query").stream()
                    .map(ParameterModel::name)
                    .filter(name -> !expected.containsKey(name) && List.of("1").equals(sent.get(name)))
                    .forEach(sent::remove);
        }
        assertThat(sent).as("query of %s", operation).isEqualTo(expected);
    }

    private void compareHeaders() {
        Set<String> declared = new TreeSet<>();
        parameters("header").forEach((parameter, value) -> {
            String name = parameter.name().toLowerCase(Locale.ROOT);
            if (!DESCRIBED_ELSEWHERE.contains(name)) {
                declared.add(name);
                assertThat(request.headers(name))
                        .as("%s of %s", parameter, operation)
                        .containsExactly(ParameterEncoding.inHeader(parameter, value));
            }
        });
        Set<String> sent = new TreeSet<>(request.headerNames());
        sent.removeAll(declared);
        sent.removeAll(OWN_HEADERS);
        sent.removeAll(keyHeaders(operation));
        if (call.content().isPresent()) {
            sent.removeAll(Set.of("content-type", "transfer-encoding"));
        }
        if (!parameters("cookie").isEmpty()) {
            sent.remove("cookie");
        }
        assertThat(sent).as("headers that %s does not declare", operation).isEmpty();
    }

    /** Lists the headers of the security schemes that an operation needs, in lower case. */
    static Set<String> keyHeaders(Operation operation) {
        DocumentNode own = operation.node().child("security");
        DocumentNode security =
                own.exists() ? own : operation.node().document().root().child("security");
        Set<String> headers = new TreeSet<>();
        security.children().forEach(requirement -> requirement.children().forEach(scheme -> {
            DocumentNode definition =
                    operation.node().document().components("securitySchemes").get(scheme.key());
            if (definition.text("in").equals("header")) {
                headers.add(definition.text("name").toLowerCase(Locale.ROOT));
            }
        }));
        return headers;
    }

    private void compareCookies() {
        Set<String> expected = new TreeSet<>();
        parameters("cookie")
                .forEach((parameter, value) -> expected.addAll(ParameterEncoding.inCookie(parameter, value)));
        Set<String> sent = new TreeSet<>();
        request.headers("Cookie").forEach(header -> sent.addAll(Arrays.asList(header.split("; *"))));
        assertThat(sent).as("cookies of %s", operation).isEqualTo(expected);
    }

    private void compareBody() {
        if (call.content().isEmpty()) {
            assertThat(request.body()).as("body of %s", operation).isEmpty();
            return;
        }
        RequestContent content = call.content().get();
        JsonNode body = call.body();
        if (!content.isForm() && body == null) {
            assertThat(request.bodyText()).as("body of %s", operation).isEmpty();
            return;
        }
        assertThat(content.acceptedTypes()).as("media types of %s", operation).contains(request.mediaType());
        if (content.isMultipart()) {
            compareParts(content);
        } else if (content.isForm()) {
            Map<String, List<String>> expected = new LinkedHashMap<>();
            call.parts()
                    .forEach((part, value) -> expected.put(
                            part.name(),
                            content.isJoined(part) ? List.of(String.join(",", texts(value))) : texts(value)));
            assertThat(request.form()).as("form of %s", operation).isEqualTo(expected);
        } else if (content.isJson()) {
            assertThat(Normalized.text(content.type(), request.json()))
                    .as("body of %s", operation)
                    .isEqualTo(Normalized.text(content.type(), body));
        } else {
            assertThat(request.bodyText()).as("body of %s", operation).isEqualTo(ParameterEncoding.text(body));
        }
    }

    /** Compares the parts of a multipart body; each item of a list is a part of its own. */
    private void compareParts(RequestContent content) {
        List<String> expected = new ArrayList<>();
        call.parts().forEach((part, value) -> items(value)
                .forEach(item -> expected.add(part.name() + ": "
                        + (isSentAsJson(content, part)
                                ? JsonTrees.canonical(item)
                                : ParameterEncoding.text(text(item))))));
        List<SentPart> sent = SentPart.of(request);
        assertThat(sent.stream()
                        .map(part ->
                                part.name() + ": " + (isJson(part.mediaType()) ? canonical(part) : part.content())))
                .as("parts of %s", operation)
                .containsExactlyInAnyOrderElementsOf(expected);
        for (SentPart part : sent) {
            RequestContent.Part declared = content.parts().stream()
                    .filter(field -> field.name().equals(part.name()))
                    .findFirst()
                    .orElseThrow();
            ValueType type = declared.type();
            assertThat(!part.fileName().isEmpty())
                    .as("%s of %s is a file", part.name(), operation)
                    .isEqualTo(type.leaf().is(ValueType.Kind.FILE));
            if (type.leaf().is(ValueType.Kind.OBJECT) || type.leaf().is(ValueType.Kind.FREE_FORM)) {
                assertThat(part.mediaType())
                        .isEqualTo(
                                content.contentType(declared).isEmpty()
                                        ? "application/json"
                                        : content.contentType(declared));
            }
        }
    }

    /** Tells whether a part is JSON: by its content type, or because it may be of any type. */
    private static boolean isSentAsJson(RequestContent content, RequestContent.Part part) {
        String contentType = content.contentType(part);
        return isJson(contentType)
                || contentType.isEmpty() && part.type().leaf().is(ValueType.Kind.ANY);
    }

    private static boolean isJson(String mediaType) {
        return BodyKind.of(mediaType) == BodyKind.JSON;
    }

    private static String canonical(SentPart part) {
        return JsonTrees.canonical(JsonTrees.parse(part.content()));
    }

    /** Returns an object as text in one spelling, and any other value itself. */
    private static JsonNode text(JsonNode value) {
        return value.isContainerNode() ? JsonTrees.tree(JsonTrees.canonical(value)) : value;
    }

    private static Stream<JsonNode> items(JsonNode value) {
        return value.isArray()
                ? Stream.iterate(0, i -> i < value.size(), i -> i + 1).map(value::get)
                : Stream.of(value);
    }

    private static List<String> texts(JsonNode value) {
        return items(value).map(ParameterEncoding::text).toList();
    }
}
