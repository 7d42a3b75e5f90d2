package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Checks every response against the document before it is sent. */
final class ResponseCheck {
    private final Schemas schemas;

    ResponseCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Returns the rule that a response violates; empty when the document allows it. */
    Optional<String> violatedRule(Operation operation, HandlerResponse response) {
        Map<String, JsonNode> content = operation.responses().get(response.status());
        if (content == null) {
            int kind = response.status() / 100;
            if (kind != 2 && operation.responses().keySet().stream().noneMatch(status -> status / 100 == kind)) {
                // The document says nothing of such errors of the operation.
                return Optional.empty();
            }
            return Optional.of("the document has no status " + response.status() + " for " + operation.label());
        }
        JsonNode body = response.body();
        if (content.isEmpty()) {
            return body == null
                    ? Optional.empty()
                    : Optional.of("the document has no body for status " + response.status());
        }
        JsonNode schema = content.get(response.mediaType());
        if (schema == null) {
            return Optional.of("the document has no " + response.mediaType() + " for status " + response.status());
        }
        if (body == null) {
            return Optional.of("the document has a body for status " + response.status() + ", the response has none");
        }
        if (!BodyMediaTypes.isJson(response.mediaType())) {
            // Text and files have no structure to check.
            return Optional.empty();
        }
        List<SchemaViolation> findings = schemas.check(Direction.RESPONSE, schema, body);
        return findings.stream().findFirst().map(f -> f.text() + " (" + f.rule() + ")");
    }
}
