package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The response to OPTIONS: the methods of a path and, where the service describes them, their properties. */
public final class AllowedMethods {
    private final ProbeResponse response;

    AllowedMethods(ProbeResponse response) {
        this.response = response;
    }

    public boolean pathExists() {
        return response.status() != 404;
    }

    /** Returns the methods of the header Allow; ends the probe when there is none. */
    public List<String> allowed() {
        String allow = response.header("Allow");
        if (allow == null) {
            throw new UndecidedException("OPTIONS returned " + response.status() + " and names no methods");
        }
        return Arrays.asList(allow.toUpperCase(Locale.ROOT).split("\\s*,\\s*"));
    }

    public boolean allows(String method) {
        return allowed().contains(method);
    }

    /** Tells whether the path exists and allows the method. */
    public boolean offers(String method) {
        return pathExists() && allows(method);
    }

    public boolean describesProperties() {
        return response.at("/actions").isObject() && !response.at("/actions").isEmpty();
    }

    /** Returns the description of a property in any of the methods; dots separate the names of nested ones. */
    public Optional<JsonNode> property(String name) {
        requireDescription();
        String pointer = "/" + String.join("/children/", name.split("\\."));
        return response.at("/actions")
                .valueStream()
                .map(properties -> properties.at(pointer))
                .filter(property -> !property.isMissingNode())
                .findFirst();
    }

    /** Returns the description of a property, and ends the probe when there is none. */
    public JsonNode described(String name) {
        return property(name).orElseThrow(() -> new UndecidedException("OPTIONS does not describe " + name));
    }

    /** Returns the values that a property offers as choices, or none where nothing describes it. */
    public Set<String> choices(String property) {
        Set<String> values = new TreeSet<>();
        if (describesProperties()) {
            property(property).ifPresent(described -> described
                    .path("choices")
                    .forEach(choice -> values.add(JsonShape.word(choice.path("value")))));
        }
        return values;
    }

    /** Returns the names of the properties that are described and not read-only. */
    public List<String> writable() {
        return names(property -> !property.path("read_only").asBoolean());
    }

    /** Returns the names of the properties that are described as required. */
    public List<String> required() {
        requireDescription();
        return names(property -> property.path("required").asBoolean());
    }

    private List<String> names(Predicate<JsonNode> condition) {
        return response.at("/actions")
                .valueStream()
                .flatMap(method -> method.properties().stream())
                .filter(property -> condition.test(property.getValue()))
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    private void requireDescription() {
        if (!describesProperties()) {
            throw new UndecidedException("OPTIONS describes no properties");
        }
    }
}
