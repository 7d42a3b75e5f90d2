package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks JSON against schemas of the document. Validators are built when first needed and kept. */
public final class Schemas {
    private final JsonNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012()).format(new EmailFormat()).build());
    private final Map<Direction, ObjectNode> definitions = new EnumMap<>(Direction.class);
    private final Map<Key, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode components) {
        this.components = components;
        for (Direction direction : Direction.values()) {
            definitions.put(direction, new SchemaTranslator(direction, components).definitions());
        }
    }

    /**
     * Checks a value.
     *
     * @param direction which way it travels
     * @param schema a schema as the document writes it
     * @param value the value
     * @return what is wrong with it, in the order found; empty when it is valid
     */
    public List<SchemaViolation> check(Direction direction, JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(new Key(direction, schema), this::compile)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Schemas::finding)
                .toList();
    }

    /**
     * Finds a component schema.
     *
     * @param name its name
     * @return the schema as the document writes it; a missing node when there is none
     */
    public JsonNode component(String name) {
        return components.path(name);
    }

    /**
     * Follows a reference to a component schema.
     *
     * @param schema a schema as the document writes it
     * @return what it refers to, or the schema itself
     */
    public JsonNode resolve(JsonNode schema) {
        return schema.path("$ref").isTextual()
                ? component(DocumentNode.component(schema).orElse(""))
                : schema;
    }

    private Schema compile(Key key) {
        ObjectNode schema = new SchemaTranslator(key.direction(), components).translate(key.schema());
        schema.set("$defs", definitions.get(key.direction()));
        return registry.getSchema(schema);
    }

    private static SchemaViolation finding(Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.append(path.isEmpty() ? "" : ".")
                    .append(error.getInstanceLocation().getElement(i));
        }
        String property = error.getProperty();
        if (property != null) {
            path.append(path.isEmpty() ? "" : ".").append(property);
        }
        String message = error.getKeyword().equals("format")
                ? "is no valid " + error.getSchemaNode().asText()
                : error.getMessage();
        return new SchemaViolation(path.toString(), error.getKeyword(), message);
    }

    private record Key(Direction direction, JsonNode schema) {}
}
