package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.RouteTable;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Checks path and query parameters against the document, and drops undocumented query parameters. */
final class ParameterCheck {
    private final Schemas schemas;

    ParameterCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    void path(RouteTable.Match match) {
        match.pathValues().forEach((name, value) -> match.operation()
                .pathParameter(name)
                .filter(p -> !schemas.check(Direction.REQUEST, p.schema(), Scalars.read(p.schema(), value))
                        .isEmpty())
                .ifPresent(p -> {
                    // An id that cannot exist is treated like one that does not.
                    throw Problem.notFound(name.replace("_id", ""));
                }));
    }

    void query(Operation operation, Map<String, List<String>> query) {
        for (Parameter parameter : operation.queryParameters()) {
            List<String> values = query.getOrDefault(parameter.name(), List.of());
            if (values.isEmpty()) {
                if (parameter.required()) {
                    throw Problem.badRequest(parameter.name(), "is required");
                }
                continue;
            }
            List<SchemaViolation> findings =
                    schemas.check(Direction.REQUEST, parameter.schema(), value(parameter, values));
            if (!findings.isEmpty()) {
                throw Problem.badRequest(parameter.name(), findings.get(0).what());
            }
        }
    }

    /** Drops undocumented parameters, so that no handler reads an unchecked value. */
    Map<String, List<String>> documented(Operation operation, Map<String, List<String>> query) {
        Map<String, List<String>> known = new LinkedHashMap<>(query);
        known.keySet()
                .retainAll(operation.queryParameters().stream()
                        .map(Parameter::name)
                        .toList());
        return known;
    }

    private static JsonNode value(Parameter parameter, List<String> values) {
        if (!parameter.isArray()) {
            return Scalars.read(parameter.schema(), values.get(values.size() - 1));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(v -> array.add(Scalars.read(parameter.valueSchema(), v)));
        return array;
    }
}
