package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation of a document, or an event under {@code x-webhooks}, whose path is the type of the event. */
public final class Operation {
    private final DocumentNode pathItem;
    private final DocumentNode node;
    private final List<Parameter> parameters;
    private final Map<String, JsonNode> requestSchemas;
    private final Map<Integer, Map<String, JsonNode>> responses;

    Operation(DocumentNode pathItem, DocumentNode node) {
        this.pathItem = pathItem;
        this.node = node;
        List<Parameter> found = new ArrayList<>();
        for (DocumentNode place : List.of(pathItem, node)) {
            List<Parameter> here = place.child("parameters").children().stream()
                    .map(parameter -> Parameter.of(parameter.resolve()))
                    .toList();
            // An operation may describe a parameter of its path anew.
            found.removeIf(parameter -> here.stream().anyMatch(parameter::isSameAs));
            found.addAll(here);
        }
        this.parameters = List.copyOf(found);
        this.requestSchemas = schemas(node.child("requestBody").resolve());
        Map<Integer, Map<String, JsonNode>> byStatus = new LinkedHashMap<>();
        node.child("responses").children().stream()
                .filter(response -> response.key().matches("\\d{3}"))
                .forEach(response -> byStatus.put(Integer.valueOf(response.key()), schemas(response.resolve())));
        this.responses = Collections.unmodifiableMap(byStatus);
    }

    private static Map<String, JsonNode> schemas(DocumentNode holder) {
        Map<String, JsonNode> byMediaType = new LinkedHashMap<>();
        holder.child("content")
                .children()
                .forEach(mediaType -> byMediaType.put(
                        BodyKind.essence(mediaType.key()), mediaType.node().path("schema")));
        return Collections.unmodifiableMap(byMediaType);
    }

    /** {@return the operationId; empty when it has none} */
    public String id() {
        return node.text("operationId");
    }

    /** {@return the name of its method in Java: of its {@code x-method-name}, otherwise of its operationId} */
    public String methodName() {
        return JavaNames.method(node.has("x-method-name") ? node.text("x-method-name") : id());
    }

    /** {@return the first of its tags; empty when it has none} */
    public String tag() {
        return node.node().path("tags").path(0).asText("");
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return node.key().toUpperCase(Locale.ROOT);
    }

    /** {@return the path template, or the type of an event} */
    public String path() {
        return pathItem.key();
    }

    /** {@return whether this is an event under {@code x-webhooks}} */
    public boolean isWebhook() {
        return node.pointer().startsWith("/x-webhooks/");
    }

    /** {@return the operation as the document writes it, with its place} */
    public DocumentNode node() {
        return node;
    }

    /** {@return the path item around the operation} */
    public DocumentNode pathItem() {
        return pathItem;
    }

    /**
     * Finds a vendor extension.
     *
     * @param name its name, which begins with {@code x-}
     * @return the value; empty when the operation does not carry the extension
     */
    public Optional<DocumentNode> extension(String name) {
        return Optional.of(node.child(name)).filter(DocumentNode::exists);
    }

    /** {@return path and other parameters, those of the path item included, references resolved} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@return the parameters that travel in the query} */
    public List<Parameter> queryParameters() {
        return parametersIn("query");
    }

    /**
     * Lists the parameters of one kind.
     *
     * @param place {@code path}, {@code query}, {@code header} or {@code cookie}
     * @return the parameters, in the order of the document
     */
    public List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(p -> p.in().equals(place)).toList();
    }

    /**
     * Finds a path parameter.
     *
     * @param name its name in the template
     * @return the parameter, or empty when the document does not declare it
     */
    public Optional<Parameter> pathParameter(String name) {
        return parametersIn("path").stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * {@return request schemas by media type, without its parameters and in lower case; empty when the operation takes
     * no body}
     */
    public Map<String, JsonNode> requestSchemas() {
        return requestSchemas;
    }

    /** {@return the schema of a JSON request, of whatever media type; empty when the operation takes none} */
    public Optional<JsonNode> requestSchema() {
        return json(requestSchemas);
    }

    private static Optional<JsonNode> json(Map<String, JsonNode> schemas) {
        return schemas.entrySet().stream()
                .filter(content -> BodyKind.of(content.getKey()) == BodyKind.JSON)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@return the media types of the request; none when the operation takes no body} */
    public List<BodyContent> requestContent() {
        return BodyContent.of(node.child("requestBody").resolve());
    }

    /**
     * Lists the media types of a documented response.
     *
     * @param status its status
     * @return the media types; none when the response has no body or the status is not documented
     */
    public List<BodyContent> responseContent(int status) {
        return BodyContent.of(response(status));
    }

    /** {@return whether a request without a body is refused} */
    public boolean bodyRequired() {
        return node.child("requestBody").resolve().flag("required");
    }

    /** {@return schemas of documented responses by status and media type, as {@link #requestSchemas()} has it} */
    public Map<Integer, Map<String, JsonNode>> responses() {
        return responses;
    }

    /** {@return the documented statuses from 200 to 299, where the document writes them} */
    public List<DocumentNode> successes() {
        return node.child("responses").children().stream()
                .filter(response -> response.key().startsWith("2"))
                .toList();
    }

    /**
     * Finds a documented response.
     *
     * @param status its status
     * @return the response, references resolved; a missing place when the status is not documented
     */
    public DocumentNode response(int status) {
        return node.at("responses", Integer.toString(status)).resolve();
    }

    /** {@return the first status from 200 to 299; empty when none is documented} */
    public Optional<Integer> successStatus() {
        return successStatuses().stream().findFirst();
    }

    /** {@return the documented statuses from 200 to 299, in the order of the document} */
    public List<Integer> successStatuses() {
        return responses.keySet().stream().filter(status -> status / 100 == 2).toList();
    }

    /** {@return the schema of a successful response's JSON; empty when such a response has no body} */
    public Optional<JsonNode> successSchema() {
        return successStatuses().stream()
                .flatMap(status -> json(responses.getOrDefault(status, Map.of())).stream())
                .findFirst();
    }

    /** {@return the schema of the first success's JSON, references followed; a missing place when there is none} */
    public DocumentNode successBody() {
        return successStatuses().stream()
                .flatMap(status -> responseContent(status).stream())
                .filter(content -> content.kind() == BodyKind.JSON)
                .findFirst()
                .map(BodyContent::schema)
                .orElseGet(() -> node.document().at("/no-such-response"));
    }

    /** {@return the examples of request bodies, of every media type} */
    public List<Example> requestExamples() {
        return examples(node.child("requestBody").resolve());
    }

    /**
     * Lists the examples of a response's bodies.
     *
     * @param status the status of the response
     * @return the examples of every media type; none when the status is not documented
     */
    public List<Example> responseExamples(int status) {
        return examples(response(status));
    }

    private static List<Example> examples(DocumentNode holder) {
        return holder.child("content").children().stream()
                .flatMap(mediaType -> Example.of(mediaType).stream())
                .toList();
    }

    /** {@return the URL of a server of its own, at the operation or its path; empty when it uses the document's} */
    public Optional<String> ownServer() {
        return Stream.of(node, pathItem)
                .filter(place -> place.has("servers"))
                .findFirst()
                .map(place -> place.at("servers", "0").text("url"));
    }

    /**
     * Returns the path of a request at a server, which begins with the path of the operation's own server. Whoever
     * stands in for the document's servers has all operations at one address.
     *
     * @return the template, with its parameters in braces
     */
    public String servedPath() {
        return ownServer()
                        .map(server -> URI.create(server).getRawPath())
                        .orElse("")
                        .replaceFirst("/$", "")
                + path();
    }

    /**
     * Returns the path of a request at a server, with values in the place of its parameters.
     *
     * @param encoded returns the value of a parameter as it stands in a path, by its name
     * @return the path
     */
    public String servedPath(UnaryOperator<String> encoded) {
        return new PathTemplate(servedPath()).expand(encoded);
    }

    /**
     * Lists the ways in which a request proves who sends it: one of them is enough.
     *
     * @return the names of security schemes that belong together; an empty set means that nothing is needed
     */
    public List<Set<String>> security() {
        DocumentNode place = node.has("security") ? node : node.document().root();
        return place.child("security").children().stream()
                .map(alternative ->
                        alternative.children().stream().map(DocumentNode::key).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** {@return whether a request without any proof of its sender is refused} */
    public boolean requiresSecurity() {
        return !security().isEmpty() && security().stream().noneMatch(Set::isEmpty);
    }

    /** {@return how the responses are paged by number, by {@code x-pagination}; empty when they are not} */
    public Optional<Pagination> pagination() {
        return extension("x-pagination")
                .filter(at -> !at.has("cursor"))
                .map(at -> new Pagination(at.text("items"), at.text("total")));
    }

    /** {@return the operation as a reader of the document looks it up: operationId, method and path} */
    public String label() {
        return id() + " (" + method() + " " + path() + ")";
    }

    @Override
    public String toString() {
        return isWebhook() ? path() : id();
    }
}
