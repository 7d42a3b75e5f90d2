package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.spec.model.YamlDocument;

/** Compares the parameters of an operation. */
final class ParameterComparison {

    private record Parameter(JsonNode node, String pointer) {
        String name() {
            return node.path("name").asText();
        }

        boolean inPath() {
            return node.path("in").asText().equals("path");
        }

        boolean required() {
            return node.path("required").asBoolean();
        }
    }

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final SchemaComparison schemas;

    ParameterComparison(JsonNode before, JsonNode after, Changes changes, SchemaComparison schemas) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.schemas = schemas;
    }

    void compare(ChangeLocation operation, OperationAt old, OperationAt now) {
        Map<String, Parameter> from = parameters(before, old);
        Map<String, Parameter> to = parameters(after, now);
        from.forEach((key, parameter) -> {
            if (!to.containsKey(key)) {
                ChangeLocation place = operation.at(parameter.pointer(), operation.after());
                changes.removed(
                        named(place, operation, parameter),
                        "parameter " + parameter.name() + " is gone",
                        Impact.BREAKING,
                        Impact.BREAKING);
            }
        });
        to.forEach((key, parameter) -> {
            Parameter former = from.get(key);
            if (former == null) {
                ChangeLocation place = operation.at(operation.before(), parameter.pointer());
                Impact impact = parameter.required() ? Impact.BREAKING : Impact.ADDITION;
                changes.added(
                        named(place, operation, parameter),
                        "new " + (parameter.required() ? "required " : "") + "parameter " + parameter.name(),
                        impact,
                        impact);
            } else {
                ChangeLocation place =
                        operation.at(former.pointer(), parameter.pointer()).sentOnly();
                compare(named(place, operation, parameter), former, parameter);
            }
        });
        List<String> order = inPath(from, to.keySet());
        if (!order.equals(inPath(to, from.keySet()))) {
            changes.changed(
                    operation.child("parameters", operation.name()),
                    "the parameters of the path come in another order",
                    Impact.NONE,
                    Impact.BREAKING);
        }
    }

    private static ChangeLocation named(ChangeLocation place, ChangeLocation operation, Parameter parameter) {
        return new ChangeLocation(
                operation.name() + " " + parameter.name(),
                place.before(),
                place.after(),
                place.sent(),
                place.received(),
                place.operations());
    }

    private void compare(ChangeLocation place, Parameter old, Parameter now) {
        if (old.node().equals(now.node())) {
            return;
        }
        String name = "parameter " + now.name();
        if (!old.name().equals(now.name())) {
            changes.changed(place, name + " was called " + old.name(), Impact.NONE, Impact.NONE);
        }
        if (old.required() != now.required()) {
            changes.changed(
                    place,
                    name + (now.required() ? " is required" : " may be left out"),
                    now.required() ? Impact.BREAKING : Impact.ADDITION,
                    now.inPath() ? Impact.NONE : Impact.BREAKING);
        }
        for (String key : List.of("style", "explode", "allowReserved")) {
            JsonNode from = old.node().path(key);
            JsonNode to = now.node().path(key);
            if (!from.equals(to)) {
                String sentence =
                        name + ": " + key + " is " + NodeTexts.show(to) + " instead of " + NodeTexts.show(from);
                changes.changed(place, sentence, Impact.BREAKING, Impact.NONE);
            }
        }
        boolean deprecated = now.node().path("deprecated").asBoolean();
        if (old.node().path("deprecated").asBoolean() != deprecated) {
            changes.changed(
                    place,
                    name + (deprecated ? " is deprecated" : " is no longer deprecated"),
                    Impact.ADDITION,
                    Impact.ADDITION);
        }
        schemas.compare(
                place.child("schema", place.name()),
                old.node().path("schema"),
                now.node().path("schema"));
        NodeTexts.compareProse(changes, place, old.node(), now.node());
    }

    /** Names of those in the path that both have, in order. Their names are no part of a route, their places are. */
    private static List<String> inPath(Map<String, Parameter> parameters, Set<String> common) {
        List<String> names = new ArrayList<>();
        parameters.forEach((key, parameter) -> {
            if (parameter.inPath() && common.contains(key)) {
                names.add(key);
            }
        });
        return names;
    }

    /** By place and name; those in the path by their position there, since no caller sees their names. */
    private static Map<String, Parameter> parameters(JsonNode document, OperationAt operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        String path = "/" + operation.section() + "/" + YamlDocument.escaped(operation.path());
        collect(document, document.at(path).path("parameters"), path + "/parameters", operation, parameters);
        collect(
                document,
                operation.node().path("parameters"),
                operation.pointer() + "/parameters",
                operation,
                parameters);
        return parameters;
    }

    private static void collect(
            JsonNode document,
            JsonNode list,
            String pointer,
            OperationAt operation,
            Map<String, Parameter> parameters) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode parameter = NodeTexts.resolve(document, list.get(i));
            String place = NodeTexts.resolved(document, list.get(i), pointer + "/" + i);
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            parameters.put(
                    in.equals("path") ? position(operation, name) : in + " " + name, new Parameter(parameter, place));
        }
    }

    private static String position(OperationAt operation, String name) {
        String before =
                operation.path().substring(0, Math.max(0, operation.path().indexOf("{" + name + "}")));
        return "path " + before.chars().filter(letter -> letter == '{').count();
    }
}
