package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of an operation.
 *
 * @param request the body of its requests, null where it has none
 * @param success the bodies of its successes
 */
record OperationBodies(@Nullable RequestBodyFormat request, SuccessFormat success) {

    private static final Set<PathItem.HttpMethod> WITHOUT_BODY =
            Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD, PathItem.HttpMethod.TRACE);

    /**
     * Takes the bodies of an operation out of the document and leaves what the generator knows.
     *
     * @throws IllegalArgumentException if no generated method can carry one
     */
    static OperationBodies take(OpenAPI document, SchemaTypes types, PathItem.HttpMethod method, Operation operation) {
        try {
            if (operation.getRequestBody() != null && WITHOUT_BODY.contains(method)) {
                throw new IllegalArgumentException("a " + method + " has no body; use POST, or write parameters");
            }
            return new OperationBodies(
                    RequestBodyFormat.take(document, types, operation), SuccessFormat.take(document, types, operation));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(operation.getOperationId() + ": " + e.getMessage(), e);
        }
    }
}
