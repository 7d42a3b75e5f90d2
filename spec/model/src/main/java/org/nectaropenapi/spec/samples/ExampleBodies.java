package org.nectaropenapi.spec.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Bodies of responses made from the examples of a document. */
public final class ExampleBodies {
    private final ApiDocument document;
    private final SchemaSamples samples;

    /**
     * Makes bodies from a document.
     *
     * @param document the document
     */
    public ExampleBodies(ApiDocument document) {
        this.document = document;
        this.samples = new SchemaSamples(document, Direction.RESPONSE);
    }

    /**
     * Returns the body of a response.
     *
     * @param operation the operation
     * @param status the status of the response
     * @param mediaType a media type of that response
     * @return the example, else a body made from the schema; a page of a list is the only one
     */
    public JsonNode of(Operation operation, int status, String mediaType) {
        DocumentNode contents = operation.response(status).child("content");
        DocumentNode content = contents.children().stream()
                .filter(candidate -> BodyKind.essence(candidate.key()).equals(BodyKind.essence(mediaType)))
                .findFirst()
                .orElseGet(() -> contents.child(mediaType));
        JsonNode body = samples.body(content);
        if (operation.extension("x-pagination").isEmpty() || !(body instanceof ObjectNode page)) {
            return body;
        }
        JsonNode schema = content.child("schema").node();
        return RowField.in(operation, page)
                .<JsonNode>map(rows -> onlyPage(operation, document.schemaNode("body", schema), page.deepCopy(), rows))
                .filter(only -> samples.isValid(schema, only))
                .orElse(page);
    }

    private static ObjectNode onlyPage(Operation operation, SchemaNode schema, ObjectNode page, String rows) {
        // A list with cursors ends where a page names no next one.
        operation.extension("x-pagination").ifPresent(paging -> page.remove(paging.text("next")));
        page.setAll(PageEnvelope.around(operation, schema, rows, page.path(rows)));
        return page;
    }
}
