package org.nectaropenapi.client.http;

import java.util.Objects;

/**
 * A call that begins, or one attempt of it. It holds nothing of the caller's data: no id, no query, no header, no body.
 *
 * @param operationId the operation of the OpenAPI document, such as {@code getSite}
 * @param method the HTTP method in upper case
 * @param pathTemplate the path as the document writes it, such as {@code /v2.2/site/{site_id}}; {@link CallReport#FILE}
 *     for a download
 * @param attempt which attempt begins, counted from 1; 0 for the call itself
 */
public record CallStart(String operationId, String method, String pathTemplate, int attempt) {

    /**
     * Checks that everything is there.
     *
     * @param operationId not null
     * @param method not null
     * @param pathTemplate not null
     * @param attempt as given
     */
    public CallStart {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(pathTemplate, "pathTemplate");
    }
}
