package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Holds every answer to the document before it leaves. */
final class ResponseCheck {
    private static final String JSON = "application/json";

    private final Schemas schemas;

    ResponseCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Names the rule an answer breaks, or nothing when the document allows it. */
    Optional<String> violatedRule(Operation operation, HandlerResponse answer) {
        Map<String, JsonNode> content = operation.responses().get(answer.status());
        if (content == null) {
            return Optional.of("the document has no status " + answer.status() + " for " + operation.label());
        }
        JsonNode body = answer.body();
        if (content.isEmpty()) {
            return body == null
                    ? Optional.empty()
                    : Optional.of("the document has no body for status " + answer.status());
        }
        JsonNode schema = content.get(JSON);
        if (schema == null) {
            return Optional.of("the document has no " + JSON + " for status " + answer.status());
        }
        if (body == null) {
            return Optional.of("the document has a body for status " + answer.status() + ", the answer has none");
        }
        List<SchemaViolation> findings = schemas.check(Direction.RESPONSE, schema, body);
        return findings.stream().findFirst().map(f -> f.text() + " (" + f.rule() + ")");
    }
}
