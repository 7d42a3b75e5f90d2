package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;
import org.nectaropenapi.spec.model.RequestParts;
import org.nectaropenapi.spec.model.RouteTable;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Reads the parameters of the document, wherever they travel, and checks them. */
final class ParameterReader {
    private final Schemas schemas;
    private final Map<Parameter, ParameterCodec> codecs = new ConcurrentHashMap<>();

    ParameterReader(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Returns the values by name; what the document does not have is dropped, so that no handler reads it unchecked.
     */
    Map<String, JsonNode> read(RouteTable.Match match, ApiRequest request) {
        RequestParts parts = new RequestParts(match.encodedPathValues(), request.queryPairs(), request.headers());
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Parameter parameter : match.operation().parameters()) {
            Optional<JsonNode> value =
                    codecs.computeIfAbsent(parameter, ParameterCodec::new).read(parts);
            if (value.isPresent()) {
                check(parameter, value.get());
                values.put(parameter.name(), value.get());
            } else if (parameter.required()) {
                throw Problem.badRequest(parameter.name(), "is required");
            }
        }
        return values;
    }

    private void check(Parameter parameter, JsonNode value) {
        List<SchemaViolation> findings = schemas.check(Direction.REQUEST, parameter.schema(), value);
        if (findings.isEmpty()) {
            return;
        }
        if (parameter.in().equals("path")) {
            // An id that cannot exist is treated like one that does not.
            throw Problem.notFound(parameter.name().replace("_id", ""));
        }
        throw Problem.badRequest(parameter.name(), findings.get(0).what());
    }
}
