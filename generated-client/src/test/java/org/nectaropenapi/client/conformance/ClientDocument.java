package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * The document that the client is generated from, and the parts of it that become classes and methods of the client.
 */
final class ClientDocument {

    private static final ApiDocument DOCUMENT = ApiDocument.resource("org/nectaropenapi/nectar-openapi.yaml");
    private static final Map<String, SchemaModel> MODELS = readModels();

    private ClientDocument() {}

    static ApiDocument get() {
        return DOCUMENT;
    }

    static List<Operation> operations() {
        return DOCUMENT.operations();
    }

    private static Map<String, SchemaModel> readModels() {
        Map<String, SchemaModel> models = new LinkedHashMap<>();
        DOCUMENT.components("schemas").forEach((name, schema) -> {
            // A form with a file has no class; its parts are arguments of the operation.
            boolean isForm = schema.child("properties").children().stream()
                    .anyMatch(property -> property.text("format").equals("binary"));
            if (schema.has("properties") && !isForm) {
                models.put(name, model(name, schema));
            }
        });
        return models;
    }

    private static SchemaModel model(String name, DocumentNode schema) {
        List<String> required = schema.texts("required");
        List<PropertyModel> properties = new ArrayList<>();
        for (DocumentNode property : schema.child("properties").children()) {
            properties.add(new PropertyModel(
                    name,
                    properties.size(),
                    property.key(),
                    required.contains(property.key()),
                    property,
                    ValueType.of(property)));
        }
        return new SchemaModel(name, schema, List.copyOf(properties));
    }

    /** Lists every object schema that has a class in the client. */
    static List<SchemaModel> models() {
        return List.copyOf(MODELS.values());
    }

    static SchemaModel model(String name) {
        SchemaModel model = MODELS.get(name);
        if (model == null) {
            throw new IllegalArgumentException("the document has no object schema " + name);
        }
        return model;
    }

    /** Finds the model that a reference names. */
    static SchemaModel referredModel(JsonNode reference) {
        return model(DocumentNode.component(reference).orElseThrow());
    }

    static Stream<PropertyModel> properties() {
        return MODELS.values().stream().flatMap(model -> model.properties().stream());
    }

    /** Lists the models of JSON request bodies, each once. */
    static List<SchemaModel> requestModels() {
        return operations().stream()
                .flatMap(operation -> requestModel(operation).stream())
                .distinct()
                .toList();
    }

    static Optional<SchemaModel> requestModel(Operation operation) {
        return operation.requestSchema().map(ClientDocument::referredModel);
    }

    /** Returns the media type of the request body, null for operations without one. */
    static @Nullable String requestMediaType(Operation operation) {
        return operation.requestSchemas().keySet().stream().findFirst().orElse(null);
    }

    /** Returns the media types of all responses, sorted. */
    static TreeSet<String> responseMediaTypes(Operation operation) {
        TreeSet<String> mediaTypes = new TreeSet<>();
        operation.responses().values().forEach(schemas -> mediaTypes.addAll(schemas.keySet()));
        return mediaTypes;
    }

    static String methodName(Operation operation) {
        return operation.node().text("x-method-name");
    }

    static int successStatus(Operation operation) {
        return operation.successStatus().orElseThrow();
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
        return operation.response(successStatus(operation)).at("content", "application/json", "schema");
    }

    static List<ExampleModel> requestExamples(Operation operation) {
        return jsonExamples(operation.node().child("requestBody"));
    }

    static List<ExampleModel> responseExamples(Operation operation, int status) {
        return jsonExamples(operation.response(status));
    }

    private static List<ExampleModel> jsonExamples(DocumentNode holder) {
        return ExampleModel.of(holder.resolve().at("content", "application/json"));
    }

    static List<ParameterModel> parameters(Operation operation, String location) {
        return operation.parametersIn(location).stream()
                .map(parameter -> new ParameterModel(
                        operation.id(),
                        parameter.name(),
                        ValueType.of(parameter.node().child("schema"))))
                .toList();
    }

    /** Lists the values of an enumeration, whether the list is complete or not. */
    static List<String> enumValues(String name) {
        DocumentNode schema = DOCUMENT.schema(name);
        List<String> values = schema.texts(schema.has("enum") ? "enum" : "x-known-values");
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the document has no values for the enumeration " + name);
        }
        return values;
    }

    /** Lists the names that the document gives an enumeration's constants; empty where the values serve as names. */
    static List<String> enumConstantNames(String name) {
        return DOCUMENT.schema(name).texts("x-enum-varnames");
    }

    /** Lists the examples of JSON bodies and of models. */
    static List<ExampleModel> examples() {
        List<ExampleModel> examples = new ArrayList<>();
        DOCUMENT.mediaTypes().stream()
                .filter(mediaType -> mediaType.key().equals("application/json"))
                .forEach(mediaType -> examples.addAll(ExampleModel.of(mediaType)));
        for (SchemaModel model : models()) {
            if (model.definition().has("example")) {
                examples.add(new ExampleModel(
                        model.name(),
                        reference(model.name()),
                        model.definition().child("example").node()));
            }
        }
        return examples;
    }

    static DocumentNode reference(String schema) {
        ObjectNode reference = JsonTrees.object().put("$ref", "#/components/schemas/" + schema);
        return new DocumentNode(DOCUMENT, "/" + schema, reference);
    }
}
