package org.nectaropenapi.harness.exchange;

import java.net.URI;
import java.util.List;

/**
 * A request before it is sent.
 *
 * @param method the HTTP method
 * @param uri the whole address
 * @param headers the headers, the key among them
 * @param body the body
 */
public record RawRequest(String method, URI uri, List<NameValue> headers, Body body) {

    /** Returns the headers without the one that carries a key. */
    public List<NameValue> headersWithout(String name) {
        return headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
    }
}
