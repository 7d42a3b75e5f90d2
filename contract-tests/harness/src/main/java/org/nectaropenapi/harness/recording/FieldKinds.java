package org.nectaropenapi.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;

/** Says what kind of text a field holds: by its format or its list of values, else by its name in the declared list. */
final class FieldKinds {
    private static final String RESOURCE = "/recording/fields.txt";
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

    private FieldKinds(Map<String, FieldKind> byName, ApiDocument document) {
        this.byName = byName;
        document.tree().path("components").path("schemas").forEach(schema -> schema.path("properties")
                .properties()
                .forEach(property -> learn(property.getKey(), property.getValue())));
    }

    /** Reads the declared list, for the fields of a document. */
    static FieldKinds declared(ApiDocument document) {
        try (@Nullable InputStream in = FieldKinds.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            return new FieldKinds(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, FieldKind> read(String list) {
        Map<String, FieldKind> byName = new LinkedHashMap<>();
        list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] kindAndNames = line.split(":", 2);
            FieldKind kind = FieldKind.valueOf(kindAndNames[0].strip().toUpperCase(Locale.ROOT));
            for (String name : kindAndNames[1].strip().split("\\s+")) {
                if (byName.put(name, kind) != null) {
                    throw new IllegalStateException(RESOURCE + " has " + name + " twice.");
                }
            }
        });
        return byName;
    }

    /** The names of the declared list with their kinds. */
    Map<String, FieldKind> declaredNames() {
        return Map.copyOf(byName);
    }

    /** The kind that the schema of a text says by itself. */
    static Optional<FieldKind> bySchema(JsonNode schema) {
        if (schema.has("enum") || schema.has("x-known-values")) {
            return Optional.of(FieldKind.WORD);
        }
        return Optional.ofNullable(BY_FORMAT.get(schema.path("format").asText()));
    }

    /**
     * The kind of a text. One that the document does not have is what all fields of its name are; what nothing is known
     * of is free text.
     */
    FieldKind of(String name, JsonNode schema) {
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
        FieldKind kind = bySchema(value).orElse(FieldKind.TEXT);
        elsewhere.merge(name, kind, (one, other) -> one == other ? one : FieldKind.TEXT);
    }
}
