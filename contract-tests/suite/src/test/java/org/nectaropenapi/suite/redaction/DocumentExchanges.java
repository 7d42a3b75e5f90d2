package org.nectaropenapi.suite.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Builds an exchange for every operation and response of the document, with a text of the caller in every field. */
final class DocumentExchanges {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e";

    /** Returns the text of a field. */
    interface Texts {
        String of(String field, JsonNode schema);
    }

    private final ApiDocument document;
    private final Texts texts;

    DocumentExchanges(ApiDocument document, Texts texts) {
        this.document = document;
        this.texts = texts;
    }

    /** Returns an exchange for each status. */
    List<Exchange> all() {
        List<Exchange> exchanges = new ArrayList<>();
        for (Operation operation : document.operations()) {
            operation.responses().forEach((status, schemas) -> exchanges.add(exchange(operation, status, schemas)));
        }
        return exchanges;
    }

    /** Returns an exchange for each operation, and one with status 400. */
    List<Exchange> few() {
        List<Exchange> exchanges = new ArrayList<>();
        for (Operation operation : document.operations()) {
            operation.responses().entrySet().stream()
                    .limit(1)
                    .forEach(answer -> exchanges.add(exchange(operation, answer.getKey(), answer.getValue())));
        }
        Operation any = document.operations().get(0);
        exchanges.add(exchange(any, 400, any.responses().getOrDefault(400, Map.of())));
        return exchanges;
    }

    private Exchange exchange(Operation operation, int status, Map<String, JsonNode> schemas) {
        List<NameValue> query = new ArrayList<>();
        operation
                .queryParameters()
                .forEach(p -> query.add(new NameValue(p.name(), texts.of(p.name(), p.valueSchema()))));
        return Exchange.sent(
                        "SampleTest.sample",
                        operation.method(),
                        operation.servedPath(name -> ID),
                        query,
                        List.of(),
                        body(operation.requestSchemas()))
                .responding(status, body(schemas))
                .with(operation.id(), List.of());
    }

    private Body body(Map<String, JsonNode> schemas) {
        JsonNode json = schemas.get("application/json");
        return json == null
                ? Body.NONE
                : new Body(
                        "application/json",
                        value(document.schemaNode("body", json), Set.of())
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a value inside of some components; an object that contains itself is empty there. */
    private JsonNode value(SchemaNode place, Set<String> outside) {
        Set<String> inside = new HashSet<>(outside);
        boolean again = place.component() != null && !inside.add(place.component());
        return switch (place.type()) {
            case "object" -> again ? JSON.objectNode() : object(place, inside);
            case "array" ->
                JSON.arrayNode()
                        .addAll(place.items().map(items -> value(items, inside)).stream()
                                .toList());
            case "boolean" -> BooleanNode.TRUE;
            case "integer" -> IntNode.valueOf(1);
            default -> TextNode.valueOf(texts.of(place.field(), place.definition()));
        };
    }

    private ObjectNode object(SchemaNode place, Set<String> inside) {
        ObjectNode object = JSON.objectNode();
        place.properties().forEach((name, property) -> object.set(name, value(property, inside)));
        place.additionalProperties().ifPresent(others -> object.set("entry", value(others, inside)));
        if (place.definition().path("additionalProperties").asBoolean(false)) {
            object.put("undocumented", texts.of("undocumented", JSON.objectNode()));
        }
        return object;
    }
}
