package org.nectaropenapi.strength;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The faults that may survive, each with a reason. */
final class Survivors {
    private final Map<String, String> reasons;

    private Survivors(Map<String, String> reasons) {
        this.reasons = Collections.unmodifiableMap(reasons);
    }

    static Survivors none() {
        return new Survivors(Map.of());
    }

    /**
     * Reads one of the lists of a file.
     *
     * @param file the file
     * @param list the name of the list
     */
    static Survivors read(Path file, String list) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Object tree = new Yaml(new SafeConstructor(options)).load(reader);
            if (!(tree instanceof Map<?, ?> map) || !(map.get(list) instanceof List<?> entries)) {
                throw new IllegalArgumentException(file + " has no list '" + list + "'; add one, which may be empty.");
            }
            Map<String, String> reasons = new LinkedHashMap<>();
            for (Object item : entries) {
                if (!(item instanceof Map<?, ?> entry)
                        || !(entry.get("name") instanceof String name)
                        || !(entry.get("reason") instanceof String reason)
                        || reason.isBlank()
                        || entry.size() != 2) {
                    throw new IllegalArgumentException(
                            file + ": an entry needs exactly a name and a reason, not " + item);
                }
                if (reasons.put(name, reason) != null) {
                    throw new IllegalArgumentException(file + ": " + name + " is listed twice; remove one entry.");
                }
            }
            return new Survivors(reasons);
        }
    }

    /** Returns those of the faults that were tried. */
    Survivors among(List<String> tried) {
        Map<String, String> some = new LinkedHashMap<>(reasons);
        some.keySet().retainAll(tried);
        return new Survivors(some);
    }

    /** Returns the reason for a fault; empty when it is not listed. */
    String reason(String name) {
        return reasons.getOrDefault(name, "");
    }

    List<String> names() {
        return List.copyOf(reasons.keySet());
    }
}
