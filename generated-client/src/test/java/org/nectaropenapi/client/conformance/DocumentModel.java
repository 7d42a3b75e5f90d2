package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The document as the tests of the client see it. */
final class DocumentModel {

    private static final String PLACE = "/org/nectaropenapi/nectar-openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final DocumentModel LOADED = load();

    private final JsonNode root;
    private final Map<String, SchemaModel> schemas = new LinkedHashMap<>();
    private final List<OperationModel> operations = new ArrayList<>();

    private DocumentModel(JsonNode root) {
        this.root = root;
    }

    static DocumentModel get() {
        return LOADED;
    }

    private static DocumentModel load() {
        try (InputStream yaml = DocumentModel.class.getResourceAsStream(PLACE)) {
            if (yaml == null) {
                throw new IllegalStateException("the document is not on the class path at " + PLACE);
            }
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(Integer.MAX_VALUE);
            DocumentModel document =
                    new DocumentModel(JsonTrees.tree(new Yaml(new ExactConstructor(options)).load(yaml)));
            document.readSchemas();
            document.readOperations();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readSchemas() {
        for (Map.Entry<String, JsonNode> schema : components("schemas").properties()) {
            if (schema.getValue().has("properties")) {
                SchemaModel model = readSchema(schema.getKey(), schema.getValue());
                // A form with a file has no class: its parts are arguments of the operation.
                if (model.properties().stream()
                        .noneMatch(property -> property.type().is(ValueType.Kind.FILE))) {
                    schemas.put(schema.getKey(), model);
                }
            }
        }
    }

    private SchemaModel readSchema(String name, JsonNode definition) {
        Set<String> required = Set.copyOf(texts(definition.path("required")));
        List<PropertyModel> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : definition.get("properties").properties()) {
            properties.add(new PropertyModel(
                    name,
                    properties.size(),
                    property.getKey(),
                    required.contains(property.getKey()),
                    property.getValue(),
                    ValueType.of(property.getValue(), this)));
        }
        return new SchemaModel(name, definition, List.copyOf(properties));
    }

    private void readOperations() {
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    JsonNode definition = method.getValue();
                    List<JsonNode> parameters = new ArrayList<>();
                    path.getValue().path("parameters").forEach(parameters::add);
                    definition.path("parameters").forEach(parameters::add);
                    String id = definition.path("operationId").asText();
                    operations.add(new OperationModel(
                            id,
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            parametersIn("path", id, parameters),
                            parametersIn("query", id, parameters),
                            definition));
                }
            }
        }
    }

    private List<ParameterModel> parametersIn(String place, String operation, List<JsonNode> parameters) {
        return parameters.stream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> new ParameterModel(
                        operation, parameter.path("name").asText(), ValueType.of(parameter.path("schema"), this)))
                .toList();
    }

    /** Every object schema that has a class in the client. */
    List<SchemaModel> schemas() {
        return List.copyOf(schemas.values());
    }

    SchemaModel schema(String name) {
        SchemaModel schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("the document has no object schema " + name);
        }
        return schema;
    }

    Stream<PropertyModel> properties() {
        return schemas.values().stream().flatMap(schema -> schema.properties().stream());
    }

    List<OperationModel> operations() {
        return List.copyOf(operations);
    }

    OperationModel operation(String id) {
        return operations.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the document has no operation " + id));
    }

    /** The schemas of JSON request bodies, each once. */
    List<SchemaModel> requestSchemas() {
        return operations.stream()
                .flatMap(operation -> operation.requestSchema().stream())
                .distinct()
                .toList();
    }

    /** The values that an enumeration lists, be the list complete or not. */
    List<String> enumValues(String name) {
        JsonNode component = components("schemas").path(name);
        List<String> values = texts(component.has("enum") ? component.get("enum") : component.path("x-known-values"));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the document has no values for the enumeration " + name);
        }
        return values;
    }

    /** The names that the document gives the constants of an enumeration, empty where the values serve as names. */
    List<String> enumConstantNames(String name) {
        return texts(components("schemas").path(name).path("x-enum-varnames"));
    }

    JsonNode webhooks() {
        return root.path("x-webhooks");
    }

    JsonNode components(String kind) {
        return root.path("components").path(kind);
    }

    /** Every JSON example: of bodies, of answers, of events and of schemas. */
    List<ExampleModel> examples() {
        List<ExampleModel> examples = new ArrayList<>();
        for (OperationModel operation : operations) {
            examples.addAll(operation.requestExamples());
            examples.addAll(operation.responseExamples(operation.successStatus()));
        }
        for (Map.Entry<String, JsonNode> response : components("responses").properties()) {
            examples.addAll(examples(response.getKey(), response.getValue()));
        }
        for (Map.Entry<String, JsonNode> event : webhooks().properties()) {
            examples.addAll(examples(event.getKey(), event.getValue().at("/post/requestBody")));
        }
        for (SchemaModel schema : schemas()) {
            if (schema.definition().has("example")) {
                JsonNode reference = JsonTrees.parse("{\"$ref\": \"#/components/schemas/" + schema.name() + "\"}");
                examples.add(new ExampleModel(
                        schema.name(), reference, schema.definition().get("example")));
            }
        }
        return examples;
    }

    /** The examples of the JSON content of a body or an answer. */
    List<ExampleModel> examples(String place, JsonNode bodyOrReference) {
        JsonNode content = resolve(bodyOrReference).at("/content/application~1json");
        List<ExampleModel> examples = new ArrayList<>();
        if (content.has("example")) {
            examples.add(new ExampleModel(place, content.path("schema"), content.get("example")));
        }
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
            examples.add(new ExampleModel(
                    place + " " + example.getKey(),
                    content.path("schema"),
                    resolve(example.getValue()).path("value")));
        }
        return examples;
    }

    JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        while (target.has("$ref")) {
            target = root.at(target.get("$ref").asText().substring(1));
            if (target.isMissingNode()) {
                throw new IllegalStateException("the document refers to nothing at " + node);
            }
        }
        return target;
    }

    static String lastSegment(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Keeps the digits of numbers and leaves dates the texts that they are in JSON. */
    private static final class ExactConstructor extends SafeConstructor {
        ExactConstructor(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.FLOAT, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new BigDecimal(((ScalarNode) node).getValue());
                }
            });
            yamlConstructors.put(Tag.TIMESTAMP, new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return ((ScalarNode) node).getValue();
                }
            });
        }
    }
}
