package org.nectaropenapi.harness.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Reads what the schema of a body describes: JSON, the fields of a form, or a text as a whole.
 *
 * @param document the document
 * @param schema the schema of the body's media type
 */
public record BodyValue(ApiDocument document, JsonNode schema) {

    /** Returns the value; empty when the body cannot be read. */
    public Optional<JsonNode> read(Body body) {
        return switch (BodyKind.of(String.valueOf(body.mediaType()))) {
            case JSON -> body.json();
            case MULTIPART ->
                FormBody.read(body.bytes()).filter(FormBody::isComplete).map(form -> fields(form.pairs()));
            case FORM -> Optional.of(fields(pairs(text(body))));
            case TEXT, BINARY -> Optional.of(TextNode.valueOf(text(body)));
        };
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static List<NameValue> pairs(String form) {
        return Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(parts -> new NameValue(
                        UrlEncoding.decode(parts[0]), parts.length == 2 ? UrlEncoding.decode(parts[1]) : ""))
                .toList();
    }

    private JsonNode fields(List<NameValue> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        pairs.forEach(pair ->
                values.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(pair.value()));
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Map<String, SchemaNode> properties = document.schemaNode("form", schema).properties();
        values.forEach((name, texts) -> {
            Optional<SchemaNode> property = Optional.ofNullable(properties.get(name));
            String type = property.map(BodyValue::itemType).orElse("string");
            if (texts.size() > 1 || property.flatMap(SchemaNode::items).isPresent()) {
                ArrayNode list = fields.putArray(name);
                texts.forEach(text -> list.add(typed(type, text)));
            } else {
                fields.set(name, typed(type, texts.get(0)));
            }
        });
        return fields;
    }

    private static String itemType(SchemaNode property) {
        return property.items().map(SchemaNode::type).orElseGet(property::type);
    }

    /** Converts a text to the JSON type of its schema, if it has the form of that type. */
    private static JsonNode typed(String type, String text) {
        boolean isJson =
                switch (type) {
                    case "integer" -> text.matches("-?\\d{1,100}");
                    case "number" -> text.matches("-?\\d{1,100}(?:\\.\\d{1,100})?");
                    case "boolean" -> text.matches("true|false");
                    case "object" -> text.startsWith("{");
                    default -> false;
                };
        return isJson
                ? new Body(null, text.getBytes(StandardCharsets.UTF_8)).json().orElseGet(() -> TextNode.valueOf(text))
                : TextNode.valueOf(text);
    }
}
