package org.nectaropenapi.suite.generated;

import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
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
        return new Bodies(operation.requestContent().stream()
                .filter(content -> operation.requestSchemas().containsKey(content.mediaType()))
                .map(content -> generator(document, operation, fixtures, values, content))
                .toList());
    }

    private static ForMediaType generator(
            ApiDocument document, Operation operation, Fixtures fixtures, SchemaValues values, BodyContent content) {
        String mediaType = content.mediaType();
        return switch (content.kind()) {
            case JSON -> new BodyCases(document, operation, fixtures, values, mediaType);
            case MULTIPART, FORM -> new FormCases(document, operation, fixtures, values, content);
            case TEXT, BINARY ->
                new PlainCases(
                        operation, values, mediaType, operation.requestSchemas().get(mediaType));
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
