package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation. {@link ParameterCodec} reads and writes its values.
 *
 * @param name its name on the wire
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether a request without it is refused
 * @param schema its schema, or that of its {@code content}, references resolved
 * @param node the parameter as the document writes it, with its place
 */
public record Parameter(String name, String in, boolean required, JsonNode schema, DocumentNode node) {

    static Parameter of(DocumentNode node) {
        DocumentNode schema = node.child("content").children().stream()
                .findFirst()
                .map(content -> content.child("schema"))
                .orElseGet(() -> node.child("schema"));
        return new Parameter(
                node.text("name"),
                node.text("in"),
                node.flag("required"),
                schema.resolve().node(),
                node);
    }

    /** {@return whether its value is a list} */
    public boolean isArray() {
        return "array".equals(schema.path("type").asText());
    }

    /** {@return whether its value is an object} */
    public boolean isObject() {
        return schema.has("properties") || "object".equals(schema.path("type").asText());
    }

    /** {@return the schema of one value} */
    public JsonNode valueSchema() {
        return isArray() ? node.document().schemas().resolve(schema.path("items")) : schema;
    }

    /** {@return the style it names, or the default of its place} */
    public ParameterStyle style() {
        return ParameterStyle.of(node.text("style")).orElseGet(() -> ParameterStyle.defaultOf(in));
    }

    /** {@return whether each value of a list or object stands by itself; the default is that of the style} */
    public boolean explode() {
        return node.has("explode") ? node.flag("explode") : style() == ParameterStyle.FORM;
    }

    /** {@return whether reserved characters of its value stand in the query as they are} */
    public boolean allowReserved() {
        return node.flag("allowReserved");
    }

    /** {@return the media type of its {@code content}; empty when a style says how it travels} */
    public Optional<String> content() {
        return node.child("content").children().stream().findFirst().map(DocumentNode::key);
    }

    /** {@return its examples, or those of its {@code content}} */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>(Example.of(node));
        node.child("content").children().forEach(content -> examples.addAll(Example.of(content)));
        return examples;
    }

    /** {@return whether this is the same parameter as another one: name and place, headers in any case} */
    boolean isSameAs(Parameter other) {
        return in.equals(other.in)
                && (in.equals("header") ? name.equalsIgnoreCase(other.name) : name.equals(other.name));
    }
}
