package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.sandbox.simulation.DocumentPoint.Kind;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Writes the record of what the sandbox simulates: the document, reduced to operations, fields and values that have
 * been shown or read, and to what validates them. Paths are replaced by operationIds.
 */
final class SimulatedRecord {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> KEPT = Set.of(
            "$ref",
            "type",
            "format",
            "nullable",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "readOnly",
            "writeOnly",
            "default",
            "x-enum",
            "x-max-bytes",
            "x-max-pdf-pages",
            "x-upload-types");

    private final ApiDocument document;
    private final FieldCoverage coverage;
    private final ObjectNode sharedResponses = JSON.objectNode();

    SimulatedRecord(ApiDocument document, FieldCoverage coverage) {
        this.document = document;
        this.coverage = coverage;
    }

    /** Returns the record as JSON, with each operation and schema on a line of its own. */
    String text() {
        ObjectNode paths = JSON.objectNode();
        document.operations().stream()
                .filter(operation -> coverage.has(Kind.OPERATION, operation.id()))
                .forEach(operation -> paths.withObjectProperty(path(operation)).setAll(operation(operation)));
        ObjectNode events = JSON.objectNode();
        document.webhooks().stream()
                .filter(event -> coverage.has(Kind.OPERATION, event.path()))
                .forEach(event -> events.set(event.path(), event(event)));
        ObjectNode schemas = JSON.objectNode();
        Set<String> used = referredTo(paths);
        used.addAll(referredTo(events));
        used.addAll(referredTo(sharedResponses));
        for (List<String> open = new ArrayList<>(used); !open.isEmpty(); ) {
            String name = open.remove(0);
            ObjectNode schema = schema(
                    document.schemaNode(name, reference(name)),
                    document.schema(name).node());
            schemas.set(name, schema);
            referredTo(schema).stream().filter(used::add).forEach(open::add);
        }
        return "{\"security\": " + document.tree().path("security") + ",\n\"paths\": {\n" + lines(paths)
                + "},\n\"x-webhooks\": {\n" + lines(events)
                + "},\n\"components\": {\"securitySchemes\": " + securitySchemes()
                + ",\n\"responses\": {\n" + lines(sharedResponses) + "},\n\"schemas\": {\n"
                + lines(schemas) + "}}}\n";
    }

    private ObjectNode securitySchemes() {
        ObjectNode schemes = JSON.objectNode();
        document.components("securitySchemes").forEach((name, scheme) -> schemes.putObject(name)
                .put("type", scheme.text("type"))
                .put("in", scheme.text("in"))
                .put("name", scheme.text("name")));
        return schemes;
    }

    private static String lines(ObjectNode entries) {
        return entries.properties().stream()
                .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue() + "\n")
                .collect(Collectors.joining(","));
    }

    /** Returns a path that operations share as they do in the document. */
    private String path(Operation operation) {
        String first = document.operations().stream()
                .filter(other -> other.path().equals(operation.path()))
                .map(Operation::id)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return "/" + first
                + operation.parametersIn("path").stream()
                        .map(parameter -> "/{" + parameter.name() + "}")
                        .collect(Collectors.joining());
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode kept = JSON.objectNode().put("operationId", operation.id());
        operation.extension("x-pagination").ifPresent(paging -> kept.set("x-pagination", paging.node()));
        if (operation.node().has("security")) {
            kept.set("security", operation.node().child("security").node());
        }
        ArrayNode parameters = kept.putArray("parameters");
        operation.parameters().stream()
                .filter(parameter ->
                        coverage.has(Kind.PARAMETER, operation.id() + "." + parameter.in() + "." + parameter.name()))
                .forEach(parameter -> parameters.add(parameter(parameter)));
        if (!operation.requestSchemas().isEmpty()) {
            ObjectNode body = kept.putObject("requestBody");
            body.put("required", operation.bodyRequired());
            content(
                    body,
                    operation.id() + ".body",
                    operation.node().child("requestBody").resolve());
        }
        ObjectNode responses = kept.putObject("responses");
        operation.responses().keySet().forEach(status -> {
            if (status / 100 != 2
                    || operation.successStatus().filter(status::equals).isPresent()) {
                response(responses.putObject(String.valueOf(status)), operation, status);
            }
        });
        return JSON.objectNode().set(operation.node().key(), kept);
    }

    private void response(ObjectNode kept, Operation operation, int status) {
        DocumentNode written = operation.node().at("responses", String.valueOf(status));
        written.component()
                .ifPresentOrElse(
                        name -> {
                            kept.set("$ref", written.node().path("$ref"));
                            if (!sharedResponses.has(name)) {
                                content(sharedResponses.putObject(name), name, written.resolve());
                            }
                        },
                        () -> content(kept, operation.id() + "." + status, written));
    }

    private ObjectNode event(Operation event) {
        ObjectNode kept = JSON.objectNode();
        content(
                kept.putObject("requestBody"),
                event.id() + ".body",
                event.node().child("requestBody").resolve());
        return JSON.objectNode().set(event.node().key(), kept);
    }

    private ObjectNode parameter(Parameter parameter) {
        ObjectNode kept = JSON.objectNode()
                .put("name", parameter.name())
                .put("in", parameter.in())
                .put("required", parameter.required());
        SchemaNode place = document.schemaNode(
                parameter.name(), parameter.node().child("schema").node());
        return kept.set("schema", schema(place, parameter.node().child("schema").node()));
    }

    private void content(ObjectNode holder, String name, DocumentNode body) {
        for (DocumentNode mediaType : body.child("content").children()) {
            JsonNode schema = mediaType.child("schema").node();
            holder.withObjectProperty("content")
                    .putObject(mediaType.key())
                    .set("schema", schema(document.schemaNode(name, schema), schema));
        }
    }

    private ObjectNode schema(SchemaNode place, JsonNode written) {
        ObjectNode kept = JSON.objectNode();
        written.properties().stream()
                .filter(key -> KEPT.contains(key.getKey()))
                .forEach(key -> kept.set(key.getKey(), key.getValue()));
        if (written.has("$ref")) {
            return kept;
        }
        for (JsonNode value : written.path("enum")) {
            if (coverage.has(Kind.VALUE, place.listName() + " " + value.asText())) {
                kept.withArrayProperty("enum").add(value);
            }
        }
        place.properties().forEach((name, property) -> {
            if (coverage.has(Kind.RESPONSE_FIELD, property.location())
                    || coverage.has(Kind.REQUEST_FIELD, property.location())) {
                kept.withObjectProperty("properties")
                        .set(name, schema(property, written.path("properties").path(name)));
            }
        });
        for (JsonNode name : written.path("required")) {
            if (kept.path("properties").has(name.asText())) {
                kept.withArrayProperty("required").add(name);
            }
        }
        place.items().ifPresent(items -> kept.set("items", schema(items, written.path("items"))));
        JsonNode others = written.path("additionalProperties");
        if (others.isObject()) {
            kept.set("additionalProperties", schema(place.additionalProperties().orElseThrow(), others));
        } else if (!others.isMissingNode()) {
            kept.set("additionalProperties", others);
        }
        return kept;
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static Set<String> referredTo(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .forEach(reference -> names.add(reference.replaceFirst(".*/", "")));
        return names;
    }
}
