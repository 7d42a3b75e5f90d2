package org.nectaropenapi.sandbox.http;

import org.jspecify.annotations.Nullable;

/**
 * A request and the status of its response.
 *
 * @param method HTTP method
 * @param path raw path without the query
 * @param operationId the operation, or null when the document has none for method and path
 * @param status HTTP status of the response
 */
public record JournalEntry(
        String method, String path, @Nullable String operationId, int status) {}
