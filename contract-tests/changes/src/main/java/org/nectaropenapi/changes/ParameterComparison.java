package org.nectaropenapi.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Compares the parameters of an operation. */
final class ParameterComparison {

    private final Changes changes;
    private final SchemaComparison schemas;

    ParameterComparison(Changes changes, SchemaComparison schemas) {
        this.changes = changes;
        this.schemas = schemas;
    }

    void compare(NodePair operation, Operation old, Operation now) {
        Map<String, Parameter> from = parameters(old);
        Map<String, Parameter> to = parameters(now);
        from.forEach((key, parameter) -> {
            if (!to.containsKey(key)) {
                changes.removed(
                        place(operation, parameter, parameter),
                        "parameter " + parameter.name() + " was removed",
                        Impact.BREAKING,
                        Impact.BREAKING);
            }
        });
        to.forEach((key, parameter) -> {
            Parameter former = from.get(key);
            if (former == null) {
                Impact impact = parameter.required() ? Impact.BREAKING : Impact.ADDITION;
                changes.added(
                        place(operation, parameter, parameter),
                        "new " + (parameter.required() ? "required " : "") + "parameter " + parameter.name(),
                        impact,
                        impact);
            } else {
                compare(place(operation, former, parameter).sentOnly(), former, parameter);
            }
        });
        if (!pathOrder(from, to.keySet()).equals(pathOrder(to, from.keySet()))) {
            changes.changed(
                    operation.child("parameters"),
                    "the order of the path parameters changed",
                    Impact.NONE,
                    Impact.BREAKING);
        }
    }

    private static NodePair place(NodePair operation, Parameter old, Parameter now) {
        return operation.at(old.node(), now.node()).named(operation.name() + " " + now.name());
    }

    private void compare(NodePair place, Parameter old, Parameter now) {
        if (!place.differs()) {
            return;
        }
        String name = "parameter " + now.name();
        if (!old.name().equals(now.name())) {
            changes.changed(place, name + " was renamed from " + old.name(), Impact.NONE, Impact.NONE);
        }
        if (old.required() != now.required()) {
            changes.changed(
                    place,
                    name + (now.required() ? " is now required" : " is now optional"),
                    now.required() ? Impact.BREAKING : Impact.ADDITION,
                    now.in().equals("path") ? Impact.NONE : Impact.BREAKING);
        }
        for (String key : List.of("style", "explode", "allowReserved")) {
            if (place.differs(key)) {
                changes.changed(place, name + ": " + place.change(key), Impact.BREAKING, Impact.NONE);
            }
        }
        boolean deprecated = place.now().flag("deprecated");
        if (place.old().flag("deprecated") != deprecated) {
            changes.changed(
                    place,
                    name + (deprecated ? " is deprecated" : " is no longer deprecated"),
                    Impact.ADDITION,
                    Impact.ADDITION);
        }
        schemas.compare(place.child("schema"));
        DocumentationComparison.compare(changes, place);
    }

    private static List<String> pathOrder(Map<String, Parameter> parameters, Set<String> common) {
        return parameters.keySet().stream()
                .filter(key -> key.startsWith("path ") && common.contains(key))
                .toList();
    }

    /** Returns the parameters by kind and name, those in the path by position, since callers do not see their names. */
    private static Map<String, Parameter> parameters(Operation operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        operation
                .parameters()
                .forEach(parameter -> parameters.put(
                        parameter.in() + " "
                                + (parameter.in().equals("path")
                                        ? position(operation, parameter.name())
                                        : parameter.name()),
                        parameter));
        return parameters;
    }

    private static long position(Operation operation, String name) {
        String before =
                operation.path().substring(0, Math.max(0, operation.path().indexOf("{" + name + "}")));
        return before.chars().filter(letter -> letter == '{').count();
    }
}
