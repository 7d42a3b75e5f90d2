package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** Names the things that are counted; reports and deviations use the same names. */
public final class CoverageNames {
    private CoverageNames() {}

    static String status(Operation operation, int status) {
        return operation.id() + "." + status;
    }

    /** Names the body of a response whose schema has no name. */
    public static String body(Operation operation, int status) {
        return status(operation, status);
    }

    static String body(Operation operation) {
        return operation.id() + ".body";
    }

    static String parameter(Operation operation, Parameter parameter) {
        return operation.id() + "." + parameter.in() + "." + parameter.name();
    }

    static String value(SchemaNode place, JsonNode value) {
        return place.listName() + " " + value.asText();
    }
}
