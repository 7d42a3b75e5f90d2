package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Operation;

/**
 * Generates the bodies of an operation, for each media type that it accepts.
 *
 * @param generators one for each media type; none for an operation without a body
 */
record Bodies(List<ForMediaType> generators) {

    /** Generates the bodies of one media type. */
    interface ForMediaType {

        /** Returns a request whose body has what is required. */
        RequestTemplate base(RequestTemplate template);

        /** Returns the requests that follow from the schema of the body. */
        List<GeneratedCase> all(RequestTemplate template);
    }

    static Bodies of(ApiDocument document, Operation operation, Fixtures fixtures, SchemaValues values) {
        return new Bodies(operation.requestSchemas().entrySet().stream()
                .map(entry -> generator(document, operation, fixtures, values, entry.getKey(), entry.getValue()))
                .toList());
    }

    private static ForMediaType generator(
            ApiDocument document,
            Operation operation,
            Fixtures fixtures,
            SchemaValues values,
            String mediaType,
            JsonNode schema) {
        return switch (BodyKind.of(mediaType)) {
            case JSON -> new BodyCases(document, operation, fixtures, values, mediaType);
            case MULTIPART, FORM -> new FormCases(document, operation, fixtures, values, mediaType);
            case TEXT, BINARY -> new PlainCases(operation, values, mediaType, schema);
        };
    }

    RequestTemplate base(RequestTemplate template) {
        return generators.isEmpty() ? template : generators.get(0).base(template);
    }

    List<GeneratedCase> all(RequestTemplate template) {
        return generators.stream()
                .flatMap(generator -> generator.all(template).stream())
                .toList();
    }
}
