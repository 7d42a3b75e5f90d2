package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.simulation.ShapeAdapter;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;
import org.nectaropenapi.spec.samples.SchemaSamples;

/** Translates between the form that the document gives a request or response and the one that the sandbox simulates. */
final class SimulatedForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedDocument simulated;
    private final SchemaSamples samples;
    private final ShapeAdapter requests;

    SimulatedForm(ApiDocument document) {
        this.simulated = new SimulatedDocument(document);
        this.samples = new SchemaSamples(document, Direction.REQUEST);
        this.requests = new ShapeAdapter(document, Direction.REQUEST);
    }

    boolean isChanged(Operation operation) {
        return !simulated.changes(operation).isEmpty();
    }

    /** Returns a path with values for the parameters that it has come to have. */
    String path(Operation operation, String path) {
        String completed = path;
        for (Parameter parameter : operation.parametersIn("path")) {
            completed = completed.replace(
                    "{" + parameter.name() + "}", new ParameterCodec(parameter).write(samples.of(parameter.schema())));
        }
        return completed;
    }

    /** Returns the query with the parameters that the document has come to require. */
    String query(Operation operation, String query) {
        StringBuilder completed = new StringBuilder(query);
        simulated.recorded(operation.id()).ifPresent(then -> operation.queryParameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> then.parameters().stream()
                        .noneMatch(known -> known.name().equals(parameter.name())))
                .forEach(parameter -> completed
                        .append(completed.isEmpty() ? '?' : '&')
                        .append(new ParameterCodec(parameter).write(samples.of(parameter.schema())))));
        return completed.toString();
    }

    /** Returns a request in the document's form; one that is not JSON as it is. */
    String request(Operation operation, String json) {
        if (simulated.changedInput(operation).isEmpty()) {
            return json;
        }
        try {
            JsonNode body = JSON.readTree(json);
            return operation
                    .requestSchema()
                    .map(schema -> requests.adapted(operation, schema, body, MissingNode.getInstance()))
                    .orElse(body)
                    .toString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    /** Returns a response with its rows, or its fields, at the level where the sandbox simulates them. */
    JsonNode response(Operation operation, int status, JsonNode body) {
        Optional<Operation> then = simulated.recorded(operation.id());
        if (status / 100 != 2 || then.isEmpty() || !isChanged(operation)) {
            return body;
        }
        ApiDocument record = then.get().node().document();
        return then.get()
                .successSchema()
                .map(schema -> new ShapeAdapter(record, Direction.RESPONSE).reshaped(then.get(), schema, body))
                .orElse(body);
    }

    /** Returns the field with the rows of a list, as the sandbox simulates it. */
    String rows(Operation operation) {
        return Stream.of(simulated.recorded(operation.id()), Optional.of(operation))
                .flatMap(Optional::stream)
                .flatMap(version -> version.pagination().stream())
                .map(Pagination::items)
                .findFirst()
                .orElse("");
    }
}
