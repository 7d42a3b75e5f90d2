package org.nectaropenapi.sandbox.http;

import java.util.List;
import java.util.Map;

/**
 * A request for a file.
 *
 * @param method HTTP method
 * @param path raw path
 * @param query decoded query values by name
 * @param hasApiKey whether the request carries an API key, which it should not
 */
public record FileRequest(String method, String path, Map<String, List<String>> query, boolean hasApiKey) {}
