package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.ApiDocument;

/** Finds the kind of a field by its format or list of values, or else by its declared name. */
public final class FieldKinds {
    private static final Map<String, FieldKind> BY_FORMAT = Map.of(
            "email", FieldKind.EMAIL,
            "uuid", FieldKind.ID,
            "date", FieldKind.DATE,
            "date-time", FieldKind.DATE,
            "date-time-local", FieldKind.DATE,
            "decimal", FieldKind.DECIMAL,
            "uri", FieldKind.LINK,
            "binary", FieldKind.FILE);

    private final Map<String, FieldKind> byName;
    private final Map<String, FieldKind> elsewhere = new HashMap<>();

    /** Prepares the kinds of a document's fields; declared kinds override the document's {@code x-secret}. */
    public FieldKinds(Map<String, FieldKind> declared, ApiDocument document) {
        this.byName = new HashMap<>(declared);
        document.tree().path("components").path("schemas").forEach(schema -> schema.path("properties")
                .properties()
                .forEach(property -> learn(property.getKey(), property.getValue())));
    }

    /** Returns the kind that follows from the schema of a text alone. */
    public static Optional<FieldKind> bySchema(JsonNode schema) {
        if (schema.has("enum") || schema.has("x-known-values")) {
            return Optional.of(FieldKind.WORD);
        }
        return Optional.ofNullable(BY_FORMAT.get(schema.path("format").asText()));
    }

    /**
     * Returns the kind of a text. An undocumented field has the kind that all fields of its name have; an unknown one
     * is free text.
     */
    public FieldKind of(String name, JsonNode schema) {
        Optional<FieldKind> own = bySchema(schema);
        if (own.isPresent()) {
            return own.get();
        }
        FieldKind declared = byName.get(name);
        if (declared != null) {
            return declared;
        }
        return schema.path("type").isMissingNode() ? elsewhere.getOrDefault(name, FieldKind.TEXT) : FieldKind.TEXT;
    }

    private void learn(String name, JsonNode schema) {
        JsonNode value = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        if (schema.path("x-secret").asBoolean()) {
            byName.putIfAbsent(name, FieldKind.SECRET);
        }
        FieldKind kind = bySchema(value).orElse(FieldKind.TEXT);
        elsewhere.merge(name, kind, (one, other) -> one == other ? one : FieldKind.TEXT);
    }
}
