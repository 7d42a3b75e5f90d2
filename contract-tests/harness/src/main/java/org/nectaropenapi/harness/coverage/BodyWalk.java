package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;

/** Goes through the places of a schema, and through a value along them. */
public final class BodyWalk {
    private static final String COMPONENTS = "#/components/schemas/";

    private final ApiDocument document;

    public BodyWalk(ApiDocument document) {
        this.document = document;
    }

    /** Visits every place that a body of this schema can have, each component schema once. */
    public void places(String name, JsonNode schema, Consumer<SchemaLocation> visitor) {
        places(new Step(name, ""), schema, new HashSet<>(), visitor);
    }

    /**
     * Visits every place of a value, fields that the document does not have included; where a value has another type
     * than its schema, the walk goes no deeper.
     */
    public void values(String name, JsonNode schema, JsonNode value, BiConsumer<SchemaLocation, JsonNode> visitor) {
        values(new Step(name, ""), schema, value, visitor);
    }

    private void places(Step step, JsonNode reference, Set<String> done, Consumer<SchemaLocation> visitor) {
        SchemaLocation place = place(step, reference);
        visitor.accept(place);
        JsonNode schema = place.schema();
        if (schema == null || (place.component() != null && !done.add(place.component()))) {
            return;
        }
        String inside = inside(place);
        schema.path("properties")
                .properties()
                .forEach(p -> places(new Step(inside, p.getKey()), p.getValue(), done, visitor));
        if (schema.has("items")) {
            places(new Step(inside + "[]", ""), schema.path("items"), done, visitor);
        }
    }

    private void values(Step step, JsonNode reference, JsonNode value, BiConsumer<SchemaLocation, JsonNode> visitor) {
        SchemaLocation place = place(step, reference);
        visitor.accept(place, value);
        JsonNode schema = place.schema();
        if (schema == null) {
            return;
        }
        String inside = inside(place);
        if (value.isObject() && schema.has("properties")) {
            JsonNode properties = schema.path("properties");
            boolean open = schema.has("additionalProperties");
            value.properties().forEach(field -> {
                if (properties.has(field.getKey())) {
                    values(
                            new Step(inside, field.getKey()),
                            properties.path(field.getKey()),
                            field.getValue(),
                            visitor);
                } else if (!open) {
                    visitor.accept(new SchemaLocation(inside, field.getKey(), null, null), field.getValue());
                }
            });
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(element -> values(new Step(inside + "[]", ""), schema.path("items"), element, visitor));
        }
    }

    private SchemaLocation place(Step step, JsonNode reference) {
        @Nullable String component = null;
        JsonNode schema = reference;
        while (schema.path("$ref").asText("").startsWith(COMPONENTS)) {
            component = schema.path("$ref").asText().substring(COMPONENTS.length());
            schema = document.schemas().component(component);
        }
        return new SchemaLocation(step.owner(), step.field(), component, schema.isMissingNode() ? null : schema);
    }

    /** Below a schema with a name, places are named after it. */
    private static String inside(SchemaLocation place) {
        return place.component() == null ? place.location() : place.component();
    }

    private record Step(String owner, String field) {}
}
