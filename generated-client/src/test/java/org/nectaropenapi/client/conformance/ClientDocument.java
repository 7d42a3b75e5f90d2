package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.generation.GoldenFolder;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;

/**
 * A document, the parts of it that become classes and methods of a client, and the classes of that client. The tests of
 * this package walk the document of the API and the documents of golden folders; they have the tag {@code golden}.
 */
final class ClientDocument {

    private static final Set<String> FORMS = Set.of("multipart/form-data", "application/x-www-form-urlencoded");
    private static final List<ClientDocument> ALL = readAll();

    private final String name;
    private final ApiDocument document;
    private final Supplier<ClassLoader> loader;
    private final Map<String, SchemaModel> models;

    private ClientDocument(String name, ApiDocument document, Supplier<ClassLoader> loader) {
        this.name = name;
        this.document = document;
        this.loader = loader;
        this.models = readModels();
    }

    private static List<ClientDocument> readAll() {
        List<ClientDocument> all = new ArrayList<>();
        all.add(new ClientDocument("", ApiDocument.bundled(), ClientDocument.class::getClassLoader));
        for (GoldenFolder folder : GoldenFolder.walked()) {
            all.add(new ClientDocument(
                    folder.name() + ": ", ApiDocument.read(folder.document()), () -> CompiledClient.of(folder)
                            .loader()));
        }
        return List.copyOf(all);
    }

    static List<ClientDocument> all() {
        return ALL;
    }

    static ClientDocument of(Operation operation) {
        return of(operation.node());
    }

    /** Finds the document that a place belongs to. */
    static ClientDocument of(DocumentNode place) {
        return ALL.stream()
                .filter(candidate -> candidate.document == place.document())
                .findFirst()
                .orElseThrow();
    }

    static List<Operation> operations() {
        return ALL.stream()
                .flatMap(client -> client.document.operations().stream())
                .toList();
    }

    static Stream<Operation> webhooks() {
        return ALL.stream().flatMap(client -> client.document.webhooks().stream());
    }

    /** Lists every object schema that has a class in its client. */
    static List<SchemaModel> models() {
        return ALL.stream().flatMap(client -> client.models.values().stream()).toList();
    }

    static Stream<PropertyModel> properties() {
        return models().stream().flatMap(model -> model.properties().stream()).filter(property -> property.type()
                .isSampled());
    }

    ApiDocument document() {
        return document;
    }

    /** Returns the prefix that tells the parts of this document from those of the others; empty for the API's. */
    String name() {
        return name;
    }

    /** Returns the class of the client with this name below its root package. */
    Class<?> type(String className) {
        try {
            return Class.forName("org.nectaropenapi.client." + className, true, loader.get());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the client has no class " + className, e);
        }
    }

    /** Returns the simple name of the class that a component of the document has in the client. */
    String className(String schemaName) {
        String given = document.schema(schemaName).text("x-java-name");
        return given.isEmpty() ? JavaNames.type(schemaName) : given;
    }

    private Map<String, SchemaModel> readModels() {
        Set<String> forms = new HashSet<>();
        Set<String> others = new HashSet<>();
        document.mediaTypes().forEach(mediaType -> mediaType
                .child("schema")
                .component()
                .ifPresent((FORMS.contains(mediaType.key()) ? forms : others)::add));
        forms.removeAll(others);
        Map<String, SchemaModel> read = new LinkedHashMap<>();
        document.components("schemas").forEach((schemaName, schema) -> {
            // A form has no class; its parts are arguments of the operation.
            if (schema.has("properties") && !forms.contains(schemaName)) {
                read.put(schemaName, model(schemaName, schema));
            }
        });
        return read;
    }

    private SchemaModel model(String schemaName, DocumentNode schema) {
        List<String> required = schema.texts("required");
        List<PropertyModel> properties = new ArrayList<>();
        for (DocumentNode property : schema.child("properties").children()) {
            properties.add(new PropertyModel(
                    this,
                    schemaName,
                    properties.size(),
                    property.key(),
                    required.contains(property.key()),
                    property,
                    ValueType.of(property)));
        }
        return new SchemaModel(this, schemaName, schema, List.copyOf(properties));
    }

    SchemaModel model(String schemaName) {
        SchemaModel model = models.get(schemaName);
        if (model == null) {
            throw new IllegalArgumentException("the document has no object schema " + schemaName);
        }
        return model;
    }

    /** Lists the models of JSON request bodies, each once. */
    static List<SchemaModel> requestModels() {
        return operations().stream()
                .flatMap(operation -> requestModel(operation).stream())
                .distinct()
                .toList();
    }

    /** Returns the model of the JSON request body; empty where the body is no object with a name. */
    static Optional<SchemaModel> requestModel(Operation operation) {
        return operation
                .requestSchema()
                .flatMap(DocumentNode::component)
                .flatMap(schemaName -> Optional.ofNullable(of(operation).models.get(schemaName)));
    }

    /** Lists the media types of the successes, or of the errors. */
    static TreeSet<String> responseMediaTypes(Operation operation, boolean ofSuccesses) {
        TreeSet<String> mediaTypes = new TreeSet<>();
        operation.responses().forEach((status, schemas) -> {
            if ((status / 100 == 2) == ofSuccesses) {
                mediaTypes.addAll(schemas.keySet());
            }
        });
        return mediaTypes;
    }

    static int successStatus(Operation operation) {
        return operation.successStatus().orElseThrow();
    }

    static List<Integer> successStatuses(Operation operation) {
        return operation.responses().keySet().stream()
                .filter(status -> status / 100 == 2)
                .toList();
    }

    static List<Integer> errorStatuses(Operation operation) {
        return operation.responses().keySet().stream()
                .filter(status -> status >= 300)
                .toList();
    }

    /**
     * Returns the schema of a successful response or a reference to it; a missing node if the response has no JSON
     * body.
     */
    static DocumentNode successSchema(Operation operation) {
        return json(operation.response(successStatus(operation))).child("schema");
    }

    /** Returns the JSON among the media types of a body; a missing place if there is none. */
    static DocumentNode json(DocumentNode body) {
        DocumentNode content = body.child("content");
        return content.children().stream()
                .filter(mediaType -> BodyKind.of(mediaType.key()) == BodyKind.JSON)
                .findFirst()
                .orElseGet(() -> content.child("application/json"));
    }

    static List<ExampleModel> requestExamples(Operation operation) {
        return jsonExamples(operation.node().child("requestBody"));
    }

    static List<ExampleModel> responseExamples(Operation operation, int status) {
        return jsonExamples(operation.response(status));
    }

    private static List<ExampleModel> jsonExamples(DocumentNode holder) {
        return ExampleModel.of(json(holder.resolve()));
    }

    static List<ParameterModel> parameters(Operation operation) {
        return operation.parameters().stream()
                .map(parameter -> new ParameterModel(operation, parameter))
                .toList();
    }

    static List<ParameterModel> parameters(Operation operation, String location) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.location().equals(location))
                .toList();
    }

    /** Lists the values of an enumeration, whether the list is complete or not. */
    List<JsonNode> enumValues(String schemaName) {
        DocumentNode schema = document.schema(schemaName);
        List<JsonNode> values = new ArrayList<>();
        schema.child(schema.has("enum") ? "enum" : "x-known-values").node().forEach(values::add);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the document has no values for the enumeration " + schemaName);
        }
        return values;
    }

    /** Lists the names that the document gives an enumeration's constants; empty where the values serve as names. */
    List<String> enumConstantNames(String schemaName) {
        return document.schema(schemaName).texts("x-enum-varnames");
    }

    /** Lists the examples of JSON bodies and of models. */
    static List<ExampleModel> examples() {
        return ALL.stream()
                .flatMap(client -> client.examplesOfBodiesAndModels().stream())
                .toList();
    }

    private List<ExampleModel> examplesOfBodiesAndModels() {
        List<ExampleModel> examples = new ArrayList<>();
        document.mediaTypes().stream()
                .filter(mediaType -> BodyKind.of(mediaType.key()) == BodyKind.JSON)
                .forEach(mediaType -> examples.addAll(ExampleModel.of(mediaType)));
        for (SchemaModel model : models.values()) {
            if (model.definition().has("example")) {
                examples.add(new ExampleModel(
                        model.toString(),
                        reference(model.name()),
                        model.definition().child("example").node()));
            }
        }
        return examples;
    }

    private DocumentNode reference(String schema) {
        ObjectNode reference = JsonTrees.object().put("$ref", "#/components/schemas/" + schema);
        return new DocumentNode(document, "/" + schema, reference);
    }

    /** Returns the example of a webhook's payload that its schema has, null where it has none. */
    static @Nullable ExampleModel schemaExample(SchemaModel model) {
        DocumentNode example = model.definition().child("example");
        return example.exists()
                ? new ExampleModel(model.toString(), model.document().reference(model.name()), example.node())
                : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
