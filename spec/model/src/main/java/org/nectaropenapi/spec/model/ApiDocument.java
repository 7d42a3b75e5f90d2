package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI 3.0 document: its operations, events, schemas and other components, each with its place.
 *
 * <p>Reading is tolerant, so that rules can judge a faulty document: what is missing is empty. Immutable and safe to
 * share between threads.
 */
public final class ApiDocument {

    /** Where the document lies on the class path. */
    public static final String RESOURCE = "org/nectaropenapi/nectar-openapi.yaml";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode tree;
    private final @Nullable YamlDocument source;
    private final List<Operation> operations;
    private final List<Operation> webhooks;
    private final Schemas schemas;
    private final List<DocumentNode> allSchemas;
    private volatile @Nullable RouteTable routes;

    private ApiDocument(JsonNode tree, @Nullable YamlDocument source) {
        this.tree = tree;
        this.source = source;
        this.operations = operationsBelow("paths");
        this.webhooks = operationsBelow("x-webhooks");
        this.schemas = new Schemas(tree.path("components").path("schemas"));
        this.allSchemas = writtenSchemas();
    }

    /**
     * Takes a document that has been read, with its lines.
     *
     * @param source the document as YAML
     * @return the document
     */
    public static ApiDocument of(YamlDocument source) {
        return new ApiDocument(source.root(), source);
    }

    /**
     * Takes a tree, for instance an edited copy of a document; it has no lines.
     *
     * @param tree the whole document
     * @return the document
     */
    public static ApiDocument of(JsonNode tree) {
        return new ApiDocument(tree.deepCopy(), null);
    }

    /**
     * Reads a document from a file.
     *
     * @param file a file in YAML or JSON
     * @return the document
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static ApiDocument read(Path file) {
        return of(YamlDocument.read(file));
    }

    /**
     * Reads a document from the class path.
     *
     * @param name name of the resource, without a leading slash
     * @return the document
     * @throws IllegalStateException when there is no such resource
     */
    public static ApiDocument resource(String name) {
        return of(YamlDocument.resource(name));
    }

    /** {@return the document on the class path; it is read once} */
    public static ApiDocument bundled() {
        return Bundled.DOCUMENT;
    }

    /**
     * Makes an edited copy.
     *
     * @param edit changes the copy's tree
     * @return the copy, which has no lines
     */
    public ApiDocument edited(Consumer<ObjectNode> edit) {
        ObjectNode copy = tree();
        edit.accept(copy);
        return new ApiDocument(copy, null);
    }

    /** {@return a copy of the whole document, free to edit} */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** {@return the whole document as a place} */
    public DocumentNode root() {
        return new DocumentNode(this, "", tree);
    }

    /**
     * Finds a place.
     *
     * @param pointer JSON pointer
     * @return the place, which may be missing
     */
    public DocumentNode at(String pointer) {
        return new DocumentNode(this, pointer, tree.at(pointer));
    }

    /**
     * Finds the line of a place, or of the nearest one around it when the place does not exist.
     *
     * @param pointer JSON pointer
     * @return the line, from 1; 0 in a document that was not read from a text
     */
    public int line(String pointer) {
        return source == null ? 0 : source.line(pointer);
    }

    /** {@return the text that the document was read from; empty for an edited copy} */
    public Optional<YamlDocument> source() {
        return Optional.ofNullable(source);
    }

    /** {@return the table that finds the operation of a request; it is built when first needed} */
    public RouteTable routes() {
        RouteTable built = routes;
        if (built == null) {
            built = new RouteTable(operations);
            routes = built;
        }
        return built;
    }

    /** {@return every operation, in the order of the document} */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * Finds an operation.
     *
     * @param operationId its operationId
     * @return the operation
     * @throws IllegalArgumentException when the document has no such operation
     */
    public Operation operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no operation " + operationId + "."));
    }

    /** {@return the events under {@code x-webhooks} as operations, whose path is the type of the event} */
    public List<Operation> webhooks() {
        return webhooks;
    }

    /** {@return the operations and then the events} */
    public List<Operation> operationsAndWebhooks() {
        List<Operation> all = new ArrayList<>(operations);
        all.addAll(webhooks);
        return Collections.unmodifiableList(all);
    }

    /** {@return the schemas of the payloads of events, by type of event} */
    public Map<String, JsonNode> events() {
        Map<String, JsonNode> events = new LinkedHashMap<>();
        webhooks.forEach(event -> events.put(event.path(), event.requestSchema().orElse(tree.at("/no-such-schema"))));
        return Collections.unmodifiableMap(events);
    }

    /** {@return the validators of the document's schemas} */
    public Schemas schemas() {
        return schemas;
    }

    /** {@return the name of the header that carries the API key; empty when no security scheme names one} */
    public Optional<String> keyHeader() {
        return components("securitySchemes").values().stream()
                .filter(scheme -> scheme.text("type").equals("apiKey")
                        && scheme.text("in").equals("header"))
                .map(scheme -> scheme.text("name"))
                .findFirst();
    }

    /**
     * Lists the entries of one section of the components.
     *
     * @param section name of the section, such as {@code schemas}
     * @return the entries by name, in the order of the document
     */
    public Map<String, DocumentNode> components(String section) {
        Map<String, DocumentNode> named = new LinkedHashMap<>();
        root().at("components", section).children().forEach(entry -> named.put(entry.key(), entry));
        return Collections.unmodifiableMap(named);
    }

    /**
     * Finds a component schema.
     *
     * @param name its name
     * @return the schema, which may be missing
     */
    public DocumentNode schema(String name) {
        return root().at("components", "schemas", name);
    }

    /**
     * Tells whether a component schema has a property.
     *
     * @param schema name of the schema
     * @param property name of the property
     * @return whether the document has it
     */
    public boolean documents(String schema, String property) {
        return schema(schema).child("properties").has(property);
    }

    /** {@return parameters where they are written out: in the components, at a path, at an operation} */
    public List<DocumentNode> parameters() {
        List<DocumentNode> parameters = new ArrayList<>(components("parameters").values());
        for (DocumentNode path : root().child("paths").children()) {
            parameters.addAll(path.child("parameters").children());
        }
        operationsAndWebhooks()
                .forEach(operation ->
                        parameters.addAll(operation.node().child("parameters").children()));
        parameters.removeIf(parameter -> parameter.has("$ref"));
        return parameters;
    }

    /** {@return every media type of a request or response, at operations, events and in the components} */
    public List<DocumentNode> mediaTypes() {
        List<DocumentNode> mediaTypes = new ArrayList<>();
        for (Operation operation : operationsAndWebhooks()) {
            mediaTypes.addAll(operation.node().at("requestBody", "content").children());
            operation
                    .node()
                    .child("responses")
                    .children()
                    .forEach(response ->
                            mediaTypes.addAll(response.child("content").children()));
        }
        for (String section : List.of("requestBodies", "responses")) {
            components(section)
                    .values()
                    .forEach(body -> mediaTypes.addAll(body.child("content").children()));
        }
        return mediaTypes;
    }

    /** {@return every schema that is written out anywhere, nested ones included} */
    public List<DocumentNode> allSchemas() {
        return allSchemas;
    }

    /** {@return the properties of all schemas, whether written out or referred to} */
    public List<DocumentNode> properties() {
        return allSchemas().stream()
                .flatMap(schema -> schema.child("properties").children().stream())
                .toList();
    }

    /**
     * Finds the schema that a value has by its component name or another schema.
     *
     * @param name name of the place when the schema has none of its own, such as {@code getThing.200}
     * @param schema a schema as the document writes it
     * @return the schema with its place
     */
    public SchemaNode schemaNode(String name, JsonNode schema) {
        return SchemaNode.of(this, name, schema);
    }

    /** {@return every example: of bodies, of parameters, and of schemas} */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        mediaTypes().forEach(mediaType -> examples.addAll(Example.of(mediaType)));
        parameters().forEach(parameter -> {
            examples.addAll(Example.of(parameter));
            parameter.child("content").children().forEach(content -> examples.addAll(Example.of(content)));
        });
        allSchemas().stream()
                .filter(schema -> schema.has("example"))
                .forEach(schema -> examples.add(new Example(schema.child("example"), schema)));
        return examples;
    }

    private List<DocumentNode> writtenSchemas() {
        List<DocumentNode> all = new ArrayList<>();
        components("schemas").values().forEach(schema -> addWithNested(schema, all));
        parameters().forEach(parameter -> {
            addWithNested(parameter.child("schema"), all);
            parameter.child("content").children().forEach(content -> addWithNested(content.child("schema"), all));
        });
        mediaTypes().forEach(mediaType -> addWithNested(mediaType.child("schema"), all));
        return Collections.unmodifiableList(all);
    }

    private static void addWithNested(DocumentNode schema, List<DocumentNode> into) {
        if (!schema.node().isObject() || schema.has("$ref")) {
            return;
        }
        into.add(schema);
        schema.child("properties").children().forEach(property -> addWithNested(property, into));
        for (String key : List.of("items", "additionalProperties", "not")) {
            addWithNested(schema.child(key), into);
        }
        for (String key : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(key).children().forEach(branch -> addWithNested(branch, into));
        }
    }

    private List<Operation> operationsBelow(String section) {
        return root().child(section).children().stream()
                .flatMap(path -> path.children().stream()
                        .filter(method -> METHODS.contains(method.key()))
                        .map(method -> new Operation(path, method)))
                .toList();
    }

    private static final class Bundled {
        static final ApiDocument DOCUMENT = resource(RESOURCE);
    }
}
