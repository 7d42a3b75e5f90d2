package org.nectaropenapi.sandbox.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came off the wire.
 *
 * @param method HTTP method
 * @param path raw path, percent-encoded
 * @param query decoded query values by name, in order
 * @param apiKey value of X-API-Key, or null
 * @param contentType value of Content-Type, or null
 * @param body the bytes of the body, cut off behind the limit
 * @param bodyTooLarge whether the body was longer than the sandbox reads
 */
record ApiRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        @Nullable String apiKey,
        @Nullable String contentType,
        byte[] body,
        boolean bodyTooLarge) {}
