package org.nectaropenapi.sandbox.http;

/** Serves requests outside the API: paths that are in no document, such as those of files. */
public interface ServedPath {

    /**
     * Returns whether a path is served here instead of by the API.
     *
     * @param path raw path of a request
     * @return whether it is
     */
    boolean serves(String path);

    /**
     * Handles a request.
     *
     * @param request the request
     * @return the response
     */
    WireResponse serve(ApiRequest request);
}
