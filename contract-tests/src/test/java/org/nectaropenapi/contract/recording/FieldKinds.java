package org.nectaropenapi.contract.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private FieldKinds(Map<String, FieldKind> byName) {
        this.byName = byName;
    }

    /** Reads the declared list. */
    static FieldKinds declared() {
        try (@Nullable InputStream in = FieldKinds.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FieldKinds of(String list) {
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
        return new FieldKinds(byName);
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

    /** The kind of a text. What nothing is known of is free text. */
    FieldKind of(String name, JsonNode schema) {
        return bySchema(schema).orElseGet(() -> byName.getOrDefault(name, FieldKind.TEXT));
    }
}
