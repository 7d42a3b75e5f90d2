package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * A response with a JSON body, after an example of the document.
 *
 * @param mediaType its media type
 * @param schema the schema of the body
 * @param example the example
 */
record JsonResponse(Operation operation, int status, String mediaType, SchemaNode schema, JsonNode example) {

    static JsonResponse of(Operation operation, int status, String mediaType, DocumentNode schema, JsonNode example) {
        SchemaNode body = schema.document().schemaNode(operation.id() + "." + status, schema.node());
        return new JsonResponse(operation, status, mediaType, body, example);
    }

    /** Returns the response with every field of the example, for the tests of the client. */
    HttpResponse complete() {
        return with(new DocumentMatchers(schema, example, Set.of()));
    }

    /** Returns the least response that the client must manage with. */
    HttpResponse least() {
        return Demand.ofResponse(operation, status, schema, example)
                .map(body -> with(new DocumentMatchers(schema, body, Set.of())))
                .orElseGet(() -> new HttpResponse(status));
    }

    /**
     * Returns the response that a pact demands, with its matchers.
     *
     * @param exact paths of values that must equal the example
     */
    HttpResponse demanded(Set<String> exact) {
        Optional<JsonNode> body = Demand.ofResponse(operation, status, schema, example);
        if (body.isEmpty()) {
            return new HttpResponse(status);
        }
        HttpResponse response = with(new DocumentMatchers(schema, body.get(), exact));
        // Pact has no rule for an object or something else.
        boolean mayBeNoObject = schema.isNullable() || schema.definition().has("x-bare-array");
        if (mayBeNoObject && body.get().isEmpty()) {
            response.setBody(OptionalBody.missing());
        }
        return response;
    }

    private HttpResponse with(DocumentMatchers matchers) {
        HttpResponse response = new HttpResponse(status);
        // What its parameters say is not demanded.
        response.getHeaders().put("Content-Type", List.of(BodyKind.essence(mediaType)));
        response.setBody(matchers.body());
        response.getMatchingRules().addCategory(matchers.rules());
        return response;
    }
}
