package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document and the list of open questions that goes with it, as trees that rules walk and tests break.
 *
 * <p>Instances are mutable; {@link #brokenBy} gives an edited copy.
 */
final class ApiDocument {

    static final String RESOURCE = "org/nectaropenapi/nectar-openapi.yaml";
    static final String QUESTIONS_RESOURCE = "org/nectaropenapi/open-questions.yaml";

    private static final ApiDocument CURRENT =
            new ApiDocument((ObjectNode) YamlFiles.read(RESOURCE), (ArrayNode) YamlFiles.read(QUESTIONS_RESOURCE));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final ObjectNode root;
    private final ArrayNode questions;

    private ApiDocument(ObjectNode root, ArrayNode questions) {
        this.root = root;
        this.questions = questions;
    }

    /** The document as it is packaged; nobody may edit it. */
    static ApiDocument current() {
        return CURRENT;
    }

    /** A copy with one edit made to it. */
    ApiDocument brokenBy(Consumer<ApiDocument> edit) {
        ApiDocument copy = new ApiDocument(root.deepCopy(), questions.deepCopy());
        edit.accept(copy);
        return copy;
    }

    Located root() {
        return new Located("", root);
    }

    Located at(String pointer) {
        return new Located(pointer, root.at(pointer));
    }

    ArrayNode questions() {
        return questions;
    }

    // ---- what stands in it ----

    List<Operation> operations() {
        return operationsBelow(root().child("paths"));
    }

    List<Operation> events() {
        return operationsBelow(root().child("x-webhooks"));
    }

    List<Operation> operationsAndEvents() {
        List<Operation> all = new ArrayList<>(operations());
        all.addAll(events());
        return all;
    }

    private static List<Operation> operationsBelow(Located paths) {
        List<Operation> operations = new ArrayList<>();
        for (Located path : paths.children()) {
            for (Located method : path.children()) {
                if (METHODS.contains(method.key())) {
                    operations.add(new Operation(path.key(), method.key(), method));
                }
            }
        }
        return operations;
    }

    /** The entries of one section of the components, by name. */
    Map<String, Located> components(String section) {
        Map<String, Located> named = new LinkedHashMap<>();
        root().child("components").child(section).children().forEach(entry -> named.put(entry.key(), entry));
        return named;
    }

    Map<String, Located> schemas() {
        return components("schemas");
    }

    Located schema(String name) {
        return root().child("components").child("schemas").child(name);
    }

    /** Parameters where they are written: in the components, at a path, at an operation. References are left out. */
    List<Located> parameters() {
        List<Located> parameters = new ArrayList<>(components("parameters").values());
        for (Located path : root().child("paths").children()) {
            parameters.addAll(path.child("parameters").children());
        }
        operationsAndEvents()
                .forEach(operation ->
                        parameters.addAll(operation.at().child("parameters").children()));
        parameters.removeIf(parameter -> parameter.node().has("$ref"));
        return parameters;
    }

    /** The parameters of one operation, its path's included, with references followed. */
    List<Located> parametersOf(Operation operation) {
        List<Located> parameters = new ArrayList<>();
        Located path = root().child(operation.at().pointer().startsWith("/x-webhooks") ? "x-webhooks" : "paths")
                .child(operation.path());
        path.child("parameters").children().forEach(parameter -> parameters.add(resolve(parameter)));
        operation.at().child("parameters").children().forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }

    /** Every media type of a request or response, at operations, events and in the components. */
    List<Located> mediaTypes() {
        List<Located> mediaTypes = new ArrayList<>();
        for (Operation operation : operationsAndEvents()) {
            mediaTypes.addAll(
                    operation.at().child("requestBody").child("content").children());
            operation
                    .at()
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

    /** Every schema that is written out anywhere, nested ones included; references are left out. */
    List<Located> allSchemas() {
        List<Located> schemas = new ArrayList<>();
        schemas().values().forEach(schema -> addWithNested(schema, schemas));
        parameters().forEach(parameter -> addWithNested(parameter.child("schema"), schemas));
        mediaTypes().forEach(mediaType -> addWithNested(mediaType.child("schema"), schemas));
        return schemas;
    }

    private static void addWithNested(Located schema, List<Located> into) {
        if (!schema.node().isObject() || schema.node().has("$ref")) {
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

    /** The properties of component schemas, whether written out or referred to. */
    List<Located> properties() {
        List<Located> properties = new ArrayList<>();
        allSchemas()
                .forEach(schema -> properties.addAll(schema.child("properties").children()));
        return properties;
    }

    /** Follows references until something is written out; a dangling reference ends at a missing node. */
    Located resolve(Located start) {
        Located current = start;
        for (int hops = 0; current.node().has("$ref") && hops < 10; hops++) {
            String reference = current.text("$ref");
            current = reference.startsWith("#/") ? at(reference.substring(1)) : at("/no-such-reference");
        }
        return current;
    }

    /** The name of the component schema that a reference points at, or nothing. */
    static @Nullable String referredSchema(JsonNode node) {
        String prefix = "#/components/schemas/";
        String reference = node.path("$ref").asText("");
        return reference.startsWith(prefix) ? reference.substring(prefix.length()) : null;
    }

    // ---- edits, for tests that break a copy ----

    void set(String pointer, Object value) {
        put(pointer, MAPPER.valueToTree(value));
    }

    void setJson(String pointer, String json) {
        try {
            put(pointer, MAPPER.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private void put(String pointer, JsonNode value) {
        JsonPointer target = JsonPointer.compile(pointer);
        JsonNode parent = existing(target.head().toString());
        if (parent instanceof ObjectNode object) {
            object.set(target.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(target.last().getMatchingIndex(), value);
        }
    }

    void remove(String pointer) {
        existing(pointer);
        JsonPointer target = JsonPointer.compile(pointer);
        JsonNode parent = existing(target.head().toString());
        if (parent instanceof ObjectNode object) {
            object.remove(target.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(target.last().getMatchingIndex());
        }
    }

    void copy(String from, String to) {
        put(to, existing(from).deepCopy());
    }

    /** An entry of the list of open questions, for editing. */
    ObjectNode question(String id) {
        for (JsonNode question : questions) {
            if (question.path("id").asText().equals(id)) {
                return (ObjectNode) question;
            }
        }
        throw new IllegalArgumentException("No question " + id);
    }

    private JsonNode existing(String pointer) {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("Nothing to edit at " + pointer);
        }
        return node;
    }
}
