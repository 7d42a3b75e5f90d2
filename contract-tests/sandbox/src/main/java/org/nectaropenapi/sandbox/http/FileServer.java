package org.nectaropenapi.sandbox.http;

/** Serves files outside the API: no key, no document, no JSON. */
public interface FileServer {

    /**
     * Returns whether a path is served here instead of by the API.
     *
     * @param path raw path of a request
     * @return whether the path is that of a file
     */
    boolean serves(String path);

    /**
     * Serves a file.
     *
     * @param request the request
     * @return the file or an error
     */
    WireResponse serve(ApiRequest request);
}
