package org.nectaropenapi.harness.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The redaction rules that a suite declares about the data of its service, beyond the document.
 *
 * @param fields kinds of the texts that have neither a format nor a list of values, by name of the field or parameter
 * @param publicSegments path segments of links that identify nobody
 */
public record RedactionRules(Map<String, FieldKind> fields, Set<String> publicSegments) {
    private static final String PUBLIC_SEGMENTS = "public-segments";

    /** No rules. */
    public static final RedactionRules NONE = new RedactionRules(Map.of(), Set.of());

    /** Copies the rules. */
    public RedactionRules {
        fields = Map.copyOf(fields);
        publicSegments = Set.copyOf(publicSegments);
    }

    /**
     * Reads rules. A line has a {@link FieldKind} and the names of its fields, or {@code public-segments} and path
     * segments; lines with {@code #} are comments.
     */
    public static RedactionRules read(InputStream in) throws IOException {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        Set<String> segments = new HashSet<>();
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            String[] parts = line.split(":", 2);
            List<String> names = List.of(parts[1].strip().split("\\s+"));
            if (parts[0].equals(PUBLIC_SEGMENTS)) {
                segments.addAll(names);
                continue;
            }
            FieldKind kind = FieldKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            for (String name : names) {
                if (fields.put(name, kind) != null) {
                    throw new IllegalArgumentException(
                            "The redaction rules name the field " + name + " twice. Remove one of the two.");
                }
            }
        }
        return new RedactionRules(fields, segments);
    }
}
