package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.Operation;

/**
 * Generates requests whose body is a text or bytes as a whole.
 *
 * @param operation the operation
 * @param values generates values
 * @param mediaType the media type of the body
 * @param schema its schema
 */
record PlainCases(Operation operation, SchemaValues values, String mediaType, JsonNode schema)
        implements Bodies.ForMediaType {

    @Override
    public RequestTemplate base(RequestTemplate template) {
        return template.withBody(
                mediaType, values.one(schema, operation.id() + ".body").asText());
    }

    @Override
    public List<GeneratedCase> all(RequestTemplate template) {
        List<GeneratedCase> cases = new ArrayList<>();
        cases.add(new GeneratedCase("body", ValueRule.VALID, "a body of " + mediaType, base(template)));
        if (operation.bodyRequired()) {
            cases.add(new GeneratedCase("body", ValueRule.ABSENT, "nothing", template.withBody(mediaType, null)));
        }
        String other = "application/x-unheard-of";
        cases.add(new GeneratedCase(
                "body",
                ValueRule.MEDIA_TYPE,
                "the media type " + other,
                template.withBody(other, base(template).body())));
        return cases;
    }
}
