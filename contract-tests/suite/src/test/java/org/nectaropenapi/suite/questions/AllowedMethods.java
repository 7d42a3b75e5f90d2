package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an answer to OPTIONS tells of a path: its methods and, where the service describes them, its properties. */
final class AllowedMethods {
    private final ProbeResponse seen;

    AllowedMethods(ProbeResponse seen) {
        this.seen = seen;
    }

    boolean exist() {
        return seen.status() != 404;
    }

    /** AllowedMethods of the header Allow; ends the probe when there is none. */
    List<String> allowed() {
        String allow = seen.header("Allow");
        if (allow == null) {
            throw new UndecidedException("OPTIONS answered " + seen.status() + " and names no methods");
        }
        return Arrays.stream(allow.toUpperCase(Locale.ROOT).split("\\s*,\\s*")).toList();
    }

    boolean allow(String method) {
        return allowed().contains(method);
    }

    boolean describeProperties() {
        return seen.at("/actions").isObject() && !seen.at("/actions").isEmpty();
    }

    /** The description of a property in any of the methods; nested ones are named with a dot between. */
    Optional<JsonNode> property(String name) {
        if (!describeProperties()) {
            throw new UndecidedException("OPTIONS describes no properties");
        }
        String pointer = "/" + String.join("/children/", name.split("\\."));
        for (JsonNode properties : seen.at("/actions")) {
            JsonNode found = properties.at(pointer);
            if (!found.isMissingNode()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Names of the properties that are described and not read-only. */
    List<String> writable() {
        return seen.at("/actions").properties().stream()
                .flatMap(method -> method.getValue().properties().stream())
                .filter(property -> !property.getValue().path("read_only").asBoolean())
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    /** Names of the properties that are described as required. */
    List<String> required() {
        if (!describeProperties()) {
            throw new UndecidedException("OPTIONS describes no properties");
        }
        return seen.at("/actions").properties().stream()
                .flatMap(method -> method.getValue().properties().stream())
                .filter(property -> property.getValue().path("required").asBoolean())
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }
}
